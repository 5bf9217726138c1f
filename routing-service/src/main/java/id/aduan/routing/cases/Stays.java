package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.Stay;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Matter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that each holder of a case has for itself, and by how much it exceeded it. Nothing of it
 * moves a clock of the citizen's.
 */
final class Stays {
  private final DeadlinePlan plan;

  Stays(DeadlinePlan plan) {
    this.plan = plan;
  }

  /** The stay that ends when the case leaves whoever has it, or is resolved by him. */
  Stay ended(Case on, Instant now) {
    return new Stay(
        on.holder().orElse(null),
        on.custody().since(),
        plan.workingDaysLate(on.custody().ownTime(), counted(on.state(), now)));
  }

  /** The own time of an OPD that gets the case now. */
  Deadline begun(Case on, Instant now) {
    return plan.ownTime(new Matter(on.subject().kind(), on.subject().misconduct()), now);
  }

  /** The own time after a pause, by the rule of the agency's clocks. */
  @Nullable Deadline resumed(Case on, Instant pausedAt, Instant resumedAt) {
    Deadline until = on.custody().ownTime();
    return until == null || on.holder().isEmpty()
        ? null
        : plan.resumed(List.of(until), pausedAt, resumedAt).getFirst();
  }

  /**
   * The own time of an OPD whose resolution was disputed: what was left of it, but never less than
   * the reporter has to wait anyhow.
   *
   * @param deadlines the citizen's clocks of the reopened case, as {@link CaseReopened} says them
   */
  @Nullable Deadline reopened(
      Case on, Resolution resolution, Instant reopenedAt, List<Deadline> deadlines) {
    Optional<Deadline> left =
        Optional.ofNullable(on.custody().ownTime())
            .flatMap(until ->
                resolutionOf(plan.reopened(List.of(until), resolution.resolvedAt(), reopenedAt)));
    Optional<Deadline> citizens = resolutionOf(deadlines);
    return left.filter(own -> citizens.filter(c -> c.due().isAfter(own.due())).isEmpty())
        .or(() -> citizens)
        .orElse(null);
  }

  private static Optional<Deadline> resolutionOf(List<Deadline> deadlines) {
    return deadlines.stream().filter(d -> d.kind() == DeadlineKind.RESOLUTION).findFirst();
  }

  /** While the reporter is waited for, the holder's time stands still. */
  private static Instant counted(CaseState state, Instant now) {
    return state instanceof AwaitingReporter waiting ? waiting.askedAt() : now;
  }
}
