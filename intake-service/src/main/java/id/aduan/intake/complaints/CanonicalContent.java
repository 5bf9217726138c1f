package id.aduan.intake.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.Code;
import id.aduan.contract.Commitment;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.DossierEvent.DossierErasureConfirmed;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen said, in one spelling: tells a copy from other content, and is what a receipt
 * commits to.
 */
public final class CanonicalContent {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private final String json;

  private CanonicalContent(CanonicalJson json) {
    this.json = json.toString();
  }

  public static CanonicalContent of(Content content) {
    return new CanonicalContent(
        new CanonicalJson()
            .put("title", content.title())
            .put("text", content.text())
            .put("incidentDate", text(content.incidentDate()))
            .put("place", place(content.place()))
            .put("kind", text(content.kind()))
            .put("category", code(content.category()))
            .put("opd", code(content.opd()))
            .put("misconductAlleged", content.misconductAlleged())
            .put("anonim", content.visibility().anonim())
            .put("rahasia", content.visibility().rahasia())
            .put("reporter", reporter(content.reporter())));
  }

  /** What was said in an event, whenever it was accepted. */
  public static CanonicalContent of(DossierEvent event) {
    return switch (event) {
      case ComplaintReceived received -> of(received.content());
      case ReporterReplied replied ->
          new CanonicalContent(new CanonicalJson().put("text", replied.text()));
      case ClosureDisputed disputed ->
          new CanonicalContent(new CanonicalJson().put("reason", disputed.reason()));
      case ReporterRated rated ->
          new CanonicalContent(
              new CanonicalJson().put("score", rated.score()).put("comment", rated.comment()));
      case ComplaintWithdrawn withdrawn ->
          new CanonicalContent(new CanonicalJson().put("reason", withdrawn.reason()));
      case DossierErased _, DossierErasureConfirmed _ -> new CanonicalContent(new CanonicalJson());
    };
  }

  /** Base64url of its SHA-256. */
  public String hash() {
    try {
      return BASE64URL.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256: absent (expected: in every JDK)", e);
    }
  }

  /**
   * @param salt base64url
   */
  public Commitment commitment(String salt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(salt), "HmacSHA256"));
      return new Commitment(BASE64URL.encodeToString(mac.doFinal(json.getBytes(UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256: absent (expected: in every JDK)", e);
    }
  }

  /** RFC 8785 JSON. */
  @Override
  public String toString() {
    return json;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CanonicalContent content && json.equals(content.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  private static @Nullable CanonicalJson place(@Nullable Place place) {
    return place == null
        ? null
        : new CanonicalJson()
            .put("text", place.text())
            .put("kecamatan", place.kecamatan())
            .put("nagari", place.nagari())
            .put("latitude", place.latitude())
            .put("longitude", place.longitude());
  }

  private static @Nullable CanonicalJson reporter(Reporter reporter) {
    return reporter.equals(Reporter.UNKNOWN)
        ? null
        : new CanonicalJson()
            .put("name", reporter.name())
            .put("phone", reporter.phone())
            .put("email", reporter.email())
            .put("nik", reporter.nik());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }

  private static @Nullable String code(@Nullable Code code) {
    return code == null ? null : code.value();
  }
}
