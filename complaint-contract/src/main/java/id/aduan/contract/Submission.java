package id.aduan.contract;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an adapter and the Kafka door say to each other. Restricted, short retention. */
public sealed interface Submission {

  /**
   * An adapter asks to accept a complaint. Same fields as {@code POST /api/v1/complaints}; only
   * text is demanded.
   */
  record SubmitComplaint(
      @Nullable Channel channel,
      @Nullable String title,
      @Nullable String text,
      @Nullable String incidentDate,
      @Nullable PlaceInput place,
      @Nullable String kind,
      @Nullable String category,
      @Nullable String opd,
      boolean misconductAlleged,
      boolean anonim,
      boolean rahasia,
      @Nullable ReporterInput reporter,
      @Nullable Language language)
      implements Submission {}

  /** Where it happened, as typed. */
  record PlaceInput(
      @Nullable String text,
      @Nullable String kecamatan,
      @Nullable String nagari,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /** Who complains, as typed. */
  record ReporterInput(
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String nik) {}

  /**
   * The complaint is accepted and durable.
   *
   * @param receipt JWS (EdDSA) over number, code, time of acceptance and commitment
   */
  record SubmissionAccepted(
      TrackingId trackingId,
      String accessCode,
      Instant acceptedAt,
      Set<MissingFact> missing,
      String receipt)
      implements Submission {
    public SubmissionAccepted {
      missing = InOrder.set(missing);
    }
  }

  /** The complaint can not be accepted; all faults at once. */
  record SubmissionRefused(List<Fault> faults) implements Submission {
    public SubmissionRefused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * One thing that is wrong with an input.
   *
   * @param field path of the field, such as {@code reporter.nik}
   * @param code stable code for programs
   * @param message for people, in their language
   */
  record Fault(String field, String code, String message) {}
}
