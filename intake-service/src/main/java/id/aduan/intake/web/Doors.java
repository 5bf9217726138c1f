package id.aduan.intake.web;

import id.aduan.contract.Channel;
import id.aduan.contract.Language;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.AcceptComplaint;
import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.AcceptFollowUp;
import id.aduan.intake.complaints.AcceptFollowUpHandler;
import id.aduan.intake.complaints.Acceptance;
import id.aduan.intake.complaints.Checked;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.ComplaintDraft;
import id.aduan.intake.complaints.Flaw;
import id.aduan.intake.complaints.FollowUp;
import id.aduan.intake.complaints.FollowUpAcceptance;
import id.aduan.intake.identity.Origin;
import id.aduan.kit.limits.http.Slowing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way in that the API and the pages share; whatever is not accepted is thrown as a problem. */
@Component
final class Doors {
  /** SMS and counter are believed only from those who run them. */
  private static final Set<Channel> PUBLIC =
      EnumSet.of(Channel.WEB, Channel.APP, Channel.OPEN311, Channel.OTHER);

  private final ComplaintCheck check;
  private final AcceptComplaintHandler complaints;
  private final AcceptFollowUpHandler followUps;
  private final Slowing slowing;
  private final Clock clock;

  Doors(
      ComplaintCheck check,
      AcceptComplaintHandler complaints,
      AcceptFollowUpHandler followUps,
      Slowing slowing,
      Clock clock) {
    this.check = check;
    this.complaints = complaints;
    this.followUps = followUps;
    this.slowing = slowing;
    this.clock = clock;
  }

  Checked<ComplaintDraft> check(SubmitComplaint input, Language language) {
    return check.check(input, PUBLIC, Channel.WEB, language);
  }

  /** An officer, who signed in, is believed at the counter; and he files for many. */
  Checked<ComplaintDraft> check(Side side, SubmitComplaint input, Language language) {
    return switch (side) {
      case CITIZEN -> check(input, language);
      case COUNTER -> check.check(input, Set.of(Channel.COUNTER), Channel.COUNTER, language);
    };
  }

  Acceptance.Accepted accept(Side side, ComplaintDraft draft, IdempotencyKey key, String address) {
    return switch (side) {
      case CITIZEN -> accept(Origin.PUBLIC, draft, key, address);
      case COUNTER -> accept(Origin.COUNTER, draft, key, "");
    };
  }

  Acceptance.Accepted accept(
      Origin origin, ComplaintDraft draft, IdempotencyKey key, String address) {
    AcceptComplaint command =
        new AcceptComplaint(origin, key.value(), key.fresh(), address, now(), draft);
    return switch (complaints.handle(command)) {
      case Acceptance.Accepted accepted -> accepted;
      case Acceptance.TooMany(Duration retryAfter) -> {
        slowing.count("filing");
        throw Refusals.tooManyComplaints(retryAfter);
      }
      case Acceptance.KeyConflict _ -> throw Refusals.keyConflict();
      case Acceptance.NowhereDurable _ -> throw Refusals.nowhereDurable();
    };
  }

  Instant accept(TrackingId complaint, IdempotencyKey key, FollowUp followUp) {
    AcceptFollowUp command = new AcceptFollowUp(complaint, key.value(), now(), followUp);
    return switch (followUps.handle(command)) {
      case FollowUpAcceptance.Accepted(Instant at) -> at;
      case FollowUpAcceptance.TooMany(Duration retryAfter) ->
          throw Refusals.saidTooMuch(retryAfter);
      case FollowUpAcceptance.KeyConflict _ -> throw Refusals.keyConflict();
      case FollowUpAcceptance.NowhereDurable _ -> throw Refusals.nowhereDurable();
    };
  }

  /** As fine as people and stores count. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static <T> T good(Checked<T> checked, Language language) {
    return switch (checked) {
      case Checked.Good<T>(T value) -> value;
      case Checked.Flawed<T>(List<Flaw> flaws) -> throw Refusals.malformed(flaws, language);
    };
  }
}
