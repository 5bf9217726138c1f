package id.aduan.intake.sms;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Channel;
import id.aduan.contract.Language;
import id.aduan.contract.Submission.ReporterInput;
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
import id.aduan.intake.complaints.Contacts;
import id.aduan.intake.complaints.FollowUp;
import id.aduan.intake.complaints.FollowUpAcceptance;
import id.aduan.intake.complaints.FollowUpCheck;
import id.aduan.intake.identity.Origin;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Said;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The SMS door: whatever somebody writes becomes a complaint, or what he says about one. The same
 * message has the same effect, however often it comes.
 */
public final class SmsDoor {
  private static final Set<Channel> SMS_ALONE = Set.of(Channel.SMS);
  private final TrackingIds trackingIds;
  private final ComplaintCheck check;
  private final AcceptComplaintHandler complaints;
  private final AcceptFollowUpHandler followUps;
  private final Conversations conversations;
  private final Function<Collection<TrackingId>, Map<TrackingId, CaseStateCode>> states;
  private final Duration memory;

  /**
   * @param states how cases stand, as far as they are known
   * @param memory how long a question waits for its answer
   */
  public SmsDoor(
      TrackingIds trackingIds,
      ComplaintCheck check,
      AcceptComplaintHandler complaints,
      AcceptFollowUpHandler followUps,
      Conversations conversations,
      Function<Collection<TrackingId>, Map<TrackingId, CaseStateCode>> states,
      Duration memory) {
    this.trackingIds = trackingIds;
    this.check = check;
    this.complaints = complaints;
    this.followUps = followUps;
    this.conversations = conversations;
    this.states = states;
    this.memory = memory;
  }

  /** What became of a message. */
  public enum Outcome {
    COMPLAINT,
    /** An answer, an addition, a rating or a dispute. */
    FOLLOW_UP,
    /** No word in it that anybody could act on. */
    NOTHING_SAID,
    /** Nothing, and it is to come again: it can not be made durable now. */
    NOT_NOW
  }

  public Outcome take(TextMessage message) {
    Reading reading = Reading.of(message.text());
    Optional<Conversation> before = conversations.with(phone(message));
    Meaning meaning = Meaning.of(message, reading, before, states, memory);
    return switch (meaning.kind()) {
      case COMPLAINT -> complain(message, reading.text(), before);
      case REPLY -> follow(message, meaning, before, FollowUpCheck.reply(reading.text()));
      case RATING ->
          follow(
              message, meaning, before, FollowUpCheck.rating(Meaning.score(reading.text()), null));
      case DISPUTE -> follow(message, meaning, before, FollowUpCheck.dispute(reading.text()));
      case COURTESY -> Outcome.NOTHING_SAID;
    };
  }

  private Outcome complain(TextMessage message, String text, Optional<Conversation> before) {
    return switch (check.check(complaint(message, text), SMS_ALONE, Channel.SMS, Language.ID)) {
      case Checked.Good<ComplaintDraft>(ComplaintDraft draft) -> complain(message, draft, before);
      case Checked.Flawed<ComplaintDraft> _ -> Outcome.NOTHING_SAID;
    };
  }

  private Outcome complain(
      TextMessage message, ComplaintDraft draft, Optional<Conversation> before) {
    TrackingId complaint = trackingIds.of(Origin.SMS, message.key());
    remember(message, before, complaint, Kind.COMPLAINT, !draft.missing().isEmpty());
    var command = new AcceptComplaint(Origin.SMS, message.key(), false, "", message.at(), draft);
    return switch (complaints.handle(command)) {
      case Acceptance.Accepted _ -> Outcome.COMPLAINT;
      case Acceptance.NowhereDurable _, Acceptance.TooMany _ -> Outcome.NOT_NOW;
      case Acceptance.KeyConflict _ -> throw otherWords(message);
    };
  }

  private Outcome follow(
      TextMessage message,
      Meaning meaning,
      Optional<Conversation> before,
      Checked<FollowUp> checked) {
    return switch (checked) {
      case Checked.Good<FollowUp>(FollowUp followUp) -> follow(message, meaning, before, followUp);
      case Checked.Flawed<FollowUp> _ -> Outcome.NOTHING_SAID;
    };
  }

  /** Who has said very much about one complaint begins another. */
  private Outcome follow(
      TextMessage message, Meaning meaning, Optional<Conversation> before, FollowUp followUp) {
    TrackingId complaint = meaning.complaint().orElseThrow();
    remember(message, before, complaint, meaning.kind(), false);
    var command = new AcceptFollowUp(complaint, message.key(), message.at(), followUp);
    return switch (followUps.handle(command)) {
      case FollowUpAcceptance.Accepted _ -> Outcome.FOLLOW_UP;
      case FollowUpAcceptance.TooMany _ -> complain(message, message.text(), before);
      case FollowUpAcceptance.NowhereDurable _ -> Outcome.NOT_NOW;
      case FollowUpAcceptance.KeyConflict _ -> throw otherWords(message);
    };
  }

  /** Before anything comes of it: so the same message means the same after a crash. */
  private void remember(
      TextMessage message,
      Optional<Conversation> before,
      TrackingId complaint,
      Kind kind,
      boolean asks) {
    conversations.remember(
        phone(message),
        Conversation.after(before, new Said(message.key(), complaint, kind, asks, message.at())));
  }

  private static IllegalStateException otherWords(TextMessage message) {
    return new IllegalStateException(message + ": other words (expected: those of its key)");
  }

  /** As one writes it everywhere; networks name the same number in several ways. */
  private static String phone(TextMessage message) {
    return Contacts.phone(message.sender()).orElse(message.sender());
  }

  /** A sender that is no telephone number, as an office's name, can not be answered. */
  private SubmitComplaint complaint(TextMessage message, String text) {
    return new SubmitComplaint(
        Channel.SMS,
        null,
        text,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        false,
        Contacts.phone(message.sender())
            .map(phone -> new ReporterInput(null, phone, null, null))
            .orElse(null),
        Language.ID);
  }
}
