package id.aduan.oversight.watching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a case so far.
 *
 * @param resolutions every final answer, the disputed ones included
 * @param rating the reporter's last rating, 1 to 5
 */
public record Progress(
    @Nullable Step verified,
    @Nullable FirstAnswer firstAnswer,
    int answers,
    List<Resolution> resolutions,
    List<Instant> reopenings,
    @Nullable Integer rating,
    @Nullable Ending ending) {
  static final Progress NONE = new Progress(null, null, 0, List.of(), List.of(), null, null);

  public Progress {
    resolutions = List.copyOf(resolutions);
    reopenings = List.copyOf(reopenings);
  }

  /** The last final answer, be it disputed or not. */
  public Optional<Resolution> lastResolution() {
    return resolutions.isEmpty() ? Optional.empty() : Optional.of(resolutions.getLast());
  }

  Progress verified(Step step) {
    return new Progress(step, firstAnswer, answers, resolutions, reopenings, rating, ending);
  }

  Progress answered(FirstAnswer answer) {
    return new Progress(
        verified,
        firstAnswer == null ? answer : firstAnswer,
        answers + 1,
        resolutions,
        reopenings,
        rating,
        ending);
  }

  Progress resolved(Resolution resolution) {
    return new Progress(
        verified, firstAnswer, answers, plus(resolutions, resolution), reopenings, rating, ending);
  }

  Progress reopened(Instant at) {
    return new Progress(
        verified, firstAnswer, answers, resolutions, plus(reopenings, at), rating, null);
  }

  Progress rated(int score) {
    return new Progress(verified, firstAnswer, answers, resolutions, reopenings, score, ending);
  }

  Progress ended(Ending how) {
    return new Progress(verified, firstAnswer, answers, resolutions, reopenings, rating, how);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
