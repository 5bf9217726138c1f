package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.InternalRequestAnswered;
import id.aduan.contract.CaseEvent.InternalRequestMade;
import id.aduan.contract.CaseEvent.InternalRequestWithdrawn;
import id.aduan.contract.ContentPart;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.WithdrawRequest;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions of the administration to its own officials. */
final class Requests {
  /** More questions at once are no coordination any more. */
  static final int MOST_WAITING = 10;

  /** A case keeps all of them. */
  static final int MOST_IN_ALL = 100;

  private static final int MOST_YEARS = 1;
  private final DeadlinePlan plan;

  Requests(DeadlinePlan plan) {
    this.plan = plan;
  }

  Decision ask(Case on, RequestFacts command, Circumstances now) {
    return switch (on.state()) {
      case Working _, AwaitingReporter _ ->
          fault(on, command, now)
              .<Decision>map(Refused::new)
              .orElseGet(() -> asked(on, command, now));
      case Resolved _, Closed _, PutAway _ -> Decisions.unfit(on);
    };
  }

  private static Optional<Refusal> fault(Case on, RequestFacts command, Circumstances now) {
    return Stream.of(
            Texts.fault(command.text()),
            refusal(command.official().equals(now.person()), Refusal.OWN_SELF_ASKED),
            refusal(!ownOfficial(on, command.office(), now), Refusal.NOT_OWN_OFFICIAL),
            refusal(accused(on, command.office(), command.official()), Refusal.ACCUSED),
            refusal(!isSensible(command.due(), now), Refusal.DUE_OUT_OF_RANGE),
            refusal(isFull(on.coordination()), Refusal.TOO_MANY_REQUESTS))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refusal> refusal(boolean applies, Refusal refusal) {
    return applies ? Optional.of(refusal) : Optional.empty();
  }

  /** An OPD that only helps asks its own officials; the responsible one and a coordinator, all. */
  private static boolean ownOfficial(Case on, OpdCode office, Circumstances now) {
    OpdCode of = now.by().office();
    return of == null || !on.coordination().supporters().contains(of) || of.equals(office);
  }

  private static boolean accused(Case on, OpdCode office, PersonId official) {
    return on.conflict().offices().contains(office)
        || on.conflict().accused().people().contains(official);
  }

  private static boolean isSensible(@Nullable LocalDate due, Circumstances now) {
    LocalDate today = WorkingCalendar.dayOf(now.at());
    return due == null || !(due.isBefore(today) || due.isAfter(today.plusYears(MOST_YEARS)));
  }

  private static boolean isFull(Coordination coordination) {
    return coordination.waiting().size() >= MOST_WAITING
        || coordination.requests().size() >= MOST_IN_ALL;
  }

  private Decision asked(Case on, RequestFacts command, Circumstances now) {
    LocalDate due = command.due();
    DeadlinePlan.Timed by =
        due == null ? plan.internalRequest(now.at()) : plan.internalRequest(now.at(), due);
    int number = on.coordination().requests().size() + 1;
    return new Decided(
        List.of(
            new Fact(
                new InternalRequestMade(
                    now.by(),
                    number,
                    command.office(),
                    by.at(),
                    by.policyVersion(),
                    by.calendarVersion()),
                Map.of(ContentPart.REQUEST, command.text()),
                new Concerned(Set.of(command.official()), Set.of()))));
  }

  Decision answer(Case on, AnswerRequest command, Circumstances now) {
    return Texts.fault(command.text())
        .<Decision>map(Refused::new)
        .orElseGet(() ->
            of(
                on,
                command.number(),
                request ->
                    switch (request.status()) {
                      case OPEN, OVERDUE ->
                          Decisions.decided(
                              new InternalRequestAnswered(
                                  now.by(), command.number(), command.documents().size()),
                              NamedDocuments.beside(
                                  Map.of(ContentPart.REQUEST_ANSWER, command.text()),
                                  command.documents()));
                      case ANSWERED -> new Refused(Refusal.REQUEST_ANSWERED);
                      case WITHDRAWN -> new Refused(Refusal.REQUEST_WITHDRAWN);
                    }));
  }

  Decision withdraw(Case on, WithdrawRequest command, Circumstances now) {
    return of(
        on,
        command.number(),
        request ->
            switch (request.status()) {
              case OPEN, OVERDUE ->
                  ownOfficial(on, request.office(), now)
                      ? Decisions.decided(new InternalRequestWithdrawn(now.by(), request.number()))
                      : new Refused(Refusal.NOT_OWN_OFFICIAL);
              case ANSWERED -> new Refused(Refusal.REQUEST_ANSWERED);
              case WITHDRAWN -> new AlreadyDone();
            });
  }

  private static Decision of(Case on, int number, Function<InternalRequest, Decision> decide) {
    return on.coordination()
        .request(number)
        .map(decide)
        .orElseGet(() -> new Refused(Refusal.NO_SUCH_REQUEST));
  }

  /** With the end of the work, or of the content, nobody waits for facts any more. */
  static Decision withdrawnAtTheEnd(Case on, Decision decision) {
    return decision instanceof Decided(var facts)
            && facts.stream().anyMatch(fact -> endsWork(fact.event()))
        ? new Decided(
            Stream.concat(
                    on.coordination().waiting().stream().map(Requests::withdrawn), facts.stream())
                .toList())
        : decision;
  }

  private static Fact withdrawn(InternalRequest request) {
    return new Fact(new InternalRequestWithdrawn(Actor.SYSTEM, request.number()), Map.of());
  }

  private static boolean endsWork(CaseEvent event) {
    return switch (event) {
      case CaseResolved _, CaseArchived _, CaseForwarded _, CaseWithdrawn _, ContentErased _ ->
          true;
      case CaseEvent _ -> false;
    };
  }
}
