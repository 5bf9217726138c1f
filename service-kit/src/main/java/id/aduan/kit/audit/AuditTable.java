package id.aduan.kit.audit;

import id.aduan.kit.audit.Subject.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How each endpoint of a service is audited; a test fails for one that is not in the table. */
public final class AuditTable {
  private static final String DEAD_LETTERS = "/operations/dead-letters";

  /** What an address calls the things of which it names one. */
  private static final Map<String, Kind> NAMED =
      Map.ofEntries(
          Map.entry("cases", Kind.CASE),
          Map.entry("links", Kind.CASE),
          Map.entry("complaints", Kind.CASE),
          Map.entry("ledger", Kind.CASE),
          Map.entry("requests", Kind.REQUEST),
          Map.entry("attachments", Kind.ATTACHMENT),
          Map.entry("opd", Kind.OPD),
          Map.entry("support", Kind.OPD),
          Map.entry("feeds", Kind.AGENCY),
          Map.entry("organisation", Kind.REGISTER),
          Map.entry("entries", Kind.REGISTER_ENTRY),
          Map.entry("appointments", Kind.APPOINTMENT),
          Map.entry("grants", Kind.GRANT),
          Map.entry("opd-webhooks", Kind.WEBHOOK),
          Map.entry("people", Kind.PERSON),
          Map.entry("pengaturan", Kind.REGISTER),
          Map.entry("penunjukan", Kind.APPOINTMENT));

  private final List<Row> rows;

  private AuditTable(List<Row> rows) {
    this.rows =
        rows.stream()
            .sorted(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();
  }

  /** With the endpoints that every service has. */
  public static Builder builder() {
    return new Builder();
  }

  public List<Row> rows() {
    return rows;
  }

  /** Why an endpoint is not audited by the filter. */
  public enum Exemption {
    /** The same for everybody, signed in or not. */
    PUBLIC,
    /** Says of somebody what he is himself. */
    OWN,
    /** Names and limits that everybody of the administration reads; no person's doing. */
    REFERENCE,
    /** Says that something that was read by another address has changed, and nothing of it. */
    SIGNAL,
    /** What a citizen says is a published fact itself, and may not wait for the store. */
    CITIZENS_WORD,
    /** Written where it happens: what is shown is known only there. */
    WITHIN
  }

  /**
   * One endpoint.
   *
   * @param kind null: exempt
   * @param ofKit whether the platform's kit serves it
   */
  public record Row(
      HttpMethod method,
      PathPattern pattern,
      @Nullable AuditKind kind,
      @Nullable Exemption exemption,
      Map<String, Kind> variables,
      boolean ofKit) {
    public Row {
      variables = Map.copyOf(variables);
    }

    public String endpoint() {
      return method + " " + pattern;
    }
  }

  /** A row with what the address of a request names. */
  record Found(Row row, AuditKind kind, List<Subject> of) {}

  /** Empty for what is exempt, and for what no endpoint answers. */
  Optional<Found> find(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return row(method, parsed)
        .flatMap(row ->
            Optional.ofNullable(row.kind())
                .map(kind -> new Found(row, kind, subjects(row, parsed))));
  }

  /** The endpoint that answers, exempt or not, without what its address names. */
  String endpoint(String method, String path) {
    return row(method, PathContainer.parsePath(path)).map(Row::endpoint).orElse(method);
  }

  private Optional<Row> row(String method, PathContainer path) {
    for (Row row : rows) {
      if (row.method().name().equals(method) && row.pattern().matches(path)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static List<Subject> subjects(Row row, PathContainer path) {
    PathPattern.PathMatchInfo match = row.pattern().matchAndExtract(path);
    List<Subject> subjects = new ArrayList<>();
    if (match != null) {
      row.variables()
          .forEach((name, kind) ->
              Subject.typed(kind, match.getUriVariables().getOrDefault(name, ""))
                  .ifPresent(subjects::add));
    }
    subjects.sort(Comparator.comparing(Subject::kind).thenComparing(Subject::id));
    return subjects;
  }

  /** Collects rows; the most specific that fits an address decides. */
  public static final class Builder {
    private final List<Row> rows = new ArrayList<>();

    private Builder() {
      row(HttpMethod.GET, "/api/v1/audit", AuditKind.AUDIT_READ, null, true);
      row(HttpMethod.GET, "/api/v1/openapi", null, Exemption.PUBLIC, true);
      row(HttpMethod.GET, DEAD_LETTERS, AuditKind.DEAD_LETTERS_READ, null, true);
      row(HttpMethod.POST, DEAD_LETTERS + "/show", AuditKind.DEAD_LETTERS_READ, null, true);
      row(HttpMethod.POST, DEAD_LETTERS + "/replay", AuditKind.DEAD_LETTERS_REPLAYED, null, true);
      row(HttpMethod.POST, DEAD_LETTERS + "/release", AuditKind.DEAD_LETTERS_RELEASED, null, true);
    }

    public Builder audit(AuditKind kind, HttpMethod method, String path) {
      row(method, path, kind, null, false);
      return this;
    }

    public Builder exempt(Exemption exemption, HttpMethod method, String path) {
      row(method, path, null, exemption, false);
      return this;
    }

    private void row(
        HttpMethod method,
        String path,
        @Nullable AuditKind kind,
        @Nullable Exemption exemption,
        boolean ofKit) {
      PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
      rows.add(
          new Row(
              method, pattern, kind, exemption, kind == null ? Map.of() : variables(path), ofKit));
    }

    public AuditTable build() {
      return new AuditTable(rows);
    }

    private static Map<String, Kind> variables(String path) {
      Map<String, Kind> variables = new HashMap<>();
      String before = "";
      for (String segment : path.split("/", -1)) {
        if (segment.startsWith("{")) {
          Kind kind = NAMED.get(before);
          if (kind == null) {
            throw new IllegalArgumentException(
                "path: '" + path + "' (expected: variables after the name of what they name)");
          }
          variables.put(segment.substring(1, segment.length() - 1), kind);
        }
        before = segment;
      }
      return variables;
    }
  }
}
