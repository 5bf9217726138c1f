package id.aduan.cli.replay;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads cases as those do who work on them; whom a case may be about is not shown it. */
final class Cases {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final PatientClient client;
  private final URI cases;

  Cases(PatientClient client, Target target) {
    this.client = client;
    this.cases = target.routing().resolve("/api/v1/cases/");
  }

  /** A case as whoever coordinates it sees it. */
  record Seen(Coordinator by, JsonNode body) {
    String state() {
      return Cases.state(body);
    }

    JsonNode conflict() {
      return body.path("conflict");
    }
  }

  /** Looks for it first where it was found before. */
  Optional<Seen> find(Life life) {
    Stream<Coordinator> others = Stream.of(Coordinator.values());
    Optional<Seen> seen =
        find(life.id(), Stream.concat(Stream.of(life.coordinator()), others).distinct());
    seen.ifPresent(found -> life.coordinatedBy(found.by()));
    return seen;
  }

  Optional<Seen> find(String id) {
    return find(id, Stream.of(Coordinator.values()));
  }

  private Optional<Seen> find(String id, Stream<Coordinator> among) {
    return among.flatMap(by -> seenBy(by, id).stream()).findFirst();
  }

  /** What somebody is shown under an address of a case. */
  Answer read(URI address, String user) {
    return client.insist(Ask.get("case", address, user));
  }

  /** Where something of a case is; the case itself, if nothing is named. */
  URI address(Life life, String part) {
    String id = life.id();
    return cases.resolve(part.isEmpty() ? id : id + "/" + part);
  }

  static String state(JsonNode found) {
    JsonNode state = found.path("state");
    return state.isString() ? state.asString() : state.path("code").asString("");
  }

  private Optional<Seen> seenBy(Coordinator by, String id) {
    Answer answer = read(cases.resolve(id), by.user());
    return switch (answer.status()) {
      case OK -> Optional.of(new Seen(by, asCoordinated(answer.body(), by, id)));
      case NOT_FOUND -> Optional.empty();
      default ->
          throw new IllegalStateException(
              "case %s for %s: answered %d %s (expected: 200)"
                  .formatted(id, by.user(), answer.status(), answer.text("code")));
    };
  }

  private static JsonNode asCoordinated(JsonNode found, Coordinator by, String id) {
    String coordinates = found.path("conflict").path("coordinatedBy").asString(by.name());
    if (!coordinates.equals(by.name())) {
      throw new IllegalStateException(
          "case %s: found by %s (expected: by %s alone, who coordinate it)"
              .formatted(id, by.user(), coordinates));
    }
    return found;
  }
}
