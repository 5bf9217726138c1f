package id.aduan.oversight.watching;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;

import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.HolderLate;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.Lifecycles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lives of cases, each possible, each the same for the same seed. */
public final class RandomLives {
  private static final List<OpdCode> OPDS = List.of(DPUPR, DINKES, INSPEKTORAT);
  private static final List<DeadlineKind> KINDS = List.of(DeadlineKind.values());
  private static final int LONGEST = 16;

  private RandomLives() {}

  /** The case as it stands after the last event of a life. */
  public static WatchedCase lastState(TrackingId complaint, long seed) {
    return states(complaint, seed).getLast();
  }

  /** The case as it is where these agencies have it in their feeds. */
  public static WatchedCase inFeeds(WatchedCase watched, Set<AgencyCode> feeds) {
    return watched.feeds(feeds);
  }

  /** The case after each event of a life. */
  static List<WatchedCase> states(TrackingId complaint, long seed) {
    List<WatchedCase> states = new ArrayList<>();
    WatchedCase watched = null;
    for (CaseEvent event : events(seed)) {
      watched =
          watched == null
              ? Folds.after(complaint, (CaseEvent.CaseOpened) event)
              : Folds.next(watched, event);
      states.add(watched);
    }
    return states;
  }

  public static List<CaseEvent> events(long seed) {
    Random random = new Random(seed * 7_919 + 17);
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        Lifecycles.openedAt(
            Lifecycles.ACCEPTED.minus(Duration.ofHours(random.nextInt(480))), accused(random)));
    WatchedCase watched =
        Folds.after(Lifecycles.complaint(0), (CaseEvent.CaseOpened) events.getFirst());
    int length = 1 + random.nextInt(LONGEST);
    while (events.size() < length) {
      CaseEvent event = next(watched, random);
      events.add(event);
      watched = Folds.next(watched, event);
    }
    return events;
  }

  private static CaseEvent next(WatchedCase watched, Random random) {
    if (random.nextInt(12) == 0) {
      return new AdditionReceived(Actor.REPORTER, false, null);
    }
    if (random.nextInt(8) == 0) {
      return new DeadlineMissed(
          KINDS.get(random.nextInt(KINDS.size())),
          Lifecycles.day(3),
          watched.holding().map(Holding::opd).orElse(null));
    }
    OpdCode holder = watched.holding().map(Holding::opd).orElse(DPUPR);
    if (random.nextInt(9) == 0) {
      return new HolderLate(holder, Lifecycles.day(4));
    }
    int choice = random.nextInt(10);
    return switch (watched.standing().state()) {
      case RECEIVED ->
          switch (choice) {
            case 0 -> new CaseArchived(Actor.COORDINATOR, ArchiveReason.TOO_GENERAL, null);
            case 1 -> new CaseWithdrawn(Actor.REPORTER, null);
            case 2, 3 -> question();
            default -> verified(random);
          };
      case AWAITING_REPORTER ->
          new QuestionAnswered(Actor.REPORTER, Lifecycles.usualDeadlines().subList(1, 3), null);
      case VERIFIED ->
          switch (choice) {
            case 0 -> new CaseForwarded(Actor.COORDINATOR, new InstitutionCode("PLN"), null);
            case 1, 2, 3 -> verified(random);
            default ->
                Lifecycles.disposedTo(OPDS.get(random.nextInt(3)), 1 + watched.holdings().size());
          };
      case DISPOSED ->
          switch (choice) {
            case 0 -> Lifecycles.returnedBy(holder, OPDS.get(random.nextInt(3)));
            case 1 -> Lifecycles.returnedBy(holder, DPUPR, random.nextInt(4));
            case 2 -> question();
            case 3 -> Lifecycles.resolvedBy(holder);
            default -> Lifecycles.startedBy(holder);
          };
      case IN_PROGRESS ->
          switch (choice) {
            case 0, 1, 2 -> Lifecycles.answeredBy(holder);
            case 3 ->
                new ResolutionDrafted(
                    new Actor(ActorRole.ADMIN_UTAMA, holder, ActingAs.INTERIM),
                    holder,
                    Lifecycles.PROOF);
            default -> Lifecycles.resolvedBy(holder);
          };
      case RESOLVED ->
          switch (choice) {
            case 0, 1 -> Lifecycles.reopenedFor(holder);
            case 2 -> new CaseRated(Actor.REPORTER, 1 + random.nextInt(5));
            default -> Lifecycles.closed();
          };
      case CLOSED -> choice < 3 ? Lifecycles.reopenedFor(holder) : new CaseRated(Actor.REPORTER, 4);
      case ARCHIVED, FORWARDED -> new AdditionReceived(Actor.REPORTER, false, null);
    };
  }

  private static CaseVerified verified(Random random) {
    return Lifecycles.verified(random.nextInt(2) == 0, accused(random));
  }

  /** Nobody, none, one or two of the offices. */
  private static @Nullable List<OpdCode> accused(Random random) {
    int first = random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> List.of();
      case 1, 2 -> List.of(OPDS.get(first));
      case 3 -> List.of(OPDS.get(first), OPDS.get((first + 1) % 3));
      default -> null;
    };
  }

  private static QuestionAsked question() {
    return new QuestionAsked(
        Actor.COORDINATOR, Set.of(), Lifecycles.deadline(DeadlineKind.REPORTER_REPLY, 20), null);
  }
}
