package id.aduan.routing.cases;

import static id.aduan.routing.cases.Action.ANSWERS;
import static id.aduan.routing.cases.Action.APPROVAL;
import static id.aduan.routing.cases.Action.ARCHIVE;
import static id.aduan.routing.cases.Action.ASSIGNMENT;
import static id.aduan.routing.cases.Action.CLOSING;
import static id.aduan.routing.cases.Action.DISPOSITION;
import static id.aduan.routing.cases.Action.DRAFT;
import static id.aduan.routing.cases.Action.ERASURE;
import static id.aduan.routing.cases.Action.FORWARD;
import static id.aduan.routing.cases.Action.LINKS;
import static id.aduan.routing.cases.Action.LINK_END;
import static id.aduan.routing.cases.Action.PAPERS;
import static id.aduan.routing.cases.Action.QUESTIONS;
import static id.aduan.routing.cases.Action.RECALL;
import static id.aduan.routing.cases.Action.REQUESTS;
import static id.aduan.routing.cases.Action.REQUEST_ANSWER;
import static id.aduan.routing.cases.Action.REQUEST_WITHDRAWAL;
import static id.aduan.routing.cases.Action.RESOLUTION;
import static id.aduan.routing.cases.Action.RETURN;
import static id.aduan.routing.cases.Action.SETTLEMENT;
import static id.aduan.routing.cases.Action.START;
import static id.aduan.routing.cases.Action.SUPPORT;
import static id.aduan.routing.cases.Action.SUPPORT_END;
import static id.aduan.routing.cases.Action.TOLD;
import static id.aduan.routing.cases.Action.VERIFICATION;

import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Disposed;
import id.aduan.routing.cases.CaseState.Drafted;
import id.aduan.routing.cases.CaseState.InProgress;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Ready;
import id.aduan.routing.cases.CaseState.Received;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import java.util.EnumSet;
import java.util.Set;

/** What the state of a case leaves to do; a test holds it to the decider. */
final class NextSteps {
  private NextSteps() {}

  static Set<Action> of(Case on) {
    Set<Action> steps = EnumSet.noneOf(Action.class);
    if (on.erased()) {
      steps.addAll(ofErased(on));
    } else {
      steps.addAll(together(on));
      steps.addAll(ofWhole(on));
    }
    if (PaperRules.refusal(on).isEmpty()) {
      steps.add(PAPERS);
    }
    if (ErasureRules.canBeOrdered(on)) {
      steps.add(ERASURE);
    }
    return Set.copyOf(steps);
  }

  /** What the offices can do together, whoever has the case. */
  private static Set<Action> together(Case on) {
    Coordination coordination = on.coordination();
    Set<Action> steps = EnumSet.of(LINKS);
    if (!coordination.links().isEmpty()) {
      steps.add(LINK_END);
    }
    if (!coordination.supporters().isEmpty()) {
      steps.add(SUPPORT_END);
    }
    if (!coordination.waiting().isEmpty()) {
      steps.addAll(Set.of(REQUEST_ANSWER, REQUEST_WITHDRAWAL));
    }
    switch (on.state()) {
      case Working _, AwaitingReporter _ -> {
        steps.add(REQUESTS);
        if (on.holder().isPresent()) {
          steps.add(SUPPORT);
        }
      }
      case Resolved _, Closed _, PutAway _ -> {}
    }
    return steps;
  }

  private static Set<Action> ofWhole(Case on) {
    Set<Action> steps = EnumSet.noneOf(Action.class);
    steps.addAll(byState(on));
    if (Untold.of(on).isPresent()) {
      steps.add(TOLD);
    }
    return steps;
  }

  private static Set<Action> byState(Case on) {
    return switch (on.state()) {
      case Received _ -> Set.of(VERIFICATION, QUESTIONS, ARCHIVE, FORWARD);
      case AwaitingReporter _ -> Set.of(ARCHIVE);
      case Ready _ when on.coordination().decision() != null ->
          Set.of(VERIFICATION, QUESTIONS, SETTLEMENT, ARCHIVE, FORWARD);
      case Ready _ -> Set.of(VERIFICATION, QUESTIONS, DISPOSITION, ARCHIVE, FORWARD);
      case Disposed _ ->
          Set.of(
              DISPOSITION,
              RECALL,
              QUESTIONS,
              RETURN,
              ASSIGNMENT,
              START,
              ANSWERS,
              DRAFT,
              RESOLUTION);
      case InProgress _ ->
          Set.of(RECALL, QUESTIONS, RETURN, ASSIGNMENT, ANSWERS, DRAFT, RESOLUTION);
      case Drafted _ ->
          Set.of(RECALL, QUESTIONS, RETURN, ASSIGNMENT, ANSWERS, DRAFT, APPROVAL, RESOLUTION);
      case Resolved _ -> Set.of(CLOSING);
      case Closed _, PutAway _ -> Set.of();
    };
  }

  private static Set<Action> ofErased(Case on) {
    return switch (on.state()) {
      case Received _, AwaitingReporter _, Ready _ -> Set.of(ARCHIVE);
      case Disposed _, InProgress _, Drafted _ -> Set.of(ARCHIVE);
      case Resolved _ -> Set.of(CLOSING);
      case Closed _, PutAway _ -> Set.of();
    };
  }
}
