package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.routing.cases.CaseCommand.Ask;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.deadlines.DeadlinePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whoever has a case may ask its reporter, one question at a time. */
final class Questions {
  private Questions() {}

  static Decision ask(Case on, Ask command, DeadlinePlan plan, Circumstances now) {
    return switch (on.state()) {
      case Working _ ->
          Decisions.decided(
              asked(command, plan, now), Map.of(ContentPart.QUESTION, command.text()));
      case AwaitingReporter _, Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  /** Nobody is reminded when his time is over. */
  private static QuestionAsked asked(Ask command, DeadlinePlan plan, Circumstances now) {
    Deadline replyBy = plan.reporterReply(now.at());
    List<Instant> remindAt =
        plan.reminders(now.at()).stream().filter(at -> at.isBefore(replyBy.due())).toList();
    return new QuestionAsked(now.by(), command.facts(), replyBy, remindAt);
  }
}
