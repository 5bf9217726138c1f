package id.aduan.intake.sms;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Channel;
import id.aduan.contract.Language;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
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
import id.aduan.intake.dossiers.Standing;
import id.aduan.intake.identity.Origin;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Lacking;
import id.aduan.intake.sms.Conversation.Said;
import id.aduan.intake.sms.Meaning.Entered;
import id.aduan.kit.limits.Allowance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The SMS door: whatever somebody writes becomes a complaint, or what he says about one, or is
 * answered. The same message has the same effect, however often it comes.
 */
public final class SmsDoor {
  private static final Set<Channel> SMS_ALONE = Set.of(Channel.SMS);
  private final TrackingIds trackingIds;
  private final ComplaintCheck check;
  private final AcceptComplaintHandler complaints;
  private final AcceptFollowUpHandler followUps;
  private final Conversations conversations;
  private final Function<Collection<TrackingId>, Map<TrackingId, Standing>> standings;
  private final Desk desk;
  private final Allowance filings;
  private final Duration memory;
  private final InstantSource clock;

  /**
   * @param standings how cases stand, as far as they are known
   * @param filings complaints of one number
   * @param memory how long a question waits for its answer
   */
  public SmsDoor(
      TrackingIds trackingIds,
      ComplaintCheck check,
      AcceptComplaintHandler complaints,
      AcceptFollowUpHandler followUps,
      Conversations conversations,
      Function<Collection<TrackingId>, Map<TrackingId, Standing>> standings,
      Desk desk,
      Allowance filings,
      Duration memory,
      InstantSource clock) {
    this.trackingIds = trackingIds;
    this.check = check;
    this.complaints = complaints;
    this.followUps = followUps;
    this.conversations = conversations;
    this.standings = standings;
    this.desk = desk;
    this.filings = filings;
    this.memory = memory;
    this.clock = clock;
  }

  /** What became of a message. */
  public enum Outcome {
    COMPLAINT,
    /** An answer, an addition, a rating, a dispute or a withdrawal. */
    FOLLOW_UP,
    /** Nothing but an answer. */
    ANSWERED,
    /** No word in it that anybody could act on. */
    NOTHING_SAID,
    /** Nothing yet: its sender complains too much at once, and has to wait. */
    SLOWED,
    /** Nothing, and it is to come again: it can not be made durable now. */
    NOT_NOW
  }

  public Outcome take(TextMessage message) {
    Conversation conversation = conversations.with(phone(message));
    Asker asker =
        new Asker(phone(message), trackingIds.of(Origin.SMS, message.key()), message.at());
    return switch (Meaning.of(message, conversation, standings, memory)) {
      case Entered entered when entered.complaint().isEmpty() -> complain(message, entered.words());
      case Entered entered -> enter(message, entered, conversation, asker);
      case Meaning.Repeated repeated -> repeat(message, repeated);
      case Meaning.Commanded(Command command) -> obey(message, command, conversation, asker);
      case Meaning.Unclear _ -> answered(desk.orient(asker, conversation));
      case Meaning.Courtesy _ -> Outcome.NOTHING_SAID;
    };
  }

  private Outcome complain(TextMessage message, String words) {
    return switch (check.check(complaint(message, words), SMS_ALONE, Channel.SMS, Language.ID)) {
      case Checked.Good<ComplaintDraft>(ComplaintDraft draft) ->
          complain(message, draft.without(Meaning.told(words)), words);
      case Checked.Flawed<ComplaintDraft> _ -> Outcome.NOTHING_SAID;
    };
  }

  private Outcome complain(TextMessage message, ComplaintDraft draft, String words) {
    if (filings.delay(phone(message), clock.instant()).isPresent()) {
      return Outcome.SLOWED;
    }
    TrackingId complaint = trackingIds.of(Origin.SMS, message.key());
    conversations.remember(
        phone(message),
        said(
            message,
            complaint,
            Kind.COMPLAINT,
            Lacking.first(draft.missing()),
            words,
            !Reading.of(message.text()).text().equals(words)));
    var command = new AcceptComplaint(Origin.SMS, message.key(), false, "", message.at(), draft);
    return switch (complaints.handle(command)) {
      case Acceptance.Accepted _ -> {
        filings.spend(phone(message), clock.instant());
        yield Outcome.COMPLAINT;
      }
      case Acceptance.NowhereDurable _, Acceptance.TooMany _ -> Outcome.NOT_NOW;
      case Acceptance.KeyConflict _ -> throw otherWords(message);
    };
  }

  private Outcome enter(
      TextMessage message, Entered entered, Conversation conversation, Asker asker) {
    TrackingId complaint = entered.complaint().orElseThrow();
    Lacking lacking = lacking(message, entered, conversation);
    return switch (followUp(entered.kind(), entered.words())) {
      case Checked.Good<FollowUp>(FollowUp followUp) -> {
        conversations.remember(
            phone(message),
            said(message, complaint, entered.kind(), lacking, entered.words(), entered.doubt()));
        yield switch (follow(message, complaint, followUp)) {
          case FollowUpAcceptance.Accepted _ ->
              answered(entered, complaint, lacking, asker) ? Outcome.FOLLOW_UP : Outcome.NOT_NOW;
          // Who has said very much about one complaint begins another.
          case FollowUpAcceptance.TooMany _ -> complain(message, entered.words());
          case FollowUpAcceptance.NowhereDurable _ -> Outcome.NOT_NOW;
          case FollowUpAcceptance.KeyConflict _ -> throw otherWords(message);
        };
      }
      case Checked.Flawed<FollowUp> _ -> Outcome.NOTHING_SAID;
    };
  }

  private static Checked<FollowUp> followUp(Kind kind, String words) {
    return switch (kind) {
      case RATING -> FollowUpCheck.rating(Meaning.score(words), null);
      case DISPUTE -> FollowUpCheck.dispute(words);
      case WITHDRAWAL -> FollowUpCheck.withdrawal(null);
      case COMPLAINT, REPLY -> FollowUpCheck.reply(words);
    };
  }

  /** What is asked after an answer; the same again for the same message. */
  private Lacking lacking(TextMessage message, Entered entered, Conversation conversation) {
    TrackingId complaint = entered.complaint().orElseThrow();
    return conversation
        .last()
        .filter(last -> entered.kind() == Kind.REPLY && last.complaint().equals(complaint))
        .map(last -> {
          if (last.key().equals(message.key())) {
            return last.lacking();
          }
          return isAskedNothingByTheDoor(complaint)
              ? Lacking.NOTHING
              : last.lacking().answered(Meaning.told(entered.words()));
        })
        .orElse(Lacking.NOTHING);
  }

  /** An officer asks, or, in a surge, nobody does. */
  private boolean isAskedNothingByTheDoor(TrackingId complaint) {
    Standing standing =
        standings.apply(List.of(complaint)).getOrDefault(complaint, Standing.UNKNOWN);
    return standing.state() == CaseStateCode.AWAITING_REPORTER || standing.surge();
  }

  /** Whether everything that is to be said is durable. */
  private boolean answered(Entered entered, TrackingId complaint, Lacking lacking, Asker asker) {
    if (entered.kind() == Kind.WITHDRAWAL) {
      return desk.tell(asker, SmsAnswer.WITHDRAWN, complaint);
    }
    if (entered.asksHow()) {
      return desk.standing(asker, complaint);
    }
    if (entered.doubt()) {
      return desk.tell(asker, SmsAnswer.ADDED, complaint);
    }
    return lacking.next().map(fact -> desk.ask(asker, complaint, fact)).orElse(true);
  }

  /** It stands once more in the case, and nothing is answered: so two robots come to rest. */
  private Outcome repeat(TextMessage message, Meaning.Repeated repeated) {
    return switch (FollowUpCheck.reply(repeated.words())) {
      case Checked.Good<FollowUp>(FollowUp followUp) ->
          switch (follow(message, repeated.complaint(), followUp)) {
            case FollowUpAcceptance.Accepted _ -> Outcome.FOLLOW_UP;
            case FollowUpAcceptance.TooMany _ -> Outcome.NOTHING_SAID;
            case FollowUpAcceptance.NowhereDurable _ -> Outcome.NOT_NOW;
            case FollowUpAcceptance.KeyConflict _ -> throw otherWords(message);
          };
      case Checked.Flawed<FollowUp> _ -> Outcome.NOTHING_SAID;
    };
  }

  private Outcome obey(
      TextMessage message, Command command, Conversation conversation, Asker asker) {
    return switch (desk.obey(command, conversation, asker)) {
      case Desk.Obeyed.Told(boolean durable) -> answered(durable);
      case Desk.Obeyed.Withdraws(TrackingId complaint) ->
          enter(message, Entered.about(complaint, Kind.WITHDRAWAL, ""), conversation, asker);
    };
  }

  private static Outcome answered(boolean durable) {
    return durable ? Outcome.ANSWERED : Outcome.NOT_NOW;
  }

  private FollowUpAcceptance follow(TextMessage message, TrackingId complaint, FollowUp followUp) {
    return followUps.handle(new AcceptFollowUp(complaint, message.key(), message.at(), followUp));
  }

  private static Said said(
      TextMessage message,
      TrackingId complaint,
      Kind kind,
      Lacking lacking,
      String words,
      boolean keep) {
    return new Said(
        message.key(),
        complaint,
        kind,
        lacking,
        Said.gist(words),
        keep ? words : null,
        message.at());
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
