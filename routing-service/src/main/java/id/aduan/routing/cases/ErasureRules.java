package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.ErasureCompleted;
import id.aduan.contract.CaseEvent.ErasureConfirmed;
import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.contract.ContentPart;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.ErasureReason;
import id.aduan.routing.cases.CaseCommand.ConfirmErasure;
import id.aduan.routing.cases.CaseCommand.OrderErasure;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who orders an erasure, what it takes away, and when it is complete (ADR 0025). */
final class ErasureRules {
  private final ErasurePolicy policy;

  ErasureRules(ErasurePolicy policy) {
    this.policy = policy;
  }

  /** Whether its content is evidence that is still needed. */
  static boolean isEvidence(Case on) {
    return on.goesOn() && !on.erased() && on.alleges();
  }

  /** Once, and again where somebody has not confirmed it in time: the order may never have come. */
  static boolean canBeOrdered(Case on) {
    Erasure before = on.keeping().erasure();
    return !isEvidence(on) && (before == null || before.progress() == Erasure.Progress.OVERDUE);
  }

  /** What is written with the order is erased by it. */
  Decision order(Case on, OrderErasure command, Circumstances now) {
    Optional<Refusal> fault = Texts.fault(command.reason());
    if (fault.isPresent()) {
      return new Refused(fault.get());
    }
    if (!canBeOrdered(on)) {
      return isEvidence(on) ? new Refused(Refusal.EVIDENCE) : new AlreadyDone();
    }
    Erasure overdue = on.keeping().erasure();
    return Decisions.decided(
        ordered(
            now.by(),
            overdue == null ? ErasureReason.REPORTER_REQUEST : overdue.reason(),
            now.at()),
        on.erased() ? Map.of() : Decisions.text(ContentPart.REASON, command.reason()));
  }

  /** The time for which it is kept may be over. */
  Decision endKeeping(Case on, Instant now) {
    Instant endedAt = on.keeping().endedAt();
    return endedAt != null
            && on.term().filter(term -> !endedAt.isAfter(policy.endedBy(term, now))).isPresent()
        ? Decisions.decided(ordered(Actor.SYSTEM, ErasureReason.RETENTION, now))
        : new AlreadyDone();
  }

  /** Nothing of what was written is left; the history stays. */
  static Decision erase(Case on) {
    if (on.erased()) {
      return new AlreadyDone();
    }
    Erasure erasure = on.keeping().erasure();
    Actor by =
        erasure != null && erasure.reason() == ErasureReason.RETENTION
            ? Actor.SYSTEM
            : Actor.REPORTER;
    return withCompletion(on, new ContentErased(by), ErasureHolder.ROUTING);
  }

  /** Confirmations of what nobody ordered here are nothing to remember. */
  static Decision confirm(Case on, ConfirmErasure command) {
    Erasure erasure = on.keeping().erasure();
    return erasure == null || erasure.confirmed().contains(command.holder())
        ? new AlreadyDone()
        : withCompletion(on, new ErasureConfirmed(command.holder()), command.holder());
  }

  private static Decided withCompletion(Case on, CaseEvent event, ErasureHolder holder) {
    List<Fact> facts = new ArrayList<>(List.of(new Fact(event, Map.of())));
    Erasure erasure = on.keeping().erasure();
    if (erasure != null && erasure.confirmedBy(holder).missing().isEmpty()) {
      facts.add(new Fact(new ErasureCompleted(erasure.orderedAt()), Map.of()));
    }
    return new Decided(facts);
  }

  private ErasureOrdered ordered(Actor by, ErasureReason reason, Instant now) {
    return new ErasureOrdered(by, reason, now.plus(policy.confirmWithin()));
  }
}
