package id.aduan.cli.replay;

import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Latencies.Percentiles;
import java.util.List;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param refused complaints that the door refused, and why
 * @param troubles answers that a client should never get
 * @param answers how often was answered what
 */
public record ReplayResult(
    int sent,
    int acknowledged,
    int sentAgain,
    List<String> refused,
    int cases,
    int inCoordinatorsList,
    int inOpdsList,
    int toTheEnd,
    int reopened,
    int messages,
    int messagesSent,
    Map<String, Integer> messagesSkipped,
    int mails,
    int mailsDoubled,
    int uncertain,
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

  public long found(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }

  /** Whether nothing was lost, doubled, out of order or otherwise not as promised. */
  public boolean isClean() {
    return findings.isEmpty() && troubles.isEmpty() && acknowledged + refused.size() == sent;
  }
}
