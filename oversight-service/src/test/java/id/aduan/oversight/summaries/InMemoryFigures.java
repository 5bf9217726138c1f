package id.aduan.oversight.summaries;

import id.aduan.contract.OpdCode;
import id.aduan.oversight.summaries.CaseFigures.Charge;
import id.aduan.oversight.watching.WatchedCase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts the cases of memory. */
public final class InMemoryFigures implements Figures {
  private final Supplier<List<WatchedCase>> cases;

  public InMemoryFigures(Supplier<List<WatchedCase>> cases) {
    this.cases = cases;
  }

  @Override
  public Counted count(Question question, Instant now) {
    List<CaseFigures> asked =
        cases.get().stream()
            .map(CaseFigures::of)
            .filter(figures -> isAsked(question, figures))
            .toList();
    Map<Common, Long> tallies = new HashMap<>();
    Map<Optional<OpdCode>, Long> overdue = new HashMap<>();
    Map<Optional<OpdCode>, Charge> charges = new HashMap<>();
    for (CaseFigures figures : asked) {
      Instant due = figures.nextDue();
      tallies.merge(figures.common(), 1L, Long::sum);
      if (due != null && !due.isAfter(now)) {
        overdue.merge(Optional.ofNullable(figures.common().opd()), 1L, Long::sum);
      }
      for (Charge charge : figures.charges()) {
        charges.merge(Optional.ofNullable(charge.opd()), charge, Charge::plus);
      }
    }
    return new Counted(
        tallies.entrySet().stream()
            .map(entry -> new Tally(entry.getKey(), entry.getValue()))
            .toList(),
        overdue.entrySet().stream()
            .map(entry -> new OverdueTally(entry.getKey().orElse(null), entry.getValue()))
            .toList(),
        charges.values().stream()
            .map(charge ->
                new ChargeTally(
                    charge.opd(),
                    charge.missed(),
                    charge.returned(),
                    charge.late(),
                    charge.workingDaysLate(),
                    charge.withoutAppointment()))
            .toList());
  }

  private static boolean isAsked(Question question, CaseFigures figures) {
    return !figures.acceptedAt().isBefore(question.from())
        && figures.acceptedAt().isBefore(question.until())
        && (question.inFeedOf() == null || figures.feeds().contains(question.inFeedOf()))
        && figures.accused().stream().noneMatch(question.accusingNoneOf()::contains);
  }
}
