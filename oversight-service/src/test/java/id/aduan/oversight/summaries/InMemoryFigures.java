package id.aduan.oversight.summaries;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.OpdCode;
import id.aduan.oversight.summaries.CaseFigures.Answer;
import id.aduan.oversight.summaries.CaseFigures.Charge;
import id.aduan.oversight.watching.WatchedCase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    Map<Key, Sums> tallies = new HashMap<>();
    Map<Optional<OpdCode>, Charge> charges = new HashMap<>();
    for (CaseFigures figures : asked) {
      tallies.merge(key(figures), sums(figures, now), Sums::plus);
      for (Charge charge : figures.charges()) {
        charges.merge(Optional.ofNullable(charge.opd()), charge, InMemoryFigures::plus);
      }
    }
    return new Counted(
        tallies.entrySet().stream().map(entry -> tally(entry.getKey(), entry.getValue())).toList(),
        charges.values().stream()
            .map(charge -> new ChargeTally(charge.opd(), charge.missed(), charge.returned()))
            .toList());
  }

  private static boolean isAsked(Question question, CaseFigures figures) {
    return !figures.acceptedAt().isBefore(question.from())
        && figures.acceptedAt().isBefore(question.until())
        && (question.inFeedOf() == null || figures.feeds().contains(question.inFeedOf()));
  }

  private static Sums sums(CaseFigures figures, Instant now) {
    Instant due = figures.nextDue();
    return new Sums(
        1,
        due != null && due.isBefore(now) ? 1 : 0,
        figures.followedUp() ? 1 : 0,
        figures.disputes(),
        inTime(figures.firstAnswer()),
        inTime(figures.resolution()));
  }

  private static int inTime(@Nullable Answer answer) {
    return answer != null && answer.inTime() ? 1 : 0;
  }

  private static Key key(CaseFigures figures) {
    return new Key(
        figures.opd(), figures.state(), days(figures.firstAnswer()), days(figures.resolution()));
  }

  private static @Nullable Integer days(@Nullable Answer answer) {
    return answer == null ? null : answer.days();
  }

  private static Tally tally(Key key, Sums sums) {
    return new Tally(key.opd(), key.state(), key.firstAnswerDays(), key.resolutionDays(), sums);
  }

  private static Charge plus(Charge one, Charge other) {
    return new Charge(one.opd(), one.missed() + other.missed(), one.returned() + other.returned());
  }

  private record Key(
      @Nullable OpdCode opd,
      CaseStateCode state,
      @Nullable Integer firstAnswerDays,
      @Nullable Integer resolutionDays) {}
}
