package id.aduan.cli.replay;

import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Latencies.Percentiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param reconciled of how many acknowledged complaints all could be asked
 * @param sentAgain how many were sent once more after they had been acknowledged
 * @param refused complaints that the door refused, and why
 * @param troubles answers that a client should never get
 * @param answers how often was answered what
 */
public record ReplayResult(
    int sent,
    int acknowledged,
    int reconciled,
    int sentAgain,
    List<String> refused,
    int cases,
    int inCoordinatorsList,
    int inOpdsList,
    int toTheEnd,
    int reopened,
    CaseWork work,
    MessageCounts messages,
    long events,
    long feedEntries,
    long feedLast,
    List<Finding> findings,
    List<String> troubles,
    Percentiles toCoordinator,
    Percentiles toOpd,
    Percentiles toFeed,
    double seconds,
    Map<String, Long> answers) {
  public ReplayResult {
    refused = List.copyOf(refused);
    findings = List.copyOf(findings);
    troubles = List.copyOf(troubles);
  }

  public long found(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }

  /** Whether nothing was lost, doubled, out of order or otherwise not as promised. */
  public boolean isClean() {
    return stains().isEmpty();
  }

  /** Why it is not clean; nothing, if it is. */
  public List<String> stains() {
    List<String> stains = new ArrayList<>();
    if (!findings.isEmpty()) {
      stains.add(findings.size() + " findings");
    }
    if (!troubles.isEmpty()) {
      stains.add(troubles.size() + " troubles");
    }
    if (acknowledged == 0) {
      stains.add("nothing was acknowledged");
    }
    if (acknowledged + refused.size() != sent) {
      stains.add(
          "%d sent, but %d acknowledged and %d refused"
              .formatted(sent, acknowledged, refused.size()));
    }
    if (reconciled != acknowledged) {
      stains.add("%d acknowledged, but %d reconciled".formatted(acknowledged, reconciled));
    }
    return List.copyOf(stains);
  }
}
