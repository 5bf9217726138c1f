package id.aduan.intake.tracking;

import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.ContentPart;
import id.aduan.letters.ReporterReads;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Follows a case, event by event. */
public final class Tracker {
  private static final int MOST_MOMENTS = 300;

  private Tracker() {}

  /** What an event does to what is known of a case. */
  public sealed interface Step {
    record Forward(Progress progress) implements Step {}

    /** A copy of what was seen before. */
    record Seen() implements Step {}

    /** An event in between was never seen. */
    record Gap(long expected) implements Step {}
  }

  /**
   * @param moment with all the words that came with it
   */
  public static Step follow(Progress progress, Moment moment) {
    return inOrder(progress, moment.sequence(), () -> after(progress, moment));
  }

  private static Progress after(Progress progress, Moment moment) {
    if (moment.event() instanceof Administrative) {
      return progress.at(moment.sequence());
    }
    Progress next = progress.after(forReporter(moment), MOST_MOMENTS);
    return moment.event() instanceof ContentErased ? next.withoutWords() : next;
  }

  /** Something happened of which this version knows only that it did. */
  public static Step pass(Progress progress, long sequence) {
    return inOrder(progress, sequence, () -> progress.at(sequence));
  }

  private static Step inOrder(Progress progress, long sequence, Supplier<Progress> next) {
    long expected = progress.sequence() + 1;
    if (sequence < expected) {
      return new Step.Seen();
    }
    return sequence > expected ? new Step.Gap(expected) : new Step.Forward(next.get());
  }

  private static Moment forReporter(Moment moment) {
    Set<ContentPart> meant = ReporterReads.of(moment.event());
    Map<ContentPart, String> texts =
        moment.texts().entrySet().stream()
            .filter(text -> meant.contains(text.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Moment(moment.sequence(), moment.at(), moment.event(), texts);
  }
}
