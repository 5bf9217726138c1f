package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.routing.cases.CaseCommand.Ask;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import java.util.Map;

/** Whoever has a case may ask its reporter, one question at a time. */
final class Questions {
  private Questions() {}

  static Decision ask(Case on, Ask command, Deadline replyBy, Actor by) {
    return switch (on.state()) {
      case Working _ ->
          Decisions.decided(
              new QuestionAsked(by, command.facts(), replyBy, null),
              Map.of(ContentPart.QUESTION, command.text()));
      case AwaitingReporter _, Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }
}
