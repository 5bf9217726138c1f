package id.aduan.intake.stream;

import id.aduan.contract.Channel;
import id.aduan.contract.Language;
import id.aduan.contract.Submission;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.wire.Decoded;
import id.aduan.intake.complaints.AcceptComplaint;
import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.Acceptance;
import id.aduan.intake.complaints.Checked;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.ComplaintDraft;
import id.aduan.intake.complaints.FaultCode;
import id.aduan.intake.complaints.Flaw;
import id.aduan.intake.identity.Origin;
import id.aduan.intake.identity.ReceiptSigner;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.TransientDataAccessResourceException;

/** The Kafka door: every submission gets an answer, whatever it is. */
final class SubmissionsDoor {
  private static final Set<Channel> ANY = EnumSet.allOf(Channel.class);
  private final ComplaintCheck check;
  private final AcceptComplaintHandler handler;
  private final ReceiptSigner signer;
  private final Clock clock;

  SubmissionsDoor(
      ComplaintCheck check, AcceptComplaintHandler handler, ReceiptSigner signer, Clock clock) {
    this.check = check;
    this.handler = handler;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Returns when the complaint is durable, or refused; throws a transient failure while it can not
   * be made durable.
   */
  Submission answer(Arrival arrival) {
    if (arrival.isKeyTooLong()) {
      return refused(Language.ID, FaultCode.KEY_TOO_LONG);
    }
    return switch (arrival.submission()) {
      case Decoded.Known<Submission>(SubmitComplaint complaint) -> submit(arrival, complaint);
      case Decoded.Known<Submission> _,
          Decoded.Unknown<Submission> _,
          Decoded.TooNew<Submission> _ ->
          refused(Language.ID, FaultCode.VERSION_UNSUPPORTED);
      case Decoded.Malformed<Submission> _ -> refused(Language.ID, FaultCode.JSON_MALFORMED);
    };
  }

  private Submission submit(Arrival arrival, SubmitComplaint complaint) {
    Language language = Objects.requireNonNullElse(complaint.language(), Language.ID);
    String key = arrival.key();
    if (key == null || key.isBlank()) {
      return refused(language, FaultCode.KEY_MISSING);
    }
    return switch (check.check(complaint, ANY, Channel.OTHER, language)) {
      case Checked.Good<ComplaintDraft>(ComplaintDraft draft) ->
          accept(new AcceptComplaint(origin(arrival), key, false, "", at(arrival), draft));
      case Checked.Flawed<ComplaintDraft>(List<Flaw> flaws) ->
          new SubmissionRefused(flaws.stream().map(flaw -> flaw.in(language)).toList());
    };
  }

  private Submission accept(AcceptComplaint command) {
    return switch (handler.handle(command)) {
      case Acceptance.Accepted(var receipt, var missing) ->
          new SubmissionAccepted(
              receipt.trackingId(),
              receipt.code().value(),
              receipt.acceptedAt(),
              missing,
              signer.sign(receipt));
      case Acceptance.KeyConflict _ -> refused(command.draft().language(), FaultCode.KEY_CONFLICT);
      case Acceptance.NowhereDurable _, Acceptance.TooMany _ ->
          throw new TransientDataAccessResourceException(
              "submission: nowhere durable (expected: Kafka or the journal answers)");
    };
  }

  /** Kafka had it durable then, and says the same whenever the record comes again. */
  private Instant at(Arrival arrival) {
    Instant now = clock.instant();
    return arrival.at().isAfter(now) ? now : arrival.at();
  }

  private static Origin origin(Arrival arrival) {
    return Origin.adapter(arrival.adapter().value());
  }

  private static SubmissionRefused refused(Language language, FaultCode code) {
    return new SubmissionRefused(List.of(new Flaw("", code).in(language)));
  }
}
