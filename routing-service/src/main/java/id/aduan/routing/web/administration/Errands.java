package id.aduan.routing.web.administration;

import id.aduan.routing.organisation.Register;
import id.aduan.routing.web.OwnEndpoints;
import id.aduan.routing.web.OwnEndpoints.Errand;
import id.aduan.routing.web.SingleCommands.Answer;
import id.aduan.routing.web.console.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Asks the addresses that programs have for the administration, as whoever visits. */
@Component
final class Errands {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final String ORGANISATION = "/api/v1/organisation/";
  private final OwnEndpoints endpoints;

  Errands(OwnEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** What a change would come to. */
  Answer preview(Register register, String version, String changes, Visit visit) {
    return send(
        HttpMethod.POST, register, "/preview", version, MediaType.APPLICATION_JSON, changes, visit);
  }

  Answer change(Register register, String version, String changes, Visit visit) {
    return send(
        HttpMethod.POST, register, "/changes", version, MediaType.APPLICATION_JSON, changes, visit);
  }

  /** What a table in the place of a register would come to. */
  Answer previewTable(Register register, String version, String table, Visit visit) {
    return send(HttpMethod.POST, register, "/preview", version, CSV, table, visit);
  }

  Answer replace(Register register, String version, String table, Visit visit) {
    return send(HttpMethod.PUT, register, "/csv", version, CSV, table, visit);
  }

  /** A command of its own, once under a key. */
  Answer post(String path, @Nullable String key, String body, Visit visit) {
    return endpoints.carryOut(
        new Errand(
            HttpMethod.POST, path, null, key, MediaType.APPLICATION_JSON, body, null, _ -> true),
        visit.request());
  }

  /** An act on what was seen in a version. */
  Answer post(String path, String version, Visit visit) {
    return endpoints.carryOut(
        new Errand(
            HttpMethod.POST,
            path,
            quoted(version),
            null,
            MediaType.APPLICATION_JSON,
            "{}",
            null,
            _ -> true),
        visit.request());
  }

  private static String quoted(String version) {
    return "\"" + version + "\"";
  }

  Answer postTable(String path, String table, Visit visit) {
    return endpoints.carryOut(
        new Errand(HttpMethod.POST, path, null, null, CSV, table, null, _ -> true),
        visit.request());
  }

  private Answer send(
      HttpMethod method,
      Register register,
      String what,
      String version,
      MediaType type,
      String body,
      Visit visit) {
    return endpoints.carryOut(
        new Errand(
            method,
            ORGANISATION + register.code() + what,
            quoted(version),
            null,
            type,
            body,
            null,
            _ -> true),
        visit.request());
  }
}
