package id.aduan.routing.cases;

import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.routing.cases.Case.Miss;
import id.aduan.routing.cases.CaseCommand.EndSilence;
import id.aduan.routing.cases.CaseCommand.MissDeadline;
import id.aduan.routing.cases.CaseCommand.MissDecision;
import id.aduan.routing.cases.CaseCommand.MissErasure;
import id.aduan.routing.cases.CaseCommand.MissOwnTime;
import id.aduan.routing.cases.CaseCommand.MissRequest;
import id.aduan.routing.cases.CaseCommand.OfClock;
import id.aduan.routing.cases.CaseCommand.Remind;
import id.aduan.routing.cases.CaseState.AtOpd;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Notice;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Question;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Coordination.DecisionTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that the clock has to do to a case, from an instant on. Each alarm goes with the event
 * that its command makes, so that it rings once.
 */
record Alarm(Instant at, OfClock command) {

  /** What the clock has to watch, the nearest first. */
  static List<Alarm> of(Case on) {
    List<Alarm> alarms = new ArrayList<>();
    deadlines(on).forEach(alarms::add);
    ownTime(on).forEach(alarms::add);
    decision(on).forEach(alarms::add);
    requests(on).forEach(alarms::add);
    erasure(on).forEach(alarms::add);
    switch (on.state()) {
      case AwaitingReporter waiting -> reminder(waiting.question()).forEach(alarms::add);
      case Resolved(Resolution resolution) -> silence(resolution).forEach(alarms::add);
      case Working _, Closed _, PutAway _ -> {}
    }
    alarms.sort(Comparator.comparing(Alarm::at));
    return List.copyOf(alarms);
  }

  /** The end of the time to dispute is nobody's miss: it allows a closing. */
  private static Stream<Alarm> deadlines(Case on) {
    return on.open().stream()
        .filter(d -> d.kind() != DeadlineKind.DISPUTE)
        .filter(d -> !on.clocks().missed().contains(new Miss(d.kind(), d.due())))
        .map(d -> new Alarm(d.due(), new MissDeadline(d.kind(), d.due())));
  }

  /** A question to the reporter stops the holder's own time with the agency's clocks. */
  private static Stream<Alarm> ownTime(Case on) {
    Deadline until = on.custody().ownTime();
    return on.state() instanceof AtOpd && until != null && !on.custody().late()
        ? Stream.of(new Alarm(until.due(), new MissOwnTime(until.due())))
        : Stream.empty();
  }

  private static Stream<Alarm> decision(Case on) {
    DecisionTask task = on.coordination().decision();
    return task != null && !task.missed()
        ? Stream.of(new Alarm(task.decideBy(), new MissDecision(task.decideBy())))
        : Stream.empty();
  }

  private static Stream<Alarm> requests(Case on) {
    return on.coordination().requests().stream()
        .filter(request -> request.status() == InternalRequest.Status.OPEN)
        .map(request -> new Alarm(request.due(), new MissRequest(request.number())));
  }

  private static Stream<Alarm> erasure(Case on) {
    Erasure erasure = on.keeping().erasure();
    return erasure != null && erasure.progress() == Erasure.Progress.OPEN
        ? Stream.of(new Alarm(erasure.due(), new MissErasure(erasure.due())))
        : Stream.empty();
  }

  private static Stream<Alarm> reminder(Question question) {
    int next = question.reminders().size();
    return next < question.remindAt().size()
        ? Stream.of(new Alarm(question.remindAt().get(next), new Remind(next + 1)))
        : Stream.empty();
  }

  private static Stream<Alarm> silence(Resolution resolution) {
    return resolution.notice() == Notice.UNDER_WAY
        ? Stream.empty()
        : Stream.of(new Alarm(resolution.disputeUntil().due(), new EndSilence()));
  }
}
