package id.aduan.intake.sms;

import id.aduan.contract.Channel;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.Submission.ReporterInput;
import id.aduan.contract.Submission.SubmitComplaint;
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
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The SMS door: whatever somebody writes becomes a complaint, or the answer to what he was asked.
 * The same message has the same effect, however often it comes.
 */
public final class SmsDoor {
  private static final Set<Channel> SMS_ALONE = Set.of(Channel.SMS);
  private final ComplaintCheck check;
  private final AcceptComplaintHandler complaints;
  private final AcceptFollowUpHandler followUps;
  private final Conversations conversations;
  private final Duration memory;

  /**
   * @param memory how long a question waits for its answer
   */
  public SmsDoor(
      ComplaintCheck check,
      AcceptComplaintHandler complaints,
      AcceptFollowUpHandler followUps,
      Conversations conversations,
      Duration memory) {
    this.check = check;
    this.complaints = complaints;
    this.followUps = followUps;
    this.conversations = conversations;
    this.memory = memory;
  }

  /** What became of a message. */
  public enum Outcome {
    COMPLAINT,
    ANSWER,
    /** No word in it that anybody could act on. */
    NOTHING_SAID,
    /** Nothing, and it is to come again: it can not be made durable now. */
    NOT_NOW
  }

  public Outcome take(TextMessage message) {
    Reading reading = Reading.of(message.text());
    Optional<Conversation> asked =
        conversations
            .with(phone(message))
            .filter(conversation -> !reading.isNew() && conversation.isAnsweredBy(message, memory));
    return asked.isPresent()
        ? answer(message, asked.get(), reading.text())
        : complain(message, reading.text());
  }

  private Outcome complain(TextMessage message, String text) {
    return switch (check.check(complaint(message, text), SMS_ALONE, Channel.SMS, Language.ID)) {
      case Checked.Good<ComplaintDraft>(ComplaintDraft draft) -> complain(message, draft);
      case Checked.Flawed<ComplaintDraft> _ -> Outcome.NOTHING_SAID;
    };
  }

  private Outcome complain(TextMessage message, ComplaintDraft draft) {
    var command = new AcceptComplaint(Origin.SMS, message.key(), false, "", message.at(), draft);
    return switch (complaints.handle(command)) {
      case Acceptance.Accepted(var receipt, Set<MissingFact> missing) -> {
        conversations.remember(
            phone(message), Conversation.opened(receipt.trackingId(), message, !missing.isEmpty()));
        yield Outcome.COMPLAINT;
      }
      case Acceptance.NowhereDurable _, Acceptance.TooMany _ -> Outcome.NOT_NOW;
      case Acceptance.KeyConflict _ ->
          throw new IllegalStateException(message + ": other words (expected: those of its key)");
    };
  }

  private Outcome answer(TextMessage message, Conversation conversation, String text) {
    return switch (FollowUpCheck.reply(text)) {
      case Checked.Good<FollowUp>(FollowUp reply) -> answer(message, conversation, reply);
      case Checked.Flawed<FollowUp> _ -> Outcome.NOTHING_SAID;
    };
  }

  /** He who has said very much about this one begins another. */
  private Outcome answer(TextMessage message, Conversation conversation, FollowUp reply) {
    var command = new AcceptFollowUp(conversation.complaint(), message.key(), message.at(), reply);
    return switch (followUps.handle(command)) {
      case FollowUpAcceptance.Accepted _ -> {
        conversations.remember(phone(message), conversation.answered(message));
        yield Outcome.ANSWER;
      }
      case FollowUpAcceptance.TooMany _ -> complain(message, message.text());
      case FollowUpAcceptance.NowhereDurable _ -> Outcome.NOT_NOW;
      case FollowUpAcceptance.KeyConflict _ ->
          throw new IllegalStateException(message + ": other words (expected: those of its key)");
    };
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
