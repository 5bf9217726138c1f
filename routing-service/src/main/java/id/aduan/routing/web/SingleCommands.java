package id.aduan.routing.web;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/**
 * Carries out one command of a bulk through the very endpoint that it has alone: the same rule of
 * access, the same reader, the same handler. What a new endpoint can do, a bulk can.
 */
@Component
public final class SingleCommands {
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,40}");
  private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]*(/[0-9A-Za-z-]{1,40}){0,4}");
  private static final String NOTHING = "{}";
  private final OwnEndpoints endpoints;

  SingleCommands(OwnEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** What the endpoint answered. */
  public record Answer(int status, @Nullable String etag, JsonNode body) {
    public boolean done() {
      return HttpStatus.valueOf(status).is2xxSuccessful();
    }
  }

  /**
   * @param version the version to go on from, where the item names none
   */
  public Answer carryOut(Bodies.BulkItem item, @Nullable String version, HttpServletRequest bulk) {
    return with(item, version, bulk, errand -> endpoints.carryOut(errand, bulk));
  }

  /** Tries what an item asks, by the endpoint that would do it. */
  public Answer rehearse(Bodies.BulkItem item, Trial trial, HttpServletRequest form) {
    return with(item, null, form, errand -> endpoints.rehearse(errand, trial, form));
  }

  private Answer with(
      Bodies.BulkItem item,
      @Nullable String version,
      HttpServletRequest outer,
      Function<OwnEndpoints.Errand, Answer> deed) {
    OwnEndpoints.Errand errand;
    try {
      errand = errand(item, version);
    } catch (Problem problem) {
      return refused(problem, outer);
    }
    return deed.apply(errand);
  }

  Answer refused(Problem problem, HttpServletRequest bulk) {
    return endpoints.refused(problem, bulk);
  }

  private static OwnEndpoints.Errand errand(Bodies.BulkItem item, @Nullable String version) {
    String id = demanded("trackingId", item.trackingId(), ID);
    String action = demanded("action", item.action(), ACTION);
    String key =
        Preconditions.uuid(Objects.requireNonNullElse(item.idempotencyKey(), "")).toString();
    return new OwnEndpoints.Errand(
        HttpMethod.POST,
        "/api/v1/cases/" + id + "/" + action,
        item.ifMatch() == null ? version : item.ifMatch(),
        key,
        MediaType.APPLICATION_JSON,
        item.body() == null ? NOTHING : item.body().toString(),
        item.body() == null ? null : item.body().path("reason").asString(null),
        SingleCommands::isCommand);
  }

  /** A command is what takes a call; nothing else can be reached by a bulk. */
  private static boolean isCommand(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == Call.class);
  }

  private static String demanded(String field, @Nullable String value, Pattern form) {
    if (value == null || !form.matcher(value).matches()) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "bulk-item",
          new Bilingual("Isian " + field + " tidak sah.", "The field " + field + " is not valid."));
    }
    return value;
  }
}
