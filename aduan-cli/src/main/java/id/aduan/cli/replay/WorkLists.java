package id.aduan.cli.replay;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.cli.system.DemoPerson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads work lists as the people do who work from them. */
final class WorkLists {
  private static final int PAGE = 100;
  private static final int OK = 200;

  private final PatientClient client;
  private final URI lists;

  WorkLists(PatientClient client, Target target) {
    this.client = client;
    this.lists = target.routing().resolve("/api/v1/work-lists/");
  }

  /** Goes through the whole list of those who coordinate; each item with the time it was seen. */
  void of(Coordinator coordinator, String state, BiConsumer<JsonNode, Instant> seen) {
    read(coordinator.list(), coordinator.user(), state, seen);
  }

  /** Goes through the whole list of an OPD. */
  void ofOpd(String opd, String state, BiConsumer<JsonNode, Instant> seen) {
    read("opd/" + opd, DemoPerson.utama(opd), state, seen);
  }

  private void read(String list, String user, String state, BiConsumer<JsonNode, Instant> seen) {
    @Nullable String cursor = null;
    do {
      String query =
          "?state=%s&limit=%d%s"
              .formatted(
                  state,
                  PAGE,
                  cursor == null
                      ? ""
                      : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
      Answer page = client.insist(Ask.get("list", lists.resolve(list + query), user));
      if (page.status() != OK) {
        throw new IllegalStateException(
            "work list %s: answered %d %s (expected: 200)"
                .formatted(list, page.status(), page.text("code")));
      }
      page.body().path("items").forEach(item -> seen.accept(item, page.at()));
      cursor = page.body().path("next").isString() ? page.text("next") : null;
    } while (cursor != null);
  }
}
