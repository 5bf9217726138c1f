package id.aduan.kit.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.contract.TrackingId;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows who did what, to the coordinators and the Inspektorat; that they looked is an entry too.
 */
@RestController
class AuditController {
  private static final int USUAL = 50;
  private static final int MOST = 100;
  private final AuditTrail trail;
  private final Optional<AuditSight> sight;

  AuditController(AuditTrail trail, ObjectProvider<AuditSight> sight) {
    this.trail = trail;
    this.sight = Optional.ofNullable(sight.getIfAvailable());
  }

  /** What is asked for in the address. */
  record Selection(
      @Nullable String who,
      @Nullable String of,
      @Nullable String what,
      @Nullable String from,
      @Nullable String to,
      @Nullable String cursor,
      @Nullable Integer limit) {}

  /**
   * One entry.
   *
   * @param who {@code person/...}, {@code administrator/...} of the broker, or {@code reporter}
   * @param of what it was about, such as {@code case/7K3M9Q2X4TVBJ}
   * @param shown the cases that the answer named besides
   * @param more how many it named beyond those
   */
  record EntryJson(
      AuditId id,
      Instant at,
      Who who,
      Set<Role> roles,
      AuditKind what,
      String endpoint,
      List<Subject> of,
      List<TrackingId> shown,
      int more,
      @Nullable String why,
      AuditEntry.Outcome outcome,
      int status,
      @Nullable String trace) {

    static EntryJson of(AuditEntry entry) {
      Set<Role> roles = EnumSet.noneOf(Role.class);
      roles.addAll(entry.roles());
      return new EntryJson(
          entry.id(),
          entry.at(),
          entry.who(),
          roles,
          entry.what(),
          entry.endpoint(),
          entry.of(),
          entry.shown(),
          entry.more(),
          entry.why(),
          entry.outcome(),
          entry.status(),
          entry.trace());
    }
  }

  /** A page, with the place to go on from. */
  record PageJson(List<EntryJson> items, @Nullable String next) {}

  /** Searches the audit of this service, the newest entry first. */
  @GetMapping("/api/v1/audit")
  PageJson search(Selection selection, Authentication authentication) {
    int limit = selection.limit() == null ? USUAL : Math.clamp(selection.limit(), 1, MOST);
    List<AuditEntry> found = trail.search(query(selection, limit, authentication));
    return new PageJson(
        visible(found, authentication).stream().map(EntryJson::of).toList(),
        found.size() < limit ? null : sealed(found.getLast().id()));
  }

  private AuditQuery query(Selection selection, int limit, Authentication authentication) {
    return new AuditQuery(
        read("who", selection.who(), Who::parse, "person", "id person"),
        read("of", selection.of(), Subject::parse, "kind/id", "jenis/id"),
        read("what", selection.what(), AuditController::kind, "kind", "jenis"),
        read("from", selection.from(), AuditController::instant, "instant", "waktu"),
        read("to", selection.to(), AuditController::instant, "instant", "waktu"),
        read("cursor", selection.cursor(), AuditController::opened, "\"next\"", "\"next\""),
        sight.isEmpty() && !Person.of(authentication).is(Role.INSPEKTORAT),
        limit);
  }

  /** A case that he does not see is not named to him, nor is what was done to it. */
  private List<AuditEntry> visible(List<AuditEntry> found, Authentication reader) {
    if (sight.isEmpty()) {
      return found;
    }
    Set<TrackingId> named = new HashSet<>();
    found.forEach(entry -> named.addAll(entry.complaints()));
    Set<TrackingId> hidden = named.isEmpty() ? Set.of() : sight.get().hidden(named, reader);
    return found.stream().flatMap(entry -> entry.without(hidden).stream()).toList();
  }

  private static <T> @Nullable T read(
      String name,
      @Nullable String text,
      Function<String, Optional<T>> parse,
      String expected,
      String diharapkan) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return parse
        .apply(text)
        .orElseThrow(() ->
            Problem.of(
                HttpStatus.BAD_REQUEST,
                "audit-query",
                new Bilingual(
                    name + ": tidak dikenal (seharusnya: " + diharapkan + ")",
                    name + ": unknown (expected: " + expected + ")")));
  }

  private static Optional<AuditKind> kind(String text) {
    try {
      return Optional.of(AuditKind.valueOf(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Within the years that ids count. */
  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(instant -> instant.getEpochSecond() >= 0)
          .filter(instant -> instant.isBefore(Instant.parse("9999-01-01T00:00:00Z")));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static String sealed(AuditId last) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(last.value().getBytes(US_ASCII));
  }

  private static Optional<AuditId> opened(String cursor) {
    try {
      return AuditId.parse(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
