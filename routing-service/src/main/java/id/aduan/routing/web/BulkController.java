package id.aduan.routing.web;

import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Many commands in one request, each decided by itself as if it had been sent alone. */
@RestController
public class BulkController {
  public static final int MOST = 100;
  private final SingleCommands commands;

  BulkController(SingleCommands commands) {
    this.commands = commands;
  }

  /** What came of all, in the order in which they were sent. */
  record BulkJson(List<ItemJson> items) {}

  /**
   * What came of one.
   *
   * @param status as if it had been sent alone
   * @param etag the version that the case has now, as far as the answer says so
   * @param result where it was carried out
   * @param problem where it was not
   */
  record ItemJson(
      @Nullable String trackingId,
      @Nullable String action,
      int status,
      @Nullable String etag,
      @Nullable JsonNode result,
      @Nullable JsonNode problem) {}

  /**
   * Carries out commands on cases one after the other; 207 if any of them was not carried out.
   * Those before and after it were.
   */
  @PostMapping("/api/v1/cases/bulk")
  ResponseEntity<BulkJson> bulk(@RequestBody Bodies.Bulk body, HttpServletRequest request) {
    List<Bodies.BulkItem> items = items(body);
    Map<String, Optional<String>> versions = new HashMap<>();
    List<ItemJson> results = new ArrayList<>();
    for (Bodies.BulkItem item : items) {
      results.add(result(item, versions, request));
    }
    boolean all = results.stream().allMatch(result -> result.problem() == null);
    return ResponseEntity.status(all ? HttpStatus.OK : HttpStatus.MULTI_STATUS)
        .body(new BulkJson(results));
  }

  /** An item without a version goes on from what the item before it made of the same case. */
  private ItemJson result(
      Bodies.BulkItem item, Map<String, Optional<String>> versions, HttpServletRequest request) {
    String id = Objects.requireNonNullElse(item.trackingId(), "");
    String known = TrackingId.parse(id).map(TrackingId::value).orElse(id);
    Optional<String> before = versions.get(known);
    SingleCommands.Answer answer =
        item.ifMatch() == null && before != null && before.isEmpty()
            ? commands.refused(afterAFailure(), request)
            : commands.carryOut(item, before == null ? null : before.orElse(null), request);
    versions.put(known, answer.done() ? Optional.ofNullable(answer.etag()) : Optional.empty());
    return new ItemJson(
        item.trackingId(),
        item.action(),
        answer.status(),
        answer.etag(),
        answer.done() ? answer.body() : null,
        answer.done() ? null : answer.body());
  }

  private static List<Bodies.BulkItem> items(Bodies.Bulk body) {
    List<Bodies.BulkItem> items = body.items();
    if (items == null || items.isEmpty() || items.size() > MOST) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "bulk-size",
          new Bilingual(
              "Kirim 1 sampai " + MOST + " perintah sekaligus.",
              "Send from 1 to " + MOST + " commands at once."));
    }
    return items;
  }

  private static Problem afterAFailure() {
    return Problem.of(
        HttpStatus.FAILED_DEPENDENCY,
        "earlier-item-failed",
        new Bilingual(
            "Perintah sebelumnya untuk kasus ini tidak terlaksana.",
            "An earlier command on this case was not carried out."));
  }
}
