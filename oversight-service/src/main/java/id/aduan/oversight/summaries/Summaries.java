package id.aduan.oversight.summaries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Summaries, counted anew when somebody asks and the last count is older than a moment: however
 * many ask, the store counts once.
 */
public final class Summaries {
  private static final int KEPT = 64;
  private static final int RESTS = 10;
  private final Figures figures;
  private final Clock clock;
  private final Duration fresh;
  private final Map<Question, Counting> countings = new ConcurrentHashMap<>();

  /**
   * @param fresh how old an answer may be; older where counting takes longer than a tenth of it
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
    private Instant freshUntil = Instant.MIN;

    Counting(Question question) {
      this.question = question;
    }

    synchronized Summary summary() {
      Instant now = clock.instant();
      Summary counted = last;
      if (counted == null || !now.isBefore(freshUntil)) {
        counted = Summary.of(figures.count(question, now), now);
        last = counted;
        freshUntil = now.plus(longer(fresh, Duration.between(now, clock.instant())));
      }
      return counted;
    }

    /** Counting that takes long is not done all the time. */
    private static Duration longer(Duration age, Duration took) {
      Duration rest = took.multipliedBy(RESTS);
      return rest.compareTo(age) > 0 ? rest : age;
    }
  }
}
