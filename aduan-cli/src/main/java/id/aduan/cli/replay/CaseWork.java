package id.aduan.cli.replay;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * What was done in the cases of a replay beyond the straight way.
 *
 * @param misconduct of how many misconduct was found
 * @param informed how many requests officials answered
 * @param settled of how many it was decided whose they are
 * @param photos how many have one
 */
public record CaseWork(long misconduct, long informed, long settled, long photos) {
  static CaseWork of(Collection<Life> lives) {
    return new CaseWork(
        count(lives, Life::isMisconduct),
        count(lives, life -> life.count(Deed.INFORMED) > 0),
        count(lives, life -> life.count(Deed.SETTLED) > 0),
        count(lives, life -> life.attached() != null));
  }

  private static long count(Collection<Life> lives, Predicate<Life> is) {
    return lives.stream().filter(is).count();
  }
}
