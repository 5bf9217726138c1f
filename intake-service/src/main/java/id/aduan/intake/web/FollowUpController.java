package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Checked;
import id.aduan.intake.complaints.FollowUp;
import id.aduan.intake.complaints.FollowUpCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
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

  @PostMapping(path = "/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard reply(@PathVariable String trackingId, HttpServletRequest request) throws IOException {
    return heard(trackingId, request, Reply.class, reply -> FollowUpCheck.reply(reply.text()));
  }

  @PostMapping(path = "/disputes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard dispute(@PathVariable String trackingId, HttpServletRequest request) throws IOException {
    return heard(
        trackingId, request, Dispute.class, dispute -> FollowUpCheck.dispute(dispute.reason()));
  }

  @PostMapping(path = "/ratings", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard rate(@PathVariable String trackingId, HttpServletRequest request) throws IOException {
    return heard(
        trackingId,
        request,
        Rating.class,
        rating -> FollowUpCheck.rating(rating.score(), rating.comment()));
  }

  @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Heard withdraw(@PathVariable String trackingId, HttpServletRequest request) throws IOException {
    return heard(
        trackingId,
        request,
        Withdrawal.class,
        withdrawal -> FollowUpCheck.withdrawal(withdrawal.reason()));
  }

  private <T> Heard heard(
      String number,
      HttpServletRequest request,
      Class<T> type,
      Function<T, Checked<FollowUp>> check)
      throws IOException {
    String code = request.getHeader(ComplaintController.ACCESS_CODE);
    TrackingId complaint = reporters.admit(number, code == null ? "" : code, request).complaint();
    IdempotencyKey key = IdempotencyKey.of(request.getHeader(IdempotencyKey.HEADER));
    Language language = Languages.of(request);
    T body = JsonBody.read(request, type, language);
    return new Heard(doors.accept(complaint, key, Doors.good(check.apply(body), language)));
  }

  /** The answer: what was said is durable. */
  record Heard(Instant acceptedAt) {}

  record Reply(@Nullable String text) {}

  record Dispute(@Nullable String reason) {}

  record Rating(@Nullable Integer score, @Nullable String comment) {}

  record Withdrawal(@Nullable String reason) {}
}
