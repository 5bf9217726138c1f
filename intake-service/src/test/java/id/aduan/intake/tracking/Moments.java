package id.aduan.intake.tracking;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.Channel;
import id.aduan.contract.Commitment;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Visibility;
import id.aduan.intake.testing.Times;
import id.aduan.intake.tracking.Tracker.Step.Forward;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Case events for tests. */
public final class Moments {
  public static final OpdCode DPUPR = new OpdCode("DPUPR");
  public static final Actor ADMIN = new Actor(ActorRole.ADMIN_UTAMA, DPUPR);
  public static final Commitment COMMITMENT = new Commitment("A".repeat(43));

  private Moments() {}

  public static CaseOpened opened() {
    return openedInASurgeOf(null);
  }

  public static CaseOpened openedInASurgeOf(@Nullable PlaceCode area) {
    return new CaseOpened(
        ComplaintKind.PENGADUAN,
        Channel.WEB,
        Visibility.OPEN,
        null,
        null,
        Set.of(),
        false,
        Times.NOW,
        COMMITMENT,
        List.of(),
        List.of(due(DeadlineKind.VERIFICATION, 3), due(DeadlineKind.LEGAL_CEILING, 60)),
        null,
        null,
        null,
        area);
  }

  public static QuestionAsked asked() {
    return new QuestionAsked(
        Actor.COORDINATOR, Set.of(MissingFact.PLACE), due(DeadlineKind.REPORTER_REPLY, 10), null);
  }

  public static Deadline due(DeadlineKind kind, int days) {
    return new Deadline(kind, at(0).plus(Duration.ofDays(days)), 1, 1);
  }

  public static Instant at(long sequence) {
    return Times.NOW.plus(Duration.ofHours(sequence));
  }

  /** All kinds of words with every event, so that a test sees which of them get through. */
  static Map<ContentPart, String> allWords() {
    Map<ContentPart, String> words = new java.util.EnumMap<>(ContentPart.class);
    for (ContentPart part : ContentPart.values()) {
      words.put(part, part.name());
    }
    return words;
  }

  /** What is known after these events. */
  public static Progress after(CaseEvent... events) {
    Progress progress = Progress.NONE;
    for (CaseEvent event : events) {
      long sequence = progress.sequence() + 1;
      progress =
          ((Forward)
                  Tracker.follow(progress, new Moment(sequence, at(sequence), event, allWords())))
              .progress();
    }
    return progress;
  }
}
