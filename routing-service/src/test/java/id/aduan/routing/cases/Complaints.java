package id.aduan.routing.cases;

import id.aduan.contract.Channel;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.contract.wire.EventType;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What citizens send, in tests. */
public final class Complaints {
  public static final String SALT = "c2FsdCBvZiBhIHRlc3QgY2FzZQ";
  public static final String TEXT = "Jalan berlubang di depan pasar, mohon diperbaiki.";
  public static final String NAME = "Pelapor Contoh";

  private Complaints() {}

  /** A number of its own for every number. */
  public static TrackingId numbered(long n) {
    String digits = "000000000000" + Long.toString(n, 10);
    return TrackingId.ofPayload(digits.substring(digits.length() - TrackingId.PAYLOAD_LENGTH));
  }

  public static ComplaintReceived aComplaint(Instant acceptedAt) {
    return aComplaint(acceptedAt, Visibility.OPEN);
  }

  public static ComplaintReceived aComplaint(Instant acceptedAt, Visibility visibility) {
    return new ComplaintReceived(
        Channel.WEB,
        null,
        new Content(
            "Jalan rusak",
            TEXT,
            null,
            new Place("depan pasar", "Sangir", null, null, null, null),
            ComplaintKind.PENGADUAN,
            null,
            null,
            false,
            visibility,
            new Reporter(NAME, "+620000000000", null, null)),
        Set.of(MissingFact.INCIDENT_DATE),
        Language.ID,
        acceptedAt,
        "hash",
        SALT,
        Commitments.of(SALT, TEXT));
  }

  /** Of which nothing is known but its words. */
  public static ComplaintReceived byShortMessage(String text, Instant acceptedAt) {
    return new ComplaintReceived(
        Channel.SMS,
        null,
        new Content(
            null,
            text,
            null,
            null,
            null,
            null,
            null,
            false,
            Visibility.OPEN,
            new Reporter(null, "+620000000000", null, null)),
        Set.of(MissingFact.PLACE),
        Language.ID,
        acceptedAt,
        "hash",
        SALT,
        Commitments.of(SALT, text));
  }

  /** The same complaint in other words, about an office or none. */
  public static ComplaintReceived saying(
      String text, boolean misconductAlleged, @Nullable OpdCode chosen, ComplaintReceived usual) {
    Content content = usual.content();
    return new ComplaintReceived(
        usual.channel(),
        usual.client(),
        new Content(
            null,
            text,
            content.incidentDate(),
            content.place(),
            content.kind(),
            content.category(),
            chosen,
            misconductAlleged,
            content.visibility(),
            content.reporter()),
        usual.missing(),
        usual.language(),
        usual.acceptedAt(),
        usual.contentHash(),
        usual.salt(),
        Commitments.of(SALT, text));
  }

  /** The same complaint with a point on the map. */
  public static ComplaintReceived at(double latitude, double longitude, ComplaintReceived usual) {
    Content content = usual.content();
    return new ComplaintReceived(
        usual.channel(),
        usual.client(),
        new Content(
            content.title(),
            content.text(),
            content.incidentDate(),
            new Place("depan pasar", null, null, latitude, longitude, null),
            content.kind(),
            content.category(),
            content.opd(),
            content.misconductAlleged(),
            content.visibility(),
            content.reporter()),
        usual.missing(),
        usual.language(),
        usual.acceptedAt(),
        usual.contentHash(),
        usual.salt(),
        usual.commitment());
  }

  /** The same complaint in other words. */
  public static ComplaintReceived saying(String text, ComplaintReceived usual) {
    return saying(text, false, null, usual);
  }

  public static ReporterReplied aReply(String text, Instant acceptedAt) {
    return new ReporterReplied(text, false, acceptedAt);
  }

  public static ClosureDisputed aDispute(Instant acceptedAt) {
    return new ClosureDisputed("Masih berlubang.", acceptedAt);
  }

  public static ReporterRated aRating(int score, Instant acceptedAt) {
    return new ReporterRated(score, "Terima kasih.", acceptedAt);
  }

  public static ComplaintWithdrawn aWithdrawal(Instant acceptedAt) {
    return new ComplaintWithdrawn("Sudah beres.", acceptedAt);
  }

  public static DossierErased anErasure(Instant acceptedAt) {
    return new DossierErased(acceptedAt);
  }

  /** As intake would send it. */
  public static Envelope<DossierEvent> sent(TrackingId id, String key, DossierEvent event) {
    return new Envelope<>(
        EventId.ofDossier(id, EventType.of(event).wireName(), key),
        "/intake-service",
        id.value(),
        event.acceptedAt(),
        null,
        event);
  }
}
