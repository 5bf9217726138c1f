package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import id.aduan.cli.http.Pace;
import id.aduan.cli.replay.Reconciliation.Reconciled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reconciles until all is well and stays so. Whatever is not yet well is looked at again until it
 * is, or until nothing gets better any more; then, after a time in which a double may still show,
 * everything is looked at once more.
 */
final class Settling {
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

  private final Checks checks;
  private final Pace pace;
  private final Duration settle;
  private final Duration patience;

  /**
   * @param settle how long to wait before the last look
   * @param patience how long nothing may get better
   */
  Settling(Checks checks, Pace pace, Duration settle, Duration patience) {
    this.checks = checks;
    this.pace = pace;
    this.settle = settle;
    this.patience = patience;
  }

  /** One look at some lives, one result for each. */
  interface Checks {
    List<Reconciled> check(Collection<Life> lives);
  }

  /** The last result about each. */
  List<Reconciled> reconcile(Collection<Life> lives) {
    Map<String, Reconciled> latest = new TreeMap<>();
    Collection<Life> doubtful = lives;
    boolean settled = false;
    long better = System.nanoTime();
    int fewest = Integer.MAX_VALUE;
    while (true) {
      List<Life> still = new ArrayList<>();
      int findings = 0;
      for (Reconciled one : checks.check(doubtful)) {
        latest.put(id(one.life()), one);
        findings += one.findings().size();
        if (!one.findings().isEmpty()) {
          still.add(one.life());
        }
      }
      if (still.isEmpty() && settled) {
        break;
      }
      if (findings < fewest) {
        fewest = findings;
        better = System.nanoTime();
      }
      boolean patient = still.isEmpty() || System.nanoTime() - better < patience.toNanos();
      settled = still.isEmpty();
      doubtful = settled ? lives : still;
      if (!patient || !pace.pause(settled ? settle : BETWEEN_CHECKS)) {
        break;
      }
    }
    return List.copyOf(latest.values());
  }

  private static String id(Life life) {
    Acknowledged told = life.acknowledged();
    return told == null ? "" : told.trackingId();
  }
}
