package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseCommand.AddPapers;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.AssignTo;
import id.aduan.routing.cases.CaseCommand.Draft;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Verify;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries out what officers command, on the version that they have seen. */
public final class CommandHandler {
  private static final int MOST_RACES = 10;
  private final CaseWork work;
  private final Readers readers;

  public CommandHandler(CaseWork work, Readers readers) {
    this.work = work;
    this.readers = readers;
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

  /** What would come of an order; nothing is kept of it. */
  public Rehearsal rehearse(Order order) {
    return work.cases()
        .find(order.id())
        .map(Stored.Opened::found)
        .flatMap(found ->
            readers.of(found, order.officer()).map(authority -> rehearse(found, order, authority)))
        .orElseGet(() -> new Rehearsal.Hindered(new Outcome.NotFound()));
  }

  /** The case as an officer may see it, with the last of its history. */
  public Optional<CaseView> view(TrackingId id, Officer officer) {
    return view(
        id,
        officer,
        found ->
            work.cases()
                .history(id, Math.max(0, found.version() - CaseView.LATEST), CaseView.LATEST));
  }

  /**
   * The case as an officer may see it, with a part of its history.
   *
   * @param after the sequence that the part goes on from
   */
  public Optional<CaseView> view(TrackingId id, Officer officer, long after, int limit) {
    return view(id, officer, _ -> work.cases().history(id, after, limit));
  }

  private Optional<CaseView> view(
      TrackingId id, Officer officer, Function<Case, List<Recorded>> history) {
    return work.cases()
        .find(id)
        .map(Stored.Opened::found)
        .flatMap(found ->
            readers
                .of(found, officer)
                .filter(authority -> Entitlement.sees(found, authority))
                .map(authority ->
                    new CaseViews(work.cases(), this::sees)
                        .of(found, history.apply(found), officer, authority)));
  }

  /** The version in which a case is now; empty for whoever may not see it. */
  public OptionalLong version(TrackingId id, Officer officer) {
    return find(id, officer, Entitlement::sees)
        .map(found -> OptionalLong.of(found.version()))
        .orElseGet(OptionalLong::empty);
  }

  /** What an officer hands over in person, and nothing else of the case. */
  public Optional<HandOver> handOver(TrackingId id, Officer officer) {
    return find(id, officer, Entitlement::handsOver).flatMap(HandOver::of);
  }

  /** What an officer at the counter may know of a case for which a reporter brings papers. */
  public Optional<PaperDesk> papers(TrackingId id, Officer officer) {
    return find(
            id,
            officer,
            (found, authority) -> Entitlement.capacity(found, Action.PAPERS, authority).isPresent())
        .map(found -> new PaperDesk(found, officer.id()));
  }

  private Optional<Case> find(TrackingId id, Officer officer, BiPredicate<Case, Authority> may) {
    return work.cases()
        .find(id)
        .map(Stored.Opened::found)
        .filter(found ->
            readers.of(found, officer).filter(authority -> may.test(found, authority)).isPresent());
  }

  /**
   * Keeps papers that were handed in, on whatever version there is: they change nothing that
   * anybody has seen.
   */
  public Outcome add(TrackingId id, Officer officer, AddPapers papers, @Nullable RequestKey key) {
    Outcome outcome = new Outcome.NotFound();
    for (int i = 0; i < MOST_RACES; i++) {
      outcome =
          papers(id, officer)
              .map(desk -> handle(new Order(id, officer, papers, desk.version(), key)))
              .orElseGet(Outcome.NotFound::new);
      if (!(outcome instanceof Outcome.Stale)) {
        return outcome;
      }
    }
    return outcome;
  }

  /** An internal request as an officer may see it. */
  public Optional<RequestView> request(TrackingId id, int number, Officer officer) {
    return work.cases()
        .find(id)
        .map(Stored.Opened::found)
        .flatMap(found ->
            readers
                .of(found, officer)
                .flatMap(authority ->
                    found
                        .coordination()
                        .request(number)
                        .filter(request -> Entitlement.reads(found, request, authority))
                        .map(request -> new RequestView(found, request, authority))));
  }

  private boolean sees(Case on, Officer officer) {
    return readers.of(on, officer).filter(authority -> Entitlement.sees(on, authority)).isPresent();
  }

  private Outcome on(Stored.Opened stored, Order order) {
    return readers
        .of(stored.found(), order.officer())
        .map(authority ->
            repeated(stored, order.key()).orElseGet(() -> on(stored.found(), order, authority)))
        .orElseGet(Outcome.NotFound::new);
  }

  private Outcome on(Case found, Order order, Authority authority) {
    return hindrance(found, order, authority)
        .orElseGet(() -> decide(found, order, capacity(found, order, authority)));
  }

  /** Why an order is not even decided upon. */
  private Optional<Outcome> hindrance(Case found, Order order, Authority authority) {
    if (!Entitlement.reaches(found, Action.of(order.command()), authority)
        && !Entitlement.isAsked(found, authority)) {
      return Optional.of(new Outcome.NotFound());
    }
    Optional<Actor> capacity = Entitlement.capacity(found, order.command(), authority);
    if (capacity.isEmpty()) {
      return Optional.of(new Outcome.NotEntitled());
    }
    if (order.command() instanceof Link(TrackingId other, _) && !sees(other, order.officer())) {
      return Optional.of(new Outcome.Refused(Refusal.LINK_UNKNOWN));
    }
    if (found.version() != order.seen()) {
      return Optional.of(new Outcome.Stale(found.version()));
    }
    return fault(found, order.command(), authority, capacity.get());
  }

  private static Actor capacity(Case found, Order order, Authority authority) {
    return Entitlement.capacity(found, order.command(), authority).orElseThrow();
  }

  private Rehearsal rehearse(Case found, Order order, Authority authority) {
    return hindrance(found, order, authority)
        .<Rehearsal>map(Rehearsal.Hindered::new)
        .orElseGet(() -> {
          Circumstances now =
              new Circumstances(
                  work.now(), capacity(found, order, authority), order.officer().id());
          Decision decision = work.decider().decide(found, complete(order.command()), now);
          return order.command() instanceof Draft
              ? Rehearsal.of(decision, drafted -> approved(found, drafted, now))
              : Rehearsal.of(decision, Rehearsal.Played::new);
        });
  }

  /** A draft is read by the reporter as it will be once it is approved. */
  private Rehearsal approved(Case found, List<Decision.Fact> drafted, Circumstances now) {
    Case after =
        Transition.none(found)
            .then(new Decision.Decided(drafted), work.assignments(), now.at(), now.person())
            .after();
    return Rehearsal.of(work.decider().decide(after, new Approve(), now), Rehearsal.Played::new);
  }

  /** What is wrong with a command for reasons that depend on people. */
  private Optional<Outcome> fault(Case on, OfOfficer command, Authority authority, Actor by) {
    if (named(command).filter(person -> readers.keepsOut(on, person)).isPresent()) {
      return Optional.of(new Outcome.Refused(Refusal.ACCUSED));
    }
    if (command instanceof Verify verify && !readers.know(verify.accusation().named())) {
      return Optional.of(new Outcome.Refused(Refusal.ACCUSED_UNKNOWN));
    }
    return command instanceof AssignTo assign
        ? Assigning.fault(on, assign, authority, by)
        : Optional.empty();
  }

  /** To whom a command gives a part in the case. */
  private static Optional<PersonId> named(OfOfficer command) {
    return switch (command) {
      case AssignTo assign -> Optional.ofNullable(assign.person());
      case RequestFacts ask -> Optional.of(ask.official());
      case OfOfficer _ -> Optional.empty();
    };
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

  /** Where those accused belong, as is known now, goes with the command. */
  private OfOfficer complete(OfOfficer command) {
    return command instanceof Verify verify
        ? verify.with(readers.complete(verify.accusation()))
        : command;
  }

  private Outcome decide(Case found, Order order, Actor by) {
    Instant now = work.now();
    Circumstances circumstances = new Circumstances(now, by, order.officer().id());
    return switch (work.decider().decide(found, complete(order.command()), circumstances)) {
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
