package id.aduan.routing.web.console;

import static id.aduan.routing.web.console.Moment.Tone.CLOCK;
import static id.aduan.routing.web.console.Moment.Tone.INSIDE;
import static id.aduan.routing.web.console.Moment.Tone.REPORTER;
import static id.aduan.routing.web.console.Moment.Tone.TO_REPORTER;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.ContentPart;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.letters.ReporterReads;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.web.console.Moment.Said;
import id.aduan.routing.web.console.Moment.Told;
import id.aduan.routing.web.console.Moment.Tone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The history of a case as sentences, what became of a notice beside what it told. */
final class Timeline {
  /** What the page shows elsewhere. */
  private static final Set<ContentPart> ABOVE =
      EnumSet.of(
          ContentPart.TITLE,
          ContentPart.COMPLAINT,
          ContentPart.PLACE_TEXT,
          ContentPart.POSITION,
          ContentPart.REPORTER_NAME,
          ContentPart.EXPLANATION,
          ContentPart.DOCUMENTS);

  private final Names names;

  Timeline(Names names) {
    this.names = names;
  }

  /** The latest first. */
  List<Moment> of(CaseView view) {
    Map<Long, Map<ContentPart, String>> texts = view.texts();
    Map<Long, Told> told = told(view);
    Map<PersonId, String> people = new HashMap<>();
    List<Moment> moments = new ArrayList<>();
    for (Recorded recorded : view.history()) {
      if (!(recorded.event() instanceof CaseEvent.NoticeSettled)) {
        moments.add(
            moment(recorded, texts.getOrDefault(recorded.sequence(), Map.of()), people)
                .told(told.get(recorded.sequence())));
      }
    }
    return moments.reversed();
  }

  private static Map<Long, Told> told(CaseView view) {
    Map<Long, Told> told = new HashMap<>();
    for (Recorded recorded : view.history()) {
      if (recorded.event() instanceof CaseEvent.NoticeSettled settled) {
        told.put(settled.notice(), new Told(settled.delivered(), settled.at()));
      }
    }
    return told;
  }

  /** Looks each of the people up once. */
  private Moment moment(
      Recorded recorded, Map<ContentPart, String> texts, Map<PersonId, String> people) {
    CaseEvent event = recorded.event();
    PersonId person = recorded.person();
    return new Moment(
        recorded.sequence(),
        recorded.at(),
        event.getClass().getSimpleName(),
        details(event),
        person == null ? null : people.computeIfAbsent(person, names::person),
        tone(event),
        texts.entrySet().stream()
            .filter(text -> !ABOVE.contains(text.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(text -> new Said(text.getKey(), text.getValue(), whose(event, text.getKey())))
            .toList(),
        texts
            .getOrDefault(ContentPart.DOCUMENTS, "")
            .lines()
            .map(line -> line.split(" ", 2)[0])
            .toList(),
        null);
  }

  /** What its reporter does not read is the administration's own, whatever the event is. */
  private static Tone whose(CaseEvent event, ContentPart part) {
    return ReporterReads.of(event).contains(part) ? tone(event) : INSIDE;
  }

  private static Tone tone(CaseEvent event) {
    return switch (event) {
      case CaseEvent.DecisionMissed _,
          CaseEvent.InternalRequestOverdue _,
          CaseEvent.HolderLate _,
          CaseEvent.ErasureOverdue _,
          CaseEvent.DeadlineMissed _,
          CaseEvent.DeadlinesReplanned _ ->
          CLOCK;
      case Administrative _, CaseEvent.NoticeSettled _, CaseEvent.ContentErased _ -> INSIDE;
      case CaseEvent.CaseOpened _,
          CaseEvent.QuestionAnswered _,
          CaseEvent.AdditionReceived _,
          CaseEvent.CaseReopened _,
          CaseEvent.CaseRated _,
          CaseEvent.CaseWithdrawn _ ->
          REPORTER;
      case CaseEvent.QuestionAsked _,
          CaseEvent.ReporterReminded _,
          CaseEvent.CaseAnswered _,
          CaseEvent.CaseResolved _,
          CaseEvent.CaseClosed _,
          CaseEvent.ReporterTold _,
          CaseEvent.CaseArchived _,
          CaseEvent.CaseForwarded _ ->
          TO_REPORTER;
      case CaseEvent.CaseVerified _,
          CaseEvent.CaseDisposed _,
          CaseEvent.CaseReturned _,
          CaseEvent.CaseRecalled _,
          CaseEvent.FollowUpStarted _,
          CaseEvent.ResolutionDrafted _ ->
          INSIDE;
    };
  }

  /** What a sentence names, in the order in which it does. */
  private List<Object> details(CaseEvent event) {
    return switch (event) {
      case CaseEvent.CaseOpened opened -> List.of(opened.channel().name());
      case CaseEvent.CaseVerified verified ->
          List.of(
              verified.kind().name(),
              names.category(verified.category()),
              names.place(verified.place()));
      case CaseEvent.CaseDisposed disposed -> List.of(name(disposed.opd()), disposed.handOff());
      case CaseEvent.CaseReturned returned ->
          List.of(name(returned.opd()), returned.reason().name());
      case CaseEvent.CaseRecalled recalled -> List.of(name(recalled.opd()));
      case CaseEvent.DecisionDemanded demanded -> List.of(demanded.handOffs());
      case CaseEvent.OwnerDecided decided -> List.of(name(decided.opd()));
      case CaseEvent.SupportAdded added -> List.of(name(added.opd()));
      case CaseEvent.SupportEnded ended -> List.of(name(ended.opd()));
      case CaseEvent.InternalRequestMade made -> List.of(made.number(), name(made.office()));
      case CaseEvent.InternalRequestAnswered answered -> List.of(answered.number());
      case CaseEvent.InternalRequestWithdrawn withdrawn -> List.of(withdrawn.number());
      case CaseEvent.InternalRequestOverdue overdue ->
          List.of(overdue.number(), name(overdue.office()));
      case CaseEvent.CaseLinked linked -> List.of(linked.other().grouped(), linked.kind().name());
      case CaseEvent.CaseUnlinked unlinked -> List.of(unlinked.other().grouped());
      case CaseEvent.FollowUpStarted started -> List.of(name(started.opd()));
      case CaseEvent.CaseAnswered answered ->
          List.of(name(answered.opd()), answered.first() ? 1 : 0);
      case CaseEvent.ResolutionDrafted drafted -> List.of(name(drafted.opd()));
      case CaseEvent.CaseResolved resolved -> List.of(name(resolved.opd()));
      case CaseEvent.CaseReopened reopened -> List.of(reopened.reopening());
      case CaseEvent.CaseRated rated -> List.of(rated.score());
      case CaseEvent.CaseClosed closed -> List.of(closed.how().name());
      case CaseEvent.CaseArchived archived -> List.of(archived.reason().name());
      case CaseEvent.CaseForwarded forwarded -> List.of(names.institution(forwarded.institution()));
      case CaseEvent.DeadlineMissed missed -> List.of(missed.kind().name());
      case CaseEvent.HolderLate late -> List.of(name(late.opd()));
      case CaseEvent.ReporterReminded reminded -> List.of(reminded.reminder());
      case CaseEvent.QuestionAsked _,
          CaseEvent.QuestionAnswered _,
          CaseEvent.AdditionReceived _,
          CaseEvent.DecisionMissed _,
          CaseEvent.CaseAssignedWithin _,
          CaseEvent.NoticeSettled _,
          CaseEvent.ReporterTold _,
          CaseEvent.CaseWithdrawn _,
          CaseEvent.DeadlinesReplanned _,
          CaseEvent.ContentErased _,
          CaseEvent.ErasureOrdered _,
          CaseEvent.ErasureConfirmed _,
          CaseEvent.ErasureOverdue _,
          CaseEvent.ErasureCompleted _ ->
          List.of();
    };
  }

  private String name(OpdCode opd) {
    return names.opd(opd);
  }
}
