package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.EventId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.CaseCommand.ConfirmErasure;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseCommand.Rate;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides, case by case and in memory, what dossier events come to. */
final class DossierDesk {
  private final Supplier<CaseDecider> deciders;
  private final SuggestOpds suggester;
  private final Assignments assignments;

  DossierDesk(Supplier<CaseDecider> deciders, SuggestOpds suggester, Assignments assignments) {
    this.deciders = deciders;
    this.suggester = suggester;
    this.assignments = assignments;
  }

  Sitting sitting(TrackingId id, @Nullable Stored stored, Arrivals arrivals, Instant now) {
    return new Sitting(id, stored, arrivals, now);
  }

  /** One case, its dossier events of one batch, and the one write they come to. */
  final class Sitting {
    private final TrackingId id;
    private final @Nullable Stored stored;
    private final Arrivals arrivals;
    private final Instant now;
    private final Set<EventId> known = new LinkedHashSet<>();
    private final Set<EventId> taken = new LinkedHashSet<>();
    private final List<Envelope<DossierEvent>> early = new ArrayList<>();
    private final List<Reception> receptions = new ArrayList<>();
    private @Nullable Transition transition;
    private @Nullable PlaceCode area;
    private @Nullable LastDigits number;
    private boolean erasing;

    private Sitting(TrackingId id, @Nullable Stored stored, Arrivals arrivals, Instant now) {
      this.id = id;
      this.stored = stored;
      this.arrivals = arrivals;
      this.now = now;
      switch (stored) {
        case Stored.Opened opened -> {
          known.addAll(opened.taken());
          transition = Transition.none(opened.found());
        }
        case Stored.Waiting waiting -> waiting.early().forEach(e -> known.add(e.id()));
        case null -> {}
      }
    }

    void take(Envelope<DossierEvent> arrived) {
      receptions.add(
          arrived.event() instanceof ComplaintReceived complaint
              ? open(arrived, complaint)
              : follow(arrived));
    }

    List<Reception> receptions() {
      return List.copyOf(receptions);
    }

    /** The write that makes it durable; none where all of it was known. */
    Optional<CaseWrite> write() {
      Transition made = transition;
      if (made == null) {
        return early.isEmpty()
            ? Optional.empty()
            : Optional.of(new CaseWrite.Hold(id, early, waitingIds(), erasing));
      }
      List<EventId> settled = List.copyOf(taken);
      if (stored instanceof Stored.Opened(Case before, _, _)) {
        return made.recorded().isEmpty() && settled.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new CaseWrite.Advance(before, made.after(), made.recorded(), settled, null));
      }
      return Optional.of(
          new CaseWrite.Open(made.after(), made.recorded(), settled, stored != null, area, number));
    }

    private Set<EventId> waitingIds() {
      return waiting().stream().map(Envelope::id).collect(Collectors.toSet());
    }

    private List<Envelope<DossierEvent>> waiting() {
      return stored instanceof Stored.Waiting(var before) ? before : List.of();
    }

    private Reception open(Envelope<DossierEvent> arrived, ComplaintReceived complaint) {
      if (transition != null) {
        return new Reception.Copy();
      }
      Suggestion suggestion = suggester.suggest(complaint.content());
      area = Arrivals.area(complaint, suggestion);
      number = LastDigits.of(complaint.content().reporter().phone()).orElse(null);
      boolean surges = area != null && arrivals.surges(area, complaint.acceptedAt());
      OpenCase command = new OpenCase(complaint, suggestion, surges ? area : null);
      transition = Transition.opened(id, deciders.get().open(command), complaint.salt(), now);
      taken.add(arrived.id());
      known.clear();
      waiting().forEach(this::decide);
      early.forEach(this::decide);
      early.clear();
      return new Reception.Opened();
    }

    private Reception follow(Envelope<DossierEvent> arrived) {
      if (known.contains(arrived.id())) {
        return new Reception.Copy();
      }
      return transition == null ? hold(arrived) : decide(arrived);
    }

    /** What an erasure meets waiting goes, and what comes after it is not kept. */
    private Reception hold(Envelope<DossierEvent> arrived) {
      known.add(arrived.id());
      if (arrived.event() instanceof DossierErased) {
        early.removeIf(Sitting::isOfReporter);
        erasing = true;
      } else if (isOfReporter(arrived) && isErased()) {
        return new Reception.NothingToDo(Refusal.CONTENT_ERASED);
      }
      early.add(arrived);
      return new Reception.Held();
    }

    private boolean isErased() {
      return erasing || waiting().stream().anyMatch(e -> e.event() instanceof DossierErased);
    }

    private static boolean isOfReporter(Envelope<DossierEvent> arrived) {
      return switch (arrived.event()) {
        case DossierErased _, DossierErasureConfirmed _ -> false;
        case ComplaintReceived _, ReporterReplied _, ReporterRated _ -> true;
        case ClosureDisputed _, ComplaintWithdrawn _ -> true;
      };
    }

    /** A full case stays full: what it refuses takes no place from what it has to remember. */
    private Reception decide(Envelope<DossierEvent> arrived) {
      Transition on = transition;
      if (on == null || !known.add(arrived.id())) {
        return new Reception.Copy();
      }
      taken.add(arrived.id());
      Circumstances circumstances = new Circumstances(now, Actor.REPORTER);
      return switch (deciders.get().decide(on.after(), command(arrived.event()), circumstances)) {
        case Decision.Decided decided -> {
          transition = on.then(decided, assignments, now, null);
          yield new Reception.Followed();
        }
        case Decision.Refused(Refusal refusal) -> {
          if (refusal == Refusal.CASE_FULL) {
            taken.remove(arrived.id());
          }
          yield new Reception.NothingToDo(refusal);
        }
        case Decision.AlreadyDone _ -> new Reception.Copy();
      };
    }
  }

  private static CaseCommand command(DossierEvent event) {
    return switch (event) {
      case ComplaintReceived complaint -> new OpenCase(complaint, Suggestion.NONE);
      case ReporterReplied replied ->
          new Reply(replied.text(), replied.conflicting(), replied.acceptedAt());
      case ClosureDisputed disputed -> new Dispute(disputed.reason(), disputed.acceptedAt());
      case ReporterRated rated -> new Rate(rated.score(), rated.comment());
      case ComplaintWithdrawn withdrawn -> new Withdraw(withdrawn.reason());
      case DossierErased _ -> new EraseContent();
      case DossierErasureConfirmed _ -> new ConfirmErasure(ErasureHolder.INTAKE);
    };
  }
}
