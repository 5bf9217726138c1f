package id.aduan.routing.web.console;

import id.aduan.contract.Language;
import id.aduan.contract.Submission.Fault;
import id.aduan.kit.web.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as somebody filled it in: sent as a command, or shown to him again with what is wrong.
 * Fields have the names of the command's own; those of lists end in {@code []}.
 *
 * @param action the address of the command below its case
 * @param problem why it was not carried out; empty where it was not tried
 */
public record Filled(
    String action,
    Map<String, List<String>> values,
    String problem,
    List<Fault> faults,
    boolean stale) {
  private static final int STALE = HttpStatus.PRECONDITION_FAILED.value();
  private static final String ACTION = "action";
  private static final String VERSION = "version";
  private static final String KEY = "key";
  private static final String CSRF = "_csrf";
  private static final String THEN = "then";
  private static final String TEMPLATE = "template";
  private static final String SEEN = "seen[]";
  private static final String FILES = "files";
  private static final String DOCUMENTS = "documents[]";
  private static final String LIST = "[]";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  /** Fields that hold sentences of his own. */
  private static final List<String> WRITTEN = List.of("text", "answer", "whatWasDone", "note");

  private static final Set<String> AROUND =
      Set.of(ACTION, VERSION, KEY, CSRF, THEN, TEMPLATE, SEEN, FILES);

  public Filled {
    values = Map.copyOf(values);
    faults = List.copyOf(faults);
  }

  /** Nothing is filled in yet. */
  public static final Filled NOTHING = new Filled("", Map.of(), "", List.of(), false);

  public static Filled of(MultiValueMap<String, String> typed) {
    return new Filled(first(typed, ACTION), typed, "", List.of(), false);
  }

  private static String first(Map<String, List<String>> typed, String name) {
    List<String> values = typed.getOrDefault(name, List.of());
    return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
  }

  /** The same for another action. */
  public Filled as(String other) {
    return new Filled(other, values, problem, faults, stale);
  }

  /** Whether this form is that of an action. */
  public boolean is(String code) {
    return action.equals(code);
  }

  public String value(String code, String name) {
    return is(code) ? first(values, name) : "";
  }

  public boolean has(String code, String name, String value) {
    return is(code) && values.getOrDefault(name, List.of()).contains(value);
  }

  /** What is wrong with a field; null: nothing. */
  public @Nullable String fault(String code, String name) {
    return is(code)
        ? faults.stream()
            .filter(fault -> fault.field().equals(name.replace(LIST, "")))
            .map(Fault::message)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** What was written, by the field in which it was. */
  record Written(String field, String text) {}

  /** All that was written, to be set beside what others did meanwhile. */
  public List<Written> written() {
    return WRITTEN.stream()
        .map(field -> new Written(field, first(values, field)))
        .filter(written -> !written.text().isBlank())
        .toList();
  }

  /** The version that the form was filled in for. */
  long seen() {
    String version = version();
    return NUMBER.matcher(version).matches() ? Long.parseLong(version) : Long.MAX_VALUE;
  }

  /** What is done with the form; empty: it is sent. */
  public String then() {
    return first(values, THEN);
  }

  String template() {
    return first(values, TEMPLATE);
  }

  /** Whether somebody said of a warning that he means what he wrote. */
  boolean hasSeen(String warning) {
    return values.getOrDefault(SEEN, List.of()).contains(warning);
  }

  /** What goes on with the form from page to page, beside what each page asks anew. */
  public Map<String, List<String>> kept() {
    Map<String, List<String>> kept = new TreeMap<>(values);
    kept.keySet().removeAll(Set.of(CSRF, THEN, TEMPLATE, SEEN, FILES));
    return kept;
  }

  /** Whether files were chosen that only their names came of. */
  public boolean hasUnsentFiles() {
    return !first(values, FILES).isBlank();
  }

  /** With photos and documents that it names besides. */
  Filled naming(List<String> sent) {
    Map<String, List<String>> more = new HashMap<>(values);
    var _ =
        more.merge(
            DOCUMENTS,
            sent,
            (before, now) -> Stream.concat(before.stream(), now.stream()).distinct().toList());
    return new Filled(action, more, problem, faults, stale);
  }

  /** With a text behind what is in a field. */
  Filled with(String name, String text) {
    String before = first(values, name).stripTrailing();
    Map<String, List<String>> more = new HashMap<>(values);
    more.put(name, List.of(before.isEmpty() ? text : before + "\n\n" + text));
    return new Filled(action, more, problem, faults, stale);
  }

  public String version() {
    return first(values, VERSION);
  }

  public String key() {
    return first(values, KEY);
  }

  /** What is empty is absent. */
  public ObjectNode body(JsonMapper json) {
    ObjectNode body = json.createObjectNode();
    values.forEach((name, given) -> {
      List<String> filled = given.stream().filter(value -> !value.isBlank()).toList();
      if (!AROUND.contains(name) && !filled.isEmpty()) {
        put(body, name, filled);
      }
    });
    return body;
  }

  private static void put(ObjectNode body, String name, List<String> filled) {
    int dot = name.indexOf('.');
    if (dot > 0 && isObjectOrAbsent(body.path(name.substring(0, dot)))) {
      put(body.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), filled);
    } else if (name.endsWith(LIST)) {
      ArrayNode list = body.putArray(name.substring(0, name.length() - LIST.length()));
      filled.forEach(value -> {
        var _ = list.add(value);
      });
    } else {
      var _ = body.put(name, filled.getFirst());
    }
  }

  private static boolean isObjectOrAbsent(JsonNode there) {
    return there.isMissingNode() || there.isObject();
  }

  /** What the command's own address answered. */
  public Filled refused(JsonNode answer, boolean isStale) {
    List<Fault> found =
        answer
            .path("faults")
            .valueStream()
            .map(fault ->
                new Fault(
                    fault.path("field").asString(""),
                    fault.path("code").asString(""),
                    fault.path("message").asString("")))
            .toList();
    return new Filled(action, values, answer.path("detail").asString(""), found, isStale);
  }

  /** What was found before it was sent anywhere. */
  public Filled refused(Problem why, Language language) {
    return new Filled(
        action, values, why.detail().in(language), why.faults(), why.status().value() == STALE);
  }
}
