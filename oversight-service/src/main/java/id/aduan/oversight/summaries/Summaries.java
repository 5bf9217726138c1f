package id.aduan.oversight.summaries;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Summaries, counted anew when somebody asks and the last count is older than a moment: however
 * many ask, the store counts once.
 */
public final class Summaries {
  private static final int KEPT = 64;
  private final Figures figures;
  private final Clock clock;
  private final Duration fresh;
  private final Map<Question, Counting> countings = new ConcurrentHashMap<>();

  /**
   * @param fresh how old an answer may be
   */
  public Summaries(Figures figures, Clock clock, Duration fresh) {
    this.figures = figures;
    this.clock = clock;
    this.fresh = fresh;
  }

  public Summary of(Question question) {
    if (countings.size() >= KEPT) {
      countings.clear();
    }
    return countings.computeIfAbsent(question, Counting::new).summary();
  }

  private final class Counting {
    private final Question question;
    private @Nullable Summary last;

    Counting(Question question) {
      this.question = question;
    }

    synchronized Summary summary() {
      var now = clock.instant();
      Summary counted = last;
      if (counted == null || !counted.countedAt().plus(fresh).isAfter(now)) {
        counted = Summary.of(figures.count(question, now), now);
        last = counted;
      }
      return counted;
    }
  }
}
