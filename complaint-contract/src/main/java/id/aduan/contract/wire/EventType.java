package id.aduan.contract.wire;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.AccessEvent.AccessGranted;
import id.aduan.contract.AccessEvent.AccessRevoked;
import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.AssignmentEvent.AssignmentWithdrawn;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseAssignedWithin;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseLinked;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseUnlinked;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.CaseEvent.DecisionDemanded;
import id.aduan.contract.CaseEvent.DecisionMissed;
import id.aduan.contract.CaseEvent.ErasureCompleted;
import id.aduan.contract.CaseEvent.ErasureConfirmed;
import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.contract.CaseEvent.ErasureOverdue;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.InternalRequestAnswered;
import id.aduan.contract.CaseEvent.InternalRequestMade;
import id.aduan.contract.CaseEvent.InternalRequestOverdue;
import id.aduan.contract.CaseEvent.InternalRequestWithdrawn;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.OwnerDecided;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.CaseEvent.SupportAdded;
import id.aduan.contract.CaseEvent.SupportEnded;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DeliveryEvent.ContactErasureConfirmed;
import id.aduan.contract.DeliveryEvent.MessageDelivered;
import id.aduan.contract.DeliveryEvent.MessageFailed;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageSkipped;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.SignOutEvent;
import id.aduan.contract.SignOutEvent.PersonSignedOut;
import id.aduan.contract.SmsAnswerEvent;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.SmsReceiptEvent;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.Submission;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.Submission.SubmitComplaint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of events on the wire ({@code ce_type}): written by hand, for ever. */
public enum EventType {
  COMPLAINT_RECEIVED("complaint.received.v1", ComplaintReceived.class),
  REPORTER_REPLIED("reporter.replied.v1", ReporterReplied.class),
  REPORTER_RATED("reporter.rated.v1", ReporterRated.class),
  CLOSURE_DISPUTED("closure.disputed.v1", ClosureDisputed.class),
  COMPLAINT_WITHDRAWN("complaint.withdrawn.v1", ComplaintWithdrawn.class),
  DOSSIER_ERASED("dossier.erased.v1", DossierErased.class),
  DOSSIER_ERASURE_CONFIRMED("dossier.erasure-confirmed.v1", DossierErasureConfirmed.class),

  SUBMIT_COMPLAINT("complaint.submit.v1", SubmitComplaint.class),
  SUBMISSION_ACCEPTED("submission.accepted.v1", SubmissionAccepted.class),
  SUBMISSION_REFUSED("submission.refused.v1", SubmissionRefused.class),

  CASE_OPENED("case.opened.v1", CaseOpened.class),
  CASE_VERIFIED("case.verified.v1", CaseVerified.class),
  QUESTION_ASKED("case.question-asked.v1", QuestionAsked.class),
  QUESTION_ANSWERED("case.question-answered.v1", QuestionAnswered.class),
  ADDITION_RECEIVED("case.addition-received.v1", AdditionReceived.class),
  CASE_DISPOSED("case.disposed.v1", CaseDisposed.class),
  CASE_RETURNED("case.returned.v1", CaseReturned.class),
  FOLLOW_UP_STARTED("case.follow-up-started.v1", FollowUpStarted.class),
  CASE_ANSWERED("case.answered.v1", CaseAnswered.class),
  RESOLUTION_DRAFTED("case.resolution-drafted.v1", ResolutionDrafted.class),
  CASE_RESOLVED("case.resolved.v1", CaseResolved.class),
  CASE_REOPENED("case.reopened.v1", CaseReopened.class),
  CASE_RATED("case.rated.v1", CaseRated.class),
  CASE_CLOSED("case.closed.v1", CaseClosed.class),
  CASE_ARCHIVED("case.archived.v1", CaseArchived.class),
  CASE_FORWARDED("case.forwarded.v1", CaseForwarded.class),
  CASE_WITHDRAWN("case.withdrawn.v1", CaseWithdrawn.class),
  DEADLINE_MISSED("case.deadline-missed.v1", DeadlineMissed.class),
  CONTENT_ERASED("case.content-erased.v1", ContentErased.class),
  CASE_RECALLED("case.recalled.v1", CaseRecalled.class),
  DECISION_DEMANDED("case.decision-demanded.v1", DecisionDemanded.class),
  DECISION_MISSED("case.decision-missed.v1", DecisionMissed.class),
  OWNER_DECIDED("case.owner-decided.v1", OwnerDecided.class),
  SUPPORT_ADDED("case.support-added.v1", SupportAdded.class),
  SUPPORT_ENDED("case.support-ended.v1", SupportEnded.class),
  INTERNAL_REQUEST_MADE("case.internal-request-made.v1", InternalRequestMade.class),
  INTERNAL_REQUEST_ANSWERED("case.internal-request-answered.v1", InternalRequestAnswered.class),
  INTERNAL_REQUEST_WITHDRAWN("case.internal-request-withdrawn.v1", InternalRequestWithdrawn.class),
  INTERNAL_REQUEST_OVERDUE("case.internal-request-overdue.v1", InternalRequestOverdue.class),
  CASE_ASSIGNED_WITHIN("case.assigned-within.v1", CaseAssignedWithin.class),
  CASE_LINKED("case.linked.v1", CaseLinked.class),
  CASE_UNLINKED("case.unlinked.v1", CaseUnlinked.class),
  REPORTER_REMINDED("case.reporter-reminded.v1", ReporterReminded.class),
  NOTICE_SETTLED("case.notice-settled.v1", NoticeSettled.class),
  REPORTER_TOLD("case.reporter-told.v1", ReporterTold.class),
  HOLDER_LATE("case.holder-late.v1", HolderLate.class),
  DEADLINES_REPLANNED("case.deadlines-replanned.v1", DeadlinesReplanned.class),
  ERASURE_ORDERED("case.erasure-ordered.v1", ErasureOrdered.class),
  ERASURE_CONFIRMED("case.erasure-confirmed.v1", ErasureConfirmed.class),
  ERASURE_OVERDUE("case.erasure-overdue.v1", ErasureOverdue.class),
  ERASURE_COMPLETED("case.erasure-completed.v1", ErasureCompleted.class),

  CASE_ASSIGNED("assignment.assigned.v1", CaseAssigned.class),
  ASSIGNMENT_WITHDRAWN("assignment.withdrawn.v1", AssignmentWithdrawn.class),

  MESSAGE_PLANNED("message.planned.v1", MessagePlanned.class),
  MESSAGE_HANDED_OVER("message.handed-over.v1", MessageHandedOver.class),
  MESSAGE_DELIVERED("message.delivered.v1", MessageDelivered.class),
  MESSAGE_FAILED("message.failed.v1", MessageFailed.class),
  MESSAGE_UNCERTAIN("message.uncertain.v1", MessageUncertain.class),
  MESSAGE_SKIPPED("message.skipped.v1", MessageSkipped.class),
  CONTACT_ERASURE_CONFIRMED("contact.erasure-confirmed.v1", ContactErasureConfirmed.class),

  SMS_ANSWER_DUE("sms.answer-due.v1", SmsAnswerDue.class),
  SMS_SETTLED("sms.settled.v1", SmsSettled.class),

  PERSON_SIGNED_OUT("person.signed-out.v1", PersonSignedOut.class),
  ACCESS_GRANTED("access.granted.v1", AccessGranted.class),
  ACCESS_REVOKED("access.revoked.v1", AccessRevoked.class);

  private static final Pattern FORM = Pattern.compile("(.+)\\.v([0-9]+)");
  private static final Map<String, EventType> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

  private final String wireName;
  private final Class<?> payload;

  EventType(String wireName, Class<?> payload) {
    this.wireName = wireName;
    this.payload = payload;
  }

  public String wireName() {
    return wireName;
  }

  /** The record that carries the event's data. */
  public Class<?> payload() {
    return payload;
  }

  public static Optional<EventType> named(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }

  /** The records of all events of a family, such as those of {@link CaseEvent}. */
  public static List<Class<?>> payloads(Class<?> family) {
    return Stream.of(values())
        .<Class<?>>map(EventType::payload)
        .filter(family::isAssignableFrom)
        .toList();
  }

  /** Whether a name is a later version of a kind that is known here. */
  static boolean isNewerVersionOfKnown(String wireName) {
    Matcher matcher = FORM.matcher(wireName);
    return matcher.matches()
        && Stream.of(values())
            .anyMatch(known -> known.wireName.startsWith(matcher.group(1) + ".v"));
  }

  /** The type of any event of the published language. */
  public static EventType of(Object event) {
    return switch (event) {
      case DossierEvent dossier -> of(dossier);
      case CaseEvent fact -> of(fact);
      case CaseRecord withContent -> of(withContent.event());
      case Submission submission -> of(submission);
      case AssignmentEvent assignment -> of(assignment);
      case DeliveryEvent delivery -> of(delivery);
      case SmsAnswerEvent answer -> of(answer);
      case SmsReceiptEvent receipt -> of(receipt);
      case SignOutEvent signOut -> of(signOut);
      case AccessEvent access -> of(access);
      default ->
          throw new IllegalArgumentException(
              "event: '"
                  + event.getClass().getSimpleName()
                  + "' (expected: of the published language)");
    };
  }

  private static EventType of(DossierEvent event) {
    return switch (event) {
      case ComplaintReceived _ -> COMPLAINT_RECEIVED;
      case ReporterReplied _ -> REPORTER_REPLIED;
      case ReporterRated _ -> REPORTER_RATED;
      case ClosureDisputed _ -> CLOSURE_DISPUTED;
      case ComplaintWithdrawn _ -> COMPLAINT_WITHDRAWN;
      case DossierErased _ -> DOSSIER_ERASED;
      case DossierErasureConfirmed _ -> DOSSIER_ERASURE_CONFIRMED;
    };
  }

  private static EventType of(CaseEvent event) {
    return switch (event) {
      case CaseOpened _ -> CASE_OPENED;
      case CaseVerified _ -> CASE_VERIFIED;
      case QuestionAsked _ -> QUESTION_ASKED;
      case QuestionAnswered _ -> QUESTION_ANSWERED;
      case AdditionReceived _ -> ADDITION_RECEIVED;
      case CaseDisposed _ -> CASE_DISPOSED;
      case CaseReturned _ -> CASE_RETURNED;
      case FollowUpStarted _ -> FOLLOW_UP_STARTED;
      case CaseAnswered _ -> CASE_ANSWERED;
      case ResolutionDrafted _ -> RESOLUTION_DRAFTED;
      case CaseResolved _ -> CASE_RESOLVED;
      case CaseReopened _ -> CASE_REOPENED;
      case CaseRated _ -> CASE_RATED;
      case CaseClosed _ -> CASE_CLOSED;
      case CaseArchived _ -> CASE_ARCHIVED;
      case CaseForwarded _ -> CASE_FORWARDED;
      case CaseWithdrawn _ -> CASE_WITHDRAWN;
      case DeadlineMissed _ -> DEADLINE_MISSED;
      case ContentErased _ -> CONTENT_ERASED;
      case CaseRecalled _ -> CASE_RECALLED;
      case DecisionDemanded _ -> DECISION_DEMANDED;
      case DecisionMissed _ -> DECISION_MISSED;
      case OwnerDecided _ -> OWNER_DECIDED;
      case SupportAdded _ -> SUPPORT_ADDED;
      case SupportEnded _ -> SUPPORT_ENDED;
      case InternalRequestMade _ -> INTERNAL_REQUEST_MADE;
      case InternalRequestAnswered _ -> INTERNAL_REQUEST_ANSWERED;
      case InternalRequestWithdrawn _ -> INTERNAL_REQUEST_WITHDRAWN;
      case InternalRequestOverdue _ -> INTERNAL_REQUEST_OVERDUE;
      case CaseAssignedWithin _ -> CASE_ASSIGNED_WITHIN;
      case CaseLinked _ -> CASE_LINKED;
      case CaseUnlinked _ -> CASE_UNLINKED;
      case ReporterReminded _ -> REPORTER_REMINDED;
      case NoticeSettled _ -> NOTICE_SETTLED;
      case ReporterTold _ -> REPORTER_TOLD;
      case HolderLate _ -> HOLDER_LATE;
      case DeadlinesReplanned _ -> DEADLINES_REPLANNED;
      case ErasureOrdered _ -> ERASURE_ORDERED;
      case ErasureConfirmed _ -> ERASURE_CONFIRMED;
      case ErasureOverdue _ -> ERASURE_OVERDUE;
      case ErasureCompleted _ -> ERASURE_COMPLETED;
    };
  }

  private static EventType of(Submission submission) {
    return switch (submission) {
      case SubmitComplaint _ -> SUBMIT_COMPLAINT;
      case SubmissionAccepted _ -> SUBMISSION_ACCEPTED;
      case SubmissionRefused _ -> SUBMISSION_REFUSED;
    };
  }

  private static EventType of(AssignmentEvent event) {
    return switch (event) {
      case CaseAssigned _ -> CASE_ASSIGNED;
      case AssignmentWithdrawn _ -> ASSIGNMENT_WITHDRAWN;
    };
  }

  private static EventType of(DeliveryEvent event) {
    return switch (event) {
      case MessagePlanned _ -> MESSAGE_PLANNED;
      case MessageHandedOver _ -> MESSAGE_HANDED_OVER;
      case MessageDelivered _ -> MESSAGE_DELIVERED;
      case MessageFailed _ -> MESSAGE_FAILED;
      case MessageUncertain _ -> MESSAGE_UNCERTAIN;
      case MessageSkipped _ -> MESSAGE_SKIPPED;
      case ContactErasureConfirmed _ -> CONTACT_ERASURE_CONFIRMED;
    };
  }

  private static EventType of(AccessEvent event) {
    return switch (event) {
      case AccessGranted _ -> ACCESS_GRANTED;
      case AccessRevoked _ -> ACCESS_REVOKED;
    };
  }

  private static EventType of(SmsAnswerEvent event) {
    return switch (event) {
      case SmsAnswerDue _ -> SMS_ANSWER_DUE;
    };
  }

  private static EventType of(SmsReceiptEvent event) {
    return switch (event) {
      case SmsSettled _ -> SMS_SETTLED;
    };
  }

  private static EventType of(SignOutEvent event) {
    return switch (event) {
      case PersonSignedOut _ -> PERSON_SIGNED_OUT;
    };
  }
}
