package id.aduan.cli.sms;

import java.util.List;
import java.util.Map;

/**
 * What became of malformed PDUs and of malformed bodies of a gateway.
 *
 * @param answers how often was answered what to PDUs, by status; an answer to no message is not
 *     counted
 * @param bodyAnswers how often was answered what to bodies, by status
 * @param reconnects how often somebody had to sign in again
 * @param good how many good messages of those that came afterwards were answered
 * @param memory megabytes of each part, sample by sample
 * @param troubles what should never happen
 */
public record SmsBombardmentResult(
    long pdus,
    Map<Integer, Long> answers,
    long bodies,
    Map<String, Long> bodyAnswers,
    long reconnects,
    int good,
    List<Map<String, Long>> memory,
    List<String> troubles,
    double seconds) {
  public SmsBombardmentResult {
    answers = Map.copyOf(answers);
    bodyAnswers = Map.copyOf(bodyAnswers);
    memory = List.copyOf(memory);
    troubles = List.copyOf(troubles);
  }

  public boolean isClean() {
    return troubles.isEmpty();
  }
}
