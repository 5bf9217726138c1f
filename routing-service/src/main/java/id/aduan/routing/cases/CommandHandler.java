package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out what officers command, on the version that they have seen. */
public final class CommandHandler {
  private final CaseWork work;
  private final Appointments appointments;

  public CommandHandler(CaseWork work, Appointments appointments) {
    this.work = work;
    this.appointments = appointments;
  }

  /**
   * An officer's command.
   *
   * @param seen the version that he has seen
   */
  public record Order(
      TrackingId id, Officer officer, OfOfficer command, long seen, @Nullable RequestKey key) {}

  /** The sender's name for a command, and what it is, so that a repetition is known as one. */
  public record RequestKey(String value, String fingerprint) {}

  public Outcome handle(Order order) {
    Optional<Stored.Opened> stored = work.cases().find(order.id());
    return stored.isPresent() ? on(stored.get(), order) : new Outcome.NotFound();
  }

  /** The case as an officer may see it. */
  public Optional<CaseView> view(TrackingId id, Officer officer) {
    return work.cases()
        .find(id)
        .map(Stored.Opened::found)
        .flatMap(found -> {
          Authority authority = authority(found, officer);
          return Entitlement.sees(found, authority)
              ? Optional.of(new CaseViews(work.cases(), this::sees).of(found, authority))
              : Optional.empty();
        });
  }

  /** What an officer hands over in person, and nothing else of the case. */
  public Optional<HandOver> handOver(TrackingId id, Officer officer) {
    return work.cases()
        .find(id)
        .map(Stored.Opened::found)
        .filter(found -> Entitlement.handsOver(found, authority(found, officer)))
        .flatMap(HandOver::of);
  }

  /** An internal request as an officer may see it. */
  public Optional<RequestView> request(TrackingId id, int number, Officer officer) {
    return work.cases()
        .find(id)
        .map(Stored.Opened::found)
        .flatMap(found -> {
          Authority authority = authority(found, officer);
          return found
              .coordination()
              .request(number)
              .filter(request -> Entitlement.reads(found, request, authority))
              .map(request -> new RequestView(found, request, authority));
        });
  }

  private boolean sees(Case on, Officer officer) {
    return Entitlement.sees(on, authority(on, officer));
  }

  private Outcome on(Stored.Opened stored, Order order) {
    Optional<Outcome> before = repeated(stored, order.key());
    if (before.isPresent()) {
      return before.get();
    }
    Case found = stored.found();
    Authority authority = authority(found, order.officer());
    if (!Entitlement.reaches(found, Action.of(order.command()), authority)
        && !Entitlement.isAsked(found, authority)) {
      return new Outcome.NotFound();
    }
    Optional<Actor> capacity = Entitlement.capacity(found, order.command(), authority);
    if (capacity.isEmpty()) {
      return new Outcome.NotEntitled();
    }
    if (order.command() instanceof Link(TrackingId other, _) && !sees(other, order.officer())) {
      return new Outcome.Refused(Refusal.LINK_UNKNOWN);
    }
    return found.version() == order.seen()
        ? decide(found, order, capacity.get())
        : new Outcome.Stale(found.version());
  }

  private boolean sees(TrackingId other, Officer officer) {
    return work.cases().find(other).filter(stored -> sees(stored.found(), officer)).isPresent();
  }

  private static Optional<Outcome> repeated(Stored.Opened stored, @Nullable RequestKey key) {
    return key == null
        ? Optional.empty()
        : stored
            .answeredTo(key.value())
            .map(before ->
                before.fingerprint().equals(key.fingerprint())
                    ? before.answer()
                    : new Outcome.KeyConflict());
  }

  private Authority authority(Case on, Officer officer) {
    List<Appointment> ofOffices =
        Entitlement.offices(on, officer).stream()
            .flatMap(opd -> appointments.of(opd).stream())
            .toList();
    return new Authority(officer, ofOffices, WorkingCalendar.dayOf(work.now()));
  }

  private Outcome decide(Case found, Order order, Actor by) {
    Instant now = work.now();
    Circumstances circumstances = new Circumstances(now, by, order.officer().id());
    return switch (work.decider().decide(found, order.command(), circumstances)) {
      case Decision.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
      case Decision.AlreadyDone _ ->
          order.key() == null ? done(found) : save(found, Transition.none(found), order.key());
      case Decision.Decided decided ->
          save(
              found,
              Transition.none(found).then(decided, work.assignments(), now, order.officer().id()),
              order.key());
    };
  }

  private Outcome save(Case found, Transition made, @Nullable RequestKey key) {
    Outcome.Done done = done(made.after());
    CaseWrite write =
        new CaseWrite.Advance(
            found,
            made.after(),
            made.recorded(),
            List.of(),
            key == null ? null : new Answered(key.value(), key.fingerprint(), done));
    return work.save(List.of(write)).isEmpty() ? done : overtaken(found);
  }

  private Outcome overtaken(Case found) {
    return work.cases()
        .find(found.id())
        .<Outcome>map(now -> new Outcome.Stale(now.found().version()))
        .orElseGet(Outcome.NotFound::new);
  }

  private static Outcome.Done done(Case on) {
    return new Outcome.Done(on.id(), on.state().code(), on.version());
  }
}
