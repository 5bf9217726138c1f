package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseState.PutAway;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which case an officer sees, and in which capacity he acts on it. */
final class Entitlement {
  private Entitlement() {}

  /** An OPD sees a case only while it has it, or helps with it. */
  static boolean sees(Case on, Authority authority) {
    return overlooks(on, authority)
        || on.holder().filter(authority::mayRead).isPresent()
        || supporters(on).stream().anyMatch(authority::mayRead);
  }

  /**
   * In which capacity he coordinates a case: where a coordinator is accused, the Inspektorat does,
   * and where the Inspektorat is, the Sekda and the Bupati (SYSTEM.md, section 5).
   */
  static Optional<Actor> toCoordinate(Case on, Authority authority) {
    return switch (on.conflict().coordinatedBy()) {
      case COORDINATORS -> authority.toCoordinate();
      case INSPEKTORAT -> authority.toApproveFor(ConflictPolicy.INSPEKTORAT);
      case LEADERS -> authority.toLead();
      case OTHER -> Optional.empty();
    };
  }

  /** Whether he sees it whoever has it; an admin pembantu too, where his office coordinates. */
  private static boolean overlooks(Case on, Authority authority) {
    return authority.officer().overlooksAll()
        || (isOfInspektorat(on) && authority.worksFor(ConflictPolicy.INSPEKTORAT));
  }

  private static boolean isOfInspektorat(Case on) {
    return on.conflict().coordinatedBy() == CoordinatedBy.INSPEKTORAT;
  }

  /** Whether he was asked for facts; of the case he sees only what he needs for them. */
  static boolean isAsked(Case on, Authority authority) {
    return on.coordination().requests().stream().anyMatch(request -> isAsked(request, authority));
  }

  /** Being asked is no office for life: at each act he must still be an official of the office. */
  static boolean isAsked(InternalRequest request, Authority authority) {
    Officer officer = authority.officer();
    return request.official().equals(officer.id())
        && (officer.roles().contains(ActorRole.OFFICIAL)
            || authority.toWorkFor(request.office()).isPresent());
  }

  /**
   * Whether he reads what was asked and answered: the coordinators and the OPD that has the case
   * all of it, an OPD that helps what concerns its own officials, an official what he was asked.
   */
  static boolean reads(Case on, InternalRequest request, Authority authority) {
    return overlooks(on, authority)
        || on.holder().filter(authority::mayRead).isPresent()
        || (supporters(on).contains(request.office()) && authority.mayRead(request.office()))
        || isAsked(request, authority);
  }

  /** The offices whose appointments decide what he may do with the case. */
  static Set<OpdCode> offices(Case on, Officer officer) {
    return Stream.of(
            on.holder().stream(),
            isOfInspektorat(on) ? Stream.of(ConflictPolicy.INSPEKTORAT) : Stream.<OpdCode>empty(),
            on.coordination().supporters().stream(),
            on.coordination().requests().stream()
                .filter(request -> request.official().equals(officer.id()))
                .map(InternalRequest::office))
        .flatMap(offices -> offices)
        .collect(Collectors.toSet());
  }

  /** In which capacity he gives a command; empty where he may not. */
  static Optional<Actor> capacity(Case on, OfOfficer command, Authority authority) {
    return command instanceof AnswerRequest(int number, _, _)
        ? on.coordination()
            .request(number)
            .filter(request -> isAsked(request, authority))
            .map(Entitlement::official)
        : capacity(on, Action.of(command), authority);
  }

  /** Whether he knows enough of a case to act on it in this way. */
  static boolean reaches(Case on, Action action, Authority authority) {
    return switch (action.demand()) {
      case HAND -> sees(on, authority) || authority.officer().isAtCounter();
      case COUNTER -> sees(on, authority) || handsOver(on, authority);
      case COORDINATION, WORK, APPROVAL, EITHER, LEAD, PART, ASKED -> sees(on, authority);
    };
  }

  /**
   * Whether he hands over what no message could tell. Who is at the counter reads nothing else of a
   * case.
   */
  static boolean handsOver(Case on, Authority authority) {
    return toCoordinate(on, authority).isPresent()
        || (authority.officer().isAtCounter() && Untold.of(on).isPresent() && Untold.isPlain(on));
  }

  /**
   * Empty where he may not. Where no OPD has the case, it is the coordinators', and the rules tell
   * them why an OPD's act is refused.
   */
  static Optional<Actor> capacity(Case on, Action action, Authority authority) {
    return switch (action.demand()) {
      case COORDINATION -> toCoordinate(on, authority);
      case COUNTER -> handsOver(on, authority) ? toTell(on, authority) : Optional.empty();
      case HAND -> atCounter(authority);
      case WORK ->
          on.holder().map(authority::toWorkFor).orElseGet(() -> toCoordinate(on, authority));
      case APPROVAL ->
          on.holder().map(authority::toApproveFor).orElseGet(() -> toCoordinate(on, authority));
      case EITHER ->
          toCoordinate(on, authority).or(() -> on.holder().flatMap(authority::toWorkFor));
      case LEAD ->
          toCoordinate(on, authority).or(() -> on.holder().flatMap(authority::toApproveFor));
      case PART ->
          toCoordinate(on, authority)
              .or(() -> on.holder().flatMap(authority::toWorkFor))
              .or(() -> helping(on, authority));
      case ASKED ->
          on.coordination().waiting().stream()
              .filter(request -> isAsked(request, authority))
              .findFirst()
              .map(Entitlement::official);
    };
  }

  private static Optional<Actor> toTell(Case on, Authority authority) {
    return atCounter(authority).or(() -> toCoordinate(on, authority));
  }

  private static Optional<Actor> atCounter(Authority authority) {
    return authority.officer().isAtCounter()
        ? Optional.of(new Actor(ActorRole.COUNTER, null))
        : Optional.empty();
  }

  private static Optional<Actor> helping(Case on, Authority authority) {
    return supporters(on).stream()
        .sorted(java.util.Comparator.comparing(OpdCode::value))
        .flatMap(opd -> authority.toWorkFor(opd).stream())
        .findFirst();
  }

  private static Actor official(InternalRequest request) {
    return new Actor(ActorRole.OFFICIAL, request.office());
  }

  /** A case that was put away is nobody's any more. */
  private static Set<OpdCode> supporters(Case on) {
    return on.state() instanceof PutAway ? Set.of() : on.coordination().supporters();
  }
}
