package id.aduan.cli.erasure;

import id.aduan.cli.doors.Operation;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.http.PatientClient.Binary;
import id.aduan.cli.system.DemoPerson;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import id.aduan.contract.CaseStateCode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks for marks in whatever can be read over HTTP: every operation that the services describe, as
 * people of every role, and the reporter's own pages.
 */
final class Interfaces {
  private static final int AT_ONCE = 16;
  private static final int PAGE = 100;
  private static final String ENDLESS = "/events";
  private static final Map<String, String> ANYTHING = Map.of("Accept", "*/*");
  private static final List<String> NOBODY = List.of("");

  private static final String OPERATOR = "operator";

  /** One of each role, and of the OPD that had the case. */
  private static final List<String> PEOPLE =
      List.of(
          "koordinator",
          "loket",
          DemoPerson.utama(MarkedLife.OPD),
          DemoPerson.pembantu(MarkedLife.OPD),
          DemoPerson.OFFICIAL.user(),
          "bupati",
          "inspektorat",
          "kemenpan",
          "ombudsman",
          OPERATOR);

  /** What stands in braces in the address of a complaint. */
  private static final List<String> OF_COMPLAINT = List.of("{id}", "{trackingId}");

  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "{opd}", DemoPerson.opds(),
          "{agency}", List.of("KEMENPANRB", "OMBUDSMAN"),
          "{path}", List.of("livenessState", "readinessState"));

  private final SystemState state;
  private final PatientClient client;
  private final List<Operation> reading;
  private final AtomicLong asked = new AtomicLong();

  Interfaces(SystemState state, PatientClient client, List<Operation> operations) {
    this.state = state;
    this.client = client;
    this.reading =
        operations.stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> !operation.path().endsWith(ENDLESS))
            .toList();
  }

  /** How many answers were looked through. */
  long asked() {
    return asked.get();
  }

  /** Looks at all that there is about each of these complaints. */
  Findings ofEach(Collection<Filed> complaints) {
    Findings findings = new Findings();
    complaints.stream()
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                filed -> {
                  look(filed, findings);
                  return filed;
                }))
        .forEach(_ -> {});
    return findings;
  }

  /** What an operator is shown of the records that wait for him, of any complaint. */
  Findings ofDeadLetters() {
    Findings findings = new Findings();
    for (Part service : Part.SERVICES) {
      URI held = address(service.label(), "/operations/dead-letters");
      client
          .insist(Ask.get("read", held, OPERATOR))
          .body()
          .forEach(key ->
              note(
                  service.label() + " POST /operations/dead-letters/show",
                  client.insist(
                      new Ask(
                          "read",
                          URI.create(held + "/show"),
                          OPERATOR,
                          Map.of(),
                          Map.of(
                              "group", key.path("group"),
                              "topic", key.path("topic"),
                              "key", key.path("key")))),
                  findings));
    }
    return findings;
  }

  /** Looks through everything that is not about one complaint, page by page. */
  Findings ofLists() {
    Findings findings = new Findings();
    reading.stream()
        .filter(operation -> OF_COMPLAINT.stream().noneMatch(operation.path()::contains))
        .flatMap(operation ->
            filled(operation)
                .flatMap(path -> people().map(person -> asking(operation, path, person))))
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                ask -> {
                  pages(ask, findings);
                  return ask;
                }))
        .forEach(_ -> {});
    return findings;
  }

  /** One question and those that ask for the pages after it. */
  private record Asking(Operation operation, String path, String person) {}

  private static Asking asking(Operation operation, String path, String person) {
    return new Asking(operation, path, person);
  }

  private static Stream<String> people() {
    return Stream.concat(NOBODY.stream(), PEOPLE.stream());
  }

  private void look(Filed filed, Findings findings) {
    reading.stream()
        .filter(operation -> OF_COMPLAINT.stream().anyMatch(operation.path()::contains))
        .forEach(operation -> about(filed, operation, findings));
    Answer page =
        client.insist(
            new Ask(
                "page",
                address("intake", "/lacak"),
                null,
                ANYTHING,
                Binary.of(
                    "application/x-www-form-urlencoded",
                    "number=%s&code=%s"
                        .formatted(filed.trackingId(), filed.accessCode())
                        .getBytes(StandardCharsets.US_ASCII))));
    note("intake POST /lacak", page, findings);
  }

  private void about(Filed filed, Operation operation, Findings findings) {
    if (filed.document() == null && operation.path().contains("{attachment}")) {
      return;
    }
    String path =
        operation
            .path()
            .replace("{id}", filed.trackingId())
            .replace("{trackingId}", filed.trackingId())
            .replace("{attachment}", String.valueOf(filed.document()))
            .replace("{number}", "1");
    people()
        .forEach(person -> {
          Ask ask = reading(operation.service(), path, person);
          note(
              name(operation),
              client.insist(
                  operation.parameters().contains("Access-Code")
                      ? ask.with("Access-Code", filed.accessCode())
                      : ask),
              findings);
        });
  }

  private void pages(Asking asking, Findings findings) {
    Operation operation = asking.operation();
    if (!operation.parameters().contains("cursor")) {
      note(name(operation), read(asking, ""), findings);
      return;
    }
    note(name(operation), all(asking, "", findings), findings);
    if (operation.parameters().contains("state")) {
      for (CaseStateCode each : CaseStateCode.values()) {
        note(name(operation), all(asking, "&state=" + each, findings), findings);
      }
    }
  }

  /** Reads to the end; its last page. */
  private Answer all(Asking asking, String filter, Findings findings) {
    @Nullable String cursor = null;
    while (true) {
      String query =
          "?limit=%d%s%s"
              .formatted(
                  PAGE,
                  filter,
                  cursor == null
                      ? ""
                      : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
      Answer page = read(asking, query);
      String next = next(page.body());
      if (next == null || next.equals(cursor)) {
        return page;
      }
      note(name(asking.operation()), page, findings);
      cursor = next;
    }
  }

  private static @Nullable String next(JsonNode page) {
    if (page.path("next").isString()) {
      return page.path("next").asString();
    }
    return page.path("entries").isEmpty() ? null : page.path("cursor").asString(null);
  }

  private Answer read(Asking asking, String query) {
    return client.insist(
        reading(asking.operation().service(), asking.path() + query, asking.person()));
  }

  private Ask reading(String service, String path, String person) {
    return new Ask(
        "read", address(service, path), person.isEmpty() ? null : person, ANYTHING, null);
  }

  private void note(String where, Answer answer, Findings findings) {
    asked.incrementAndGet();
    ByteBuffer content = answer.content().duplicate();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    findings.found(where, Mark.in(bytes));
  }

  private Stream<String> filled(Operation operation) {
    String path = operation.path();
    if (path.contains("{register}")) {
      return registers().map(register -> path.replace("{register}", register));
    }
    return OTHERS.entrySet().stream()
        .filter(other -> path.contains(other.getKey()))
        .findFirst()
        .map(other -> other.getValue().stream().map(value -> path.replace(other.getKey(), value)))
        .orElse(Stream.of(path));
  }

  private Stream<String> registers() {
    return client
        .insist(Ask.get("read", address("routing", "/api/v1/organisation"), "koordinator"))
        .body()
        .valueStream()
        .map(version -> version.path("register").asString(""));
  }

  private URI address(String service, String path) {
    return URI.create(state.address(service)).resolve(path);
  }

  private static String name(Operation operation) {
    return operation.service() + " GET " + operation.path();
  }
}
