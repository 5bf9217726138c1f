package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Checked;
import id.aduan.intake.complaints.FollowUp;
import id.aduan.intake.complaints.FollowUpCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The citizen's voice after his complaint. */
@RestController
@RequestMapping(path = "/api/v1/complaints/{trackingId}")
class FollowUpController {
  private final Doors doors;
  private final Reporters reporters;

  FollowUpController(Doors doors, Reporters reporters) {
    this.doors = doors;
    this.reporters = reporters;
  }

  /** Takes what a reporter adds or answers. */
  @PostMapping(path = "/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard reply(@PathVariable String trackingId, Reporter reporter, JsonBody<Reply> body)
      throws IOException {
    return heard(trackingId, reporter, body, reply -> FollowUpCheck.reply(reply.text()));
  }

  /** Takes a reporter's word that his complaint is not resolved. */
  @PostMapping(path = "/disputes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard dispute(@PathVariable String trackingId, Reporter reporter, JsonBody<Dispute> body)
      throws IOException {
    return heard(trackingId, reporter, body, dispute -> FollowUpCheck.dispute(dispute.reason()));
  }

  /** Takes a reporter's judgement of how his complaint was handled. */
  @PostMapping(path = "/ratings", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard rate(@PathVariable String trackingId, Reporter reporter, JsonBody<Rating> body)
      throws IOException {
    return heard(
        trackingId,
        reporter,
        body,
        rating -> FollowUpCheck.rating(rating.score(), rating.comment()));
  }

  /** Withdraws a complaint at the wish of its reporter. */
  @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard withdraw(@PathVariable String trackingId, Reporter reporter, JsonBody<Withdrawal> body)
      throws IOException {
    return heard(
        trackingId, reporter, body, withdrawal -> FollowUpCheck.withdrawal(withdrawal.reason()));
  }

  private <T> Heard heard(
      String number, Reporter reporter, JsonBody<T> body, Function<T, Checked<FollowUp>> check)
      throws IOException {
    TrackingId complaint = reporters.admit(number, reporter.code(), body.request()).complaint();
    IdempotencyKey key = IdempotencyKey.of(reporter.key());
    Language language = Languages.of(body.request());
    return new Heard(
        doors.accept(complaint, key, Doors.good(check.apply(body.read(language)), language)));
  }

  /** What a reporter shows of himself, and under which key he speaks. */
  record Reporter(String code, @Nullable String key) {
    static Reporter of(HttpServletRequest request) {
      return new Reporter(
          Objects.requireNonNullElse(request.getHeader(ComplaintController.ACCESS_CODE), ""),
          request.getHeader(IdempotencyKey.HEADER));
    }
  }

  /** The answer: what was said is durable. */
  record Heard(Instant acceptedAt) {}

  record Reply(@Nullable String text) {}

  record Dispute(@Nullable String reason) {}

  record Rating(@Nullable Integer score, @Nullable String comment) {}

  record Withdrawal(@Nullable String reason) {}
}
