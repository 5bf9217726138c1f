package id.aduan.kit.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/**
 * Tries every operation that a running service describes, as every caller, on every kind of case,
 * against {@code matrix.txt} of the service's tests. Whoever may do something is refused only for
 * the version that he has seen, so that nothing changes under the table. To be returned from a
 * {@code @TestFactory}.
 */
public final class Matrix {
  private static final Pattern IN_ADDRESS = Pattern.compile("\\{([^}]+)}");
  private static final Pattern IN_BODY = Pattern.compile("\\$([A-Za-z]+)");
  private static final Set<String> OF_A_CASE = Set.of("id", "trackingId");
  private static final String NEVER_THE_VERSION = "\"999999\"";
  private static final int MOST_BYTES = 4_000_000;
  private final Stage stage;
  private final Map<String, Row> rows = Row.written();
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonNode described;
  private final Set<String> shown = new HashSet<>();
  private int cells;

  public Matrix(Stage stage) {
    this.stage = stage;
    this.described =
        WireJson.MAPPER.readTree(
            answer(HttpRequest.newBuilder(stage.address().resolve("/api/v1/openapi"))).body());
  }

  private record Answer(int status, String type, String body) {}

  public Stream<DynamicTest> tests(int atLeast) {
    Map<String, JsonNode> operations = operations();
    return Stream.of(
            Stream.of(
                DynamicTest.dynamicTest(
                    "every row is of an operation",
                    () -> assertThat(operations.keySet()).containsAll(rows.keySet()))),
            operations.entrySet().stream()
                .map(operation ->
                    DynamicTest.dynamicTest(
                        operation.getKey(), () -> tried(operation.getKey(), operation.getValue()))),
            Stream.of(
                DynamicTest.dynamicTest(
                    "what is hidden from some is shown to others", this::hidesSomething),
                DynamicTest.dynamicTest(
                    "thousands were tried",
                    () -> assertThat(cells).isGreaterThanOrEqualTo(atLeast))))
        .flatMap(tests -> tests);
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    described
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getValue())));
    return operations;
  }

  private void tried(String operation, JsonNode about) {
    Row row =
        rows.getOrDefault(operation, new Row(operation, Map.of(), "{}", new LinkedHashMap<>()));
    List<String> wrong = new ArrayList<>();
    Map<String, List<Integer>> found = new LinkedHashMap<>();
    for (String caller : Callers.all()) {
      List<Answer> answers = new ArrayList<>();
      for (Kind kind : isOfACase(row) ? Row.COLUMNS : List.of(Kind.OWN)) {
        Answer answer = answer(request(row, about, caller, kind));
        answers.add(answer);
        cells++;
        if (row.names(caller) && answer.status() != row.expected(caller, kind)) {
          wrong.add(
              caller
                  + " "
                  + kind
                  + ": "
                  + answer.status()
                  + ", written: "
                  + row.expected(caller, kind)
                  + "; "
                  + shortened(answer.body()));
        }
        String said =
            row.sends().contains("$") ? nameless(answer, caller, kind).body() : answer.body();
        Stream.concat(stage.hiddenFrom(caller).stream(), stage.hiddenFromAll().stream())
            .filter(secret -> said.contains(secret))
            .forEach(secret -> wrong.add(caller + " " + kind + " is shown: " + secret));
        shown(answer);
      }
      if (isOfACase(row)) {
        alike(row, about, caller, answers, wrong);
      }
      found.put(
          caller,
          answers.stream().map(Answer::status).distinct().count() == 1
              ? List.of(answers.getFirst().status())
              : answers.stream().map(Answer::status).toList());
    }
    if (!Callers.all().stream().allMatch(row::names)) {
      fail(
          "%s is not in src/test/resources/matrix.txt for every caller. Add it, with a status (or four: own,"
              + " foreign, secret, accused) for each after judging what is right; today it answers:%n%n%s",
          operation, block(operation, found));
    }
    assertThat(wrong).as(operation + " (src/test/resources/matrix.txt)").isEmpty();
  }

  /** Whoever is kept from a case must not learn that there is one. */
  private void alike(
      Row row, JsonNode about, String caller, List<Answer> answers, List<String> wrong) {
    Answer absent = nameless(answer(request(row, about, caller, Kind.ABSENT)), caller, Kind.ABSENT);
    for (int i = 0; i < answers.size(); i++) {
      Answer kept = nameless(answers.get(i), caller, Row.COLUMNS.get(i));
      if (kept.status() == 404 && !kept.equals(absent)) {
        wrong.add(
            caller
                + " "
                + Row.COLUMNS.get(i)
                + " differs from a case that does not exist: "
                + shortened(answers.get(i).body())
                + " / "
                + shortened(absent.body()));
      }
    }
  }

  /** An answer may say again which number was sent with the question. */
  private Answer nameless(Answer answer, String caller, Kind kind) {
    String body = answer.body();
    for (String name : List.of("id", "trackingId", "number")) {
      String typed = stage.value(name, caller, kind);
      body = typed == null ? body : body.replace(typed, "");
    }
    return new Answer(answer.status(), answer.type(), body);
  }

  private void shown(Answer answer) {
    Callers.all().stream()
        .flatMap(caller -> stage.hiddenFrom(caller).stream())
        .filter(secret -> answer.body().contains(secret))
        .forEach(shown::add);
  }

  private void hidesSomething() {
    Set<String> hidden =
        Callers.all().stream()
            .flatMap(caller -> stage.hiddenFrom(caller).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).containsAll(hidden);
  }

  private static boolean isOfACase(Row row) {
    return OF_A_CASE.stream()
            .filter(name -> !row.values().containsKey(name))
            .anyMatch(name -> row.operation().contains("{" + name + "}"))
        || row.sends().contains("$");
  }

  private HttpRequest.Builder request(Row row, JsonNode about, String caller, Kind kind) {
    String[] words = row.operation().split(" ", 2);
    String address = stage.address() + filled(IN_ADDRESS, words[1], row, caller, kind);
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + query(row, about)));
    String token = stage.token(caller);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    about
        .path("parameters")
        .forEach(parameter -> {
          if (parameter.path("in").asString().equals("header")) {
            String name = parameter.path("name").asString();
            String value = header(name, caller, kind);
            if (value != null) {
              request.header(name, value);
            }
          }
        });
    Set<String> types =
        about.at("/requestBody/content").propertyNames().stream()
            .collect(Collectors.toCollection(TreeSet::new));
    if (types.isEmpty()) {
      return request.method(words[0], BodyPublishers.noBody());
    }
    String type = types.iterator().next();
    return request
        .header("Content-Type", type.equals("*/*") ? "application/octet-stream" : type)
        .method(words[0], BodyPublishers.ofString(filled(IN_BODY, row.sends(), row, caller, kind)));
  }

  /** Of the parameters that may be asked for, those for which the row has a value. */
  private static String query(Row row, JsonNode about) {
    String query =
        about
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.path("in").asString().equals("query"))
            .map(parameter -> parameter.path("name").asString())
            .filter(row.values()::containsKey)
            .map(name -> name + "=" + row.values().get(name))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private @Nullable String header(String name, String caller, Kind kind) {
    return switch (name) {
      case "If-Match" -> NEVER_THE_VERSION;
      case "Idempotency-Key" -> UUID.randomUUID().toString();
      default -> stage.value(name, caller, kind);
    };
  }

  private String filled(Pattern places, String text, Row row, String caller, Kind kind) {
    return places
        .matcher(text)
        .replaceAll(place -> {
          String name = place.group(1);
          String written =
              name.equals("uuid") ? UUID.randomUUID().toString() : row.values().get(name);
          return Matcher.quoteReplacement(
              Objects.requireNonNullElse(
                  written == null ? stage.value(name, caller, kind) : written, "unknown"));
        });
  }

  private Answer answer(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      String type = response.headers().firstValue("Content-Type").orElse("");
      try (InputStream body = response.body()) {
        String text =
            type.startsWith("text/event-stream")
                ? ""
                : new String(body.readNBytes(MOST_BYTES), UTF_8);
        return new Answer(response.statusCode(), type, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String block(String operation, Map<String, List<Integer>> found) {
    Map<String, List<String>> callers = new LinkedHashMap<>();
    found.forEach((caller, statuses) ->
        callers
            .computeIfAbsent(
                statuses.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                _ -> new ArrayList<>())
            .add(caller));
    StringBuilder block = new StringBuilder(operation);
    callers.forEach((statuses, names) ->
        block.append("\n  ").append(String.join(" ", names)).append("  ").append(statuses));
    return block.append("\n").toString();
  }

  private static String shortened(String body) {
    return body.length() > 300 ? body.substring(0, 300) : body;
  }
}
