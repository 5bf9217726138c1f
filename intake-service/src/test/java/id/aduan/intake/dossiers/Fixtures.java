package id.aduan.intake.dossiers;

import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.intake.complaints.CanonicalContent;
import id.aduan.intake.testing.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Events of dossiers for tests. */
public final class Fixtures {
  public static final TrackingId COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB");
  public static final TrackingId OTHER = TrackingId.ofPayload("7K3M9Q2X4TVC");
  private static final String SALT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
  private static final Instant AT = Times.NOW;

  private Fixtures() {}

  public static ComplaintReceived aComplaint(String text) {
    Content content =
        new Content(
            "Judul",
            text,
            LocalDate.of(2026, 3, 1),
            new Place("dekat pasar", "Sangir", null, -1.5, 101.25, null),
            null,
            null,
            null,
            true,
            new Visibility(true, false),
            new Reporter("Warga", "+6281234567890", null, null));
    CanonicalContent canonical = CanonicalContent.of(content);
    return new ComplaintReceived(
        Channel.WEB,
        null,
        content,
        Set.of(MissingFact.DETAILS),
        Language.ID,
        AT,
        canonical.hash(),
        SALT,
        canonical.commitment(SALT));
  }

  public static Envelope<DossierEvent> received(TrackingId complaint, String text) {
    return envelope(complaint, "complaint", aComplaint(text));
  }

  public static Envelope<DossierEvent> replied(TrackingId complaint, String key, String text) {
    return envelope(complaint, "reply-" + key, new ReporterReplied(text, false, AT));
  }

  public static Envelope<DossierEvent> erased(TrackingId complaint) {
    return envelope(complaint, "erased", new DossierErased(AT));
  }

  public static Envelope<DossierEvent> erasureConfirmed(TrackingId complaint) {
    return envelope(complaint, "erasure-confirmed", new DossierErasureConfirmed(AT));
  }

  static Envelope<DossierEvent> envelope(TrackingId complaint, String id, DossierEvent event) {
    return new Envelope<>(
        new EventId(complaint + "." + id), "/test", complaint.value(), AT, null, event);
  }
}
