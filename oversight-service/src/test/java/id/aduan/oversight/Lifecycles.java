package id.aduan.oversight;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.Channel;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.Commitment;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.DispositionBasis;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Proof;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.Stay;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases as the case authority would tell of them. */
public final class Lifecycles {
  public static final OpdCode DPUPR = new OpdCode("DPUPR");
  public static final OpdCode DINKES = new OpdCode("DINKES");
  public static final OpdCode INSPEKTORAT = new OpdCode("INSPEKTORAT");
  public static final PlaceCode SANGIR = new PlaceCode("13.11.01");
  public static final PlaceCode LUBUK_GADANG = new PlaceCode("13.11.01.2001");
  public static final Commitment COMMITMENT = new Commitment("A".repeat(43));
  public static final Proof PROOF = new Proof(LocalDate.of(2026, 3, 9), COMMITMENT, 2);

  /** A Monday, nine o'clock in Padang Aro. */
  public static final Instant ACCEPTED = Instant.parse("2026-03-02T02:00:00Z");

  private Lifecycles() {}

  /** The n-th of many complaints. */
  public static TrackingId complaint(int n) {
    return TrackingId.ofPayload("%012d".formatted(n).toUpperCase(Locale.ROOT));
  }

  public static Instant day(int n) {
    return ACCEPTED.plus(Duration.ofDays(n));
  }

  public static Actor adminOf(OpdCode opd) {
    return new Actor(ActorRole.ADMIN_UTAMA, opd);
  }

  public static Deadline deadline(DeadlineKind kind, int day) {
    return new Deadline(kind, day(day), 1, 1);
  }

  public static List<Deadline> usualDeadlines() {
    return List.of(
        deadline(DeadlineKind.VERIFICATION, 3),
        deadline(DeadlineKind.FIRST_RESPONSE, 5),
        deadline(DeadlineKind.RESOLUTION, 14),
        deadline(DeadlineKind.LEGAL_CEILING, 60));
  }

  public static CaseOpened opened() {
    return openedAt(ACCEPTED);
  }

  public static CaseOpened openedAt(Instant acceptedAt) {
    return openedAt(acceptedAt, null);
  }

  /** In whose words these offices seem to be accused. */
  public static CaseOpened openedNaming(OpdCode... offices) {
    return openedAt(ACCEPTED, List.of(offices));
  }

  public static CaseOpened openedAt(Instant acceptedAt, @Nullable List<OpdCode> named) {
    return opened(acceptedAt, named, Visibility.OPEN);
  }

  /** Rahasia and Anonim. */
  public static CaseOpened openedInSecret() {
    return opened(ACCEPTED, null, new Visibility(true, true));
  }

  private static CaseOpened opened(
      Instant acceptedAt, @Nullable List<OpdCode> named, Visibility visibility) {
    return new CaseOpened(
        ComplaintKind.PENGADUAN,
        Channel.WEB,
        visibility,
        null,
        null,
        Set.of(),
        false,
        acceptedAt,
        COMMITMENT,
        List.of(DPUPR),
        usualDeadlines(),
        null,
        named,
        null,
        null);
  }

  public static CaseVerified verified() {
    return verified(false);
  }

  public static CaseVerified verified(boolean misconduct) {
    return verified(misconduct, null);
  }

  /** Of misconduct of these offices. */
  public static CaseVerified accusing(OpdCode... offices) {
    return verified(true, List.of(offices));
  }

  /** Of misconduct of somebody whom no event names. */
  public static CaseVerified coordinatedBy(CoordinatedBy by) {
    return verified(true, null, by);
  }

  public static CaseVerified verified(boolean misconduct, @Nullable List<OpdCode> accused) {
    return verified(misconduct, accused, null);
  }

  private static CaseVerified verified(
      boolean misconduct, @Nullable List<OpdCode> accused, @Nullable CoordinatedBy by) {
    return new CaseVerified(
        Actor.COORDINATOR,
        ComplaintKind.PENGADUAN,
        misconduct,
        new CategoryCode("jalan"),
        LUBUK_GADANG,
        List.of(),
        accused,
        by);
  }

  public static CaseDisposed disposedTo(OpdCode opd) {
    return disposedTo(opd, 1);
  }

  public static CaseDisposed disposedTo(OpdCode opd, int handOff) {
    return new CaseDisposed(
        Actor.COORDINATOR, opd, DispositionBasis.OFFICER_CHOICE, handOff, null, null);
  }

  /** By so many working days it had exceeded its own time. */
  public static CaseReturned returnedBy(OpdCode opd, OpdCode proposed, int workingDaysLate) {
    return new CaseReturned(
        adminOf(opd),
        opd,
        ReturnReason.NOT_OUR_TASK,
        proposed,
        new Stay(opd, day(2), workingDaysLate));
  }

  public static CaseReturned returnedBy(OpdCode opd, OpdCode proposed) {
    return new CaseReturned(adminOf(opd), opd, ReturnReason.NOT_OUR_TASK, proposed, null);
  }

  public static FollowUpStarted startedBy(OpdCode opd) {
    return new FollowUpStarted(adminOf(opd), opd);
  }

  public static CaseAnswered answeredBy(OpdCode opd) {
    return new CaseAnswered(adminOf(opd), opd, true);
  }

  public static CaseResolved resolvedBy(OpdCode opd) {
    return new CaseResolved(adminOf(opd), opd, PROOF, deadline(DeadlineKind.DISPUTE, 24), null);
  }

  public static CaseReopened reopenedFor(OpdCode opd) {
    return new CaseReopened(
        Actor.REPORTER, opd, 1, List.of(deadline(DeadlineKind.RESOLUTION, 30)), null);
  }

  public static CaseClosed closed() {
    return new CaseClosed(Actor.REPORTER, ClosedHow.CONFIRMED);
  }

  /** From complaint to closing. */
  public static List<CaseEvent> wholeLife(OpdCode opd) {
    return List.of(
        opened(),
        verified(),
        disposedTo(opd),
        startedBy(opd),
        answeredBy(opd),
        resolvedBy(opd),
        closed());
  }

  /** An event with its circumstances; one day passes between two events. */
  public static <E> Envelope<E> envelope(TrackingId complaint, long sequence, E event) {
    return new Envelope<>(
        EventId.ofCase(complaint, sequence),
        "/routing-service",
        complaint.value(),
        day((int) sequence - 1).plusNanos(123_456_789),
        sequence,
        event);
  }
}
