package id.aduan.routing.boards;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.Resolution;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.Conflict;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one case. Two cases of a day with the same row are told apart by nobody.
 *
 * @param opd that has it, or had it at its end
 * @param area its kecamatan; null where that is not known, or not to be known
 * @param open whether somebody has to act on it, or waits for its reporter
 * @param answeredAfter days from its acceptance to the first answer
 * @param resolvedAfter days from its acceptance to the resolution that stands
 * @param due when the nearest limit of the administration passes, or passed; only while it is open
 */
public record CaseRow(
    @Nullable OpdCode opd,
    @Nullable PlaceCode area,
    boolean open,
    @Nullable Integer answeredAfter,
    @Nullable Integer resolvedAfter,
    @Nullable Instant due) {
  private static final int KECAMATAN = "13.11.01".length();

  /** What the reporter does or leaves is nobody's delay. */
  private static final Set<DeadlineKind> OF_REPORTER =
      Set.of(DeadlineKind.REPORTER_REPLY, DeadlineKind.DISPUTE);

  /**
   * What is counted of a case; empty where that is nothing. Boards are read by many, so what is or
   * may be misconduct is not in them at all: some reader must not know of it, and a number that is
   * one higher than what he finds would tell him (ADR 0016).
   *
   * @param answeredAt when its reporter was answered for the first time
   */
  public static Optional<CaseRow> of(Case on, @Nullable Instant answeredAt) {
    if (on.subject().misconduct() || !on.conflict().equals(Conflict.NONE)) {
      return Optional.empty();
    }
    boolean open = Desk.of(on).isPresent();
    return Optional.of(
        new CaseRow(
            on.holder().orElse(null),
            area(on),
            open,
            after(on, answeredAt),
            after(on, resolvedAt(on)),
            open ? due(on) : null));
  }

  /** When these events answered the reporter for the first time. */
  public static Optional<Instant> answered(List<Recorded> history) {
    return history.stream()
        .filter(recorded -> isAnswer(recorded.event()))
        .map(Recorded::at)
        .min(Instant::compareTo);
  }

  private static boolean isAnswer(CaseEvent event) {
    return event instanceof CaseAnswered || event instanceof CaseResolved;
  }

  public boolean isOverdue(Instant now) {
    return due != null && !now.isBefore(due);
  }

  /** Among few cases of a place, one that is not public would be found. */
  private static @Nullable PlaceCode area(Case on) {
    PlaceCode place = on.subject().place();
    return place == null || place.value().length() < KECAMATAN || on.origin().visibility().rahasia()
        ? null
        : new PlaceCode(place.value().substring(0, KECAMATAN));
  }

  private static @Nullable Instant resolvedAt(Case on) {
    return switch (on.state()) {
      case Resolved(Resolution resolution) -> resolution.resolvedAt();
      case Closed(Resolution resolution, _, _) -> resolution.resolvedAt();
      default -> null;
    };
  }

  private static @Nullable Integer after(Case on, @Nullable Instant at) {
    return at == null
        ? null
        : Math.toIntExact(
            ChronoUnit.DAYS.between(
                WorkingCalendar.dayOf(on.origin().acceptedAt()), WorkingCalendar.dayOf(at)));
  }

  private static @Nullable Instant due(Case on) {
    return on.open().stream()
        .filter(deadline -> !OF_REPORTER.contains(deadline.kind()))
        .map(Deadline::due)
        .findFirst()
        .orElse(null);
  }
}
