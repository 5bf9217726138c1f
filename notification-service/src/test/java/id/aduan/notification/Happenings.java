package id.aduan.notification;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.Channel;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.Commitment;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.DispositionBasis;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Proof;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Things that happen to complaints, for all tests. */
public final class Happenings {
  public static final Instant ACCEPTED_AT = Instant.parse("2026-03-02T02:15:00Z");
  public static final OpdCode DPUPR = new OpdCode("DPUPR");
  public static final Actor OFFICE = new Actor(ActorRole.ADMIN_UTAMA, DPUPR);
  private static final Commitment COMMITMENT = new Commitment("A".repeat(43));

  private Happenings() {}

  public static TrackingId aNumber() {
    String digits = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 16);
    return TrackingId.ofPayload(
        String.format(Locale.ROOT, "%12s", digits).replace(' ', '0').toUpperCase(Locale.ROOT));
  }

  public static ComplaintReceived aComplaintOf(
      @Nullable String email, Language language, Visibility visibility) {
    return aComplaintOf(email, null, language, visibility);
  }

  public static ComplaintReceived aComplaintOf(
      @Nullable String email, @Nullable String phone, Language language, Visibility visibility) {
    return new ComplaintReceived(
        Channel.WEB,
        null,
        new Content(
            "Jalan berlubang",
            "Jalan di depan pasar berlubang sejak bulan lalu.",
            null,
            null,
            ComplaintKind.PENGADUAN,
            null,
            null,
            false,
            visibility,
            new Reporter("Pelapor Contoh", phone, email, null)),
        Set.of(),
        language,
        ACCEPTED_AT,
        "hash",
        "salt",
        COMMITMENT);
  }

  public static CaseOpened opened(MissingFact... missing) {
    return openedInASurgeOf(null, missing);
  }

  public static CaseOpened openedInASurgeOf(@Nullable PlaceCode area, MissingFact... missing) {
    return new CaseOpened(
        ComplaintKind.PENGADUAN,
        Channel.WEB,
        Visibility.OPEN,
        null,
        null,
        Set.of(missing),
        false,
        ACCEPTED_AT,
        COMMITMENT,
        List.of(),
        List.of(by(DeadlineKind.VERIFICATION, "2026-03-05T17:00:00Z")),
        null,
        null,
        null,
        area);
  }

  public static QuestionAsked asked(MissingFact... facts) {
    return new QuestionAsked(
        Actor.COORDINATOR,
        Set.of(facts),
        by(DeadlineKind.REPORTER_REPLY, "2026-03-16T17:00:00Z"),
        null);
  }

  public static CaseDisposed disposed(int handOff) {
    return new CaseDisposed(
        Actor.COORDINATOR, DPUPR, DispositionBasis.OFFICER_CHOICE, handOff, null, null);
  }

  public static CaseAnswered answered() {
    return new CaseAnswered(OFFICE, DPUPR, true);
  }

  public static CaseResolved resolved() {
    return new CaseResolved(
        OFFICE,
        DPUPR,
        new Proof(LocalDate.of(2026, 3, 18), COMMITMENT, 1),
        by(DeadlineKind.DISPUTE, "2026-04-06T17:00:00Z"),
        null);
  }

  public static CaseReopened reopened(int times) {
    return new CaseReopened(
        Actor.REPORTER,
        DPUPR,
        times,
        List.of(by(DeadlineKind.RESOLUTION, "2026-04-20T17:00:00Z")),
        null);
  }

  public static CaseClosed closed(ClosedHow how) {
    return new CaseClosed(Actor.SYSTEM, how);
  }

  public static CaseArchived archived(ArchiveReason reason) {
    return new CaseArchived(Actor.COORDINATOR, reason, null);
  }

  public static CaseForwarded forwarded() {
    return new CaseForwarded(Actor.COORDINATOR, new InstitutionCode("PLN"), null);
  }

  /** An event that tells nobody anything. */
  public static CaseEvent rated() {
    return new CaseEvent.CaseRated(Actor.REPORTER, 4);
  }

  private static Deadline by(DeadlineKind kind, String due) {
    return new Deadline(kind, Instant.parse(due), 1, 1);
  }
}
