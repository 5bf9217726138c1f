package id.aduan.cli.sms;

import java.util.List;
import java.util.Map;

/**
 * What became of malformed PDUs.
 *
 * @param answers how often was answered what, by status; an answer to no message is not counted
 * @param reconnects how often somebody had to sign in again
 * @param good how many good messages of those that came afterwards were answered
 * @param memory megabytes of each part, sample by sample
 * @param troubles what should never happen
 */
public record PduResult(
    long pdus,
    Map<Integer, Long> answers,
    long reconnects,
    int good,
    List<Map<String, Long>> memory,
    List<String> troubles,
    double seconds) {
  public PduResult {
    answers = Map.copyOf(answers);
    memory = List.copyOf(memory);
    troubles = List.copyOf(troubles);
  }

  public boolean isClean() {
    return troubles.isEmpty();
  }
}
