package id.aduan.cli.chaos;

import id.aduan.cli.replay.ReplayResult;
import java.util.List;

/**
 * What a time of kills came to.
 *
 * @param kills each kill in turn
 */
public record ChaosResult(List<Kill> kills, List<Outage> outages, ReplayResult replay) {
  /**
   * In seconds; a door that notices an outage first waits for its answer, and then goes round it.
   */
  private static final double LONGEST_SILENCE = 15;

  public ChaosResult {
    kills = List.copyOf(kills);
    outages = List.copyOf(outages);
  }

  /**
   * One kill.
   *
   * @param requests how many requests waited for an answer at that moment
   * @param lives how many complaints were on their way
   * @param seconds how long it took until the part served again
   */
  public record Kill(String part, int requests, int lives, double seconds) {
    public boolean hitWork() {
      return requests > 0 || lives > 0;
    }
  }

  /**
   * A part that was kept stopped.
   *
   * @param accepted how many complaints were accepted meanwhile
   * @param silence the longest time in which none was, in seconds
   */
  public record Outage(String part, long seconds, int accepted, double silence) {
    boolean doorsStayedOpen() {
      return accepted > 0 && silence < LONGEST_SILENCE;
    }
  }

  /** Whether nothing was lost, and nothing stood still that must not. */
  public boolean isClean() {
    return replay.isClean() && outages.stream().allMatch(Outage::doorsStayedOpen);
  }

  public long killsThatHitWork() {
    return kills.stream().filter(Kill::hitWork).count();
  }
}
