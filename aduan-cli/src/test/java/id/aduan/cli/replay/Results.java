package id.aduan.cli.replay;

import id.aduan.cli.replay.Latencies.Percentiles;
import java.util.List;
import java.util.Map;

/** What replays came to. */
public final class Results {
  private Results() {}

  /** All of them acknowledged, reconciled, and well. */
  public static ReplayResult clean(int sent) {
    return of(sent, sent, sent, List.of(), List.of(), List.of());
  }

  public static ReplayResult of(
      int sent,
      int acknowledged,
      int reconciled,
      List<String> refused,
      List<Finding> findings,
      List<String> troubles) {
    Percentiles none = new Latencies().percentiles();
    return new ReplayResult(
        sent,
        acknowledged,
        reconciled,
        0,
        refused,
        reconciled,
        0,
        0,
        0,
        0,
        CaseWork.of(List.of()),
        MessageCounts.of(List.of()),
        0,
        0,
        0,
        findings,
        troubles,
        none,
        none,
        none,
        1,
        Map.of());
  }
}
