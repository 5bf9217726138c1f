package id.aduan.cli.chaos;

import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.WorkUnderWay.UnderWay;
import java.util.List;

/**
 * What a time of kills came to.
 *
 * @param kills each process that was killed, in turn
 * @param troubles what could not be killed or stopped as it was meant to be, or did not come back
 */
public record ChaosResult(
    List<Kill> kills, List<Outage> outages, List<String> troubles, ReplayResult replay) {
  /**
   * In seconds; a door that notices an outage first waits for its answer, and then goes round it.
   */
  private static final double LONGEST_SILENCE = 15;

  public ChaosResult {
    kills = List.copyOf(kills);
    outages = List.copyOf(outages);
    troubles = List.copyOf(troubles);
  }

  /**
   * One process that was alive, was killed, and ended.
   *
   * @param underWay what was under way through it just before
   * @param seconds how long it took until the part served again; 0 if nobody waited for that
   */
  public record Kill(String part, UnderWay underWay, double seconds) {
    public boolean hitWork() {
      return underWay.isAny();
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

  /**
   * Whether all that was to be broken was broken, nothing was lost, and nothing stood still that
   * must not.
   */
  public boolean isClean() {
    return troubles.isEmpty()
        && replay.isClean()
        && outages.stream().allMatch(Outage::doorsStayedOpen);
  }

  public long killsThatHitWork() {
    return kills.stream().filter(Kill::hitWork).count();
  }
}
