package id.aduan.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came from a citizen, as intake-service accepted it. Restricted: personal data, short
 * retention.
 */
public sealed interface DossierEvent {
  Instant acceptedAt();

  /**
   * A complaint was accepted.
   *
   * @param client the authenticated client or adapter that sent it; null at public doors
   * @param contentHash base64url SHA-256 of the canonical content: tells a copy from another
   *     complaint under the same key
   * @param salt base64url salt of the case's commitments
   */
  record ComplaintReceived(
      Channel channel,
      @Nullable String client,
      Content content,
      Set<MissingFact> missing,
      Language language,
      Instant acceptedAt,
      String contentHash,
      String salt,
      Commitment commitment)
      implements DossierEvent {
    public ComplaintReceived {
      missing = InOrder.set(missing);
    }
  }

  /**
   * What a citizen says and who he is.
   *
   * @param kind null where the citizen did not choose
   * @param misconductAlleged whether the citizen accuses a named officer, post or office
   */
  record Content(
      @Nullable String title,
      String text,
      @Nullable LocalDate incidentDate,
      @Nullable Place place,
      @Nullable ComplaintKind kind,
      @Nullable CategoryCode category,
      @Nullable OpdCode opd,
      boolean misconductAlleged,
      Visibility visibility,
      Reporter reporter) {}

  /**
   * Where it happened, in the citizen's words and, where he gave them, names or codes of kecamatan
   * and nagari.
   *
   * @param code the Kemendagri code that these words were matched with; null where none fits
   */
  record Place(
      @Nullable String text,
      @Nullable String kecamatan,
      @Nullable String nagari,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable PlaceCode code) {}

  /** Who complains and how to reach him; every part may be missing. */
  record Reporter(
      @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String nik) {
    public static final Reporter UNKNOWN = new Reporter(null, null, null, null);
  }

  /**
   * The reporter answered a question or added something.
   *
   * @param conflicting whether this was accepted as a complaint of its own under a number that was
   *     already taken
   */
  record ReporterReplied(String text, boolean conflicting, Instant acceptedAt)
      implements DossierEvent {}

  /** The reporter rated the handling, from 1 to 5. */
  record ReporterRated(int score, @Nullable String comment, Instant acceptedAt)
      implements DossierEvent {}

  /** The reporter says that the matter is not resolved. */
  record ClosureDisputed(String reason, Instant acceptedAt) implements DossierEvent {}

  /** The reporter took the complaint back. */
  record ComplaintWithdrawn(@Nullable String reason, Instant acceptedAt) implements DossierEvent {}

  /** Everything personal of this complaint is to be erased by every holder. */
  record DossierErased(Instant acceptedAt) implements DossierEvent {}

  /**
   * Nothing personal of this complaint is left in the dossiers.
   *
   * @param acceptedAt that of the erasure which it confirms
   */
  record DossierErasureConfirmed(Instant acceptedAt) implements DossierEvent {}
}
