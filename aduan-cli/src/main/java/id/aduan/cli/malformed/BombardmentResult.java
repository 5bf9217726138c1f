package id.aduan.cli.malformed;

import java.util.List;
import java.util.Map;

/**
 * What became of malformed input.
 *
 * @param answers how often was answered what, by status; of half requests some are not answered
 * @param deadLetters records that a group put aside
 * @param unread records that no group took: a partition stands still
 * @param memory megabytes of each part, sample by sample
 * @param troubles what should never happen, each with the number of the first input that did it
 */
public record BombardmentResult(
    long requests,
    long forms,
    long records,
    Map<String, Long> answers,
    long deadLetters,
    long unread,
    List<Map<String, Long>> memory,
    List<String> troubles,
    double seconds) {
  public BombardmentResult {
    answers = Map.copyOf(answers);
    memory = List.copyOf(memory);
    troubles = List.copyOf(troubles);
  }

  public boolean isClean() {
    return unread == 0 && troubles.isEmpty();
  }
}
