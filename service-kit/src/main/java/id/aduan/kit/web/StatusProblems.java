package id.aduan.kit.web;

import id.aduan.contract.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What a status says to a person, where nothing more is known. */
final class StatusProblems {
  private StatusProblems() {}

  static Map<String, Object> of(HttpStatus status, Language language) {
    return body(status, "http-" + status.value(), sentence(status), language);
  }

  /** In the reader's language for people, and in both for programs that show it to others. */
  static Map<String, Object> body(
      HttpStatus status, String code, Bilingual detail, Language language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:aduan:problem:" + code);
    body.put("title", status.getReasonPhrase());
    body.put("status", status.value());
    body.put("code", code);
    body.put("detail", detail.in(language));
    body.put("details", Map.of("id", detail.indonesian(), "en", detail.english()));
    return body;
  }

  static Bilingual sentence(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> new Bilingual("Silakan masuk terlebih dahulu.", "Please sign in first.");
      case FORBIDDEN ->
          new Bilingual(
              "Anda tidak berwenang untuk tindakan ini.", "You are not entitled to do this.");
      case NOT_FOUND -> new Bilingual("Tidak ditemukan.", "Not found.");
      case METHOD_NOT_ALLOWED ->
          new Bilingual(
              "Cara akses ini tidak tersedia di alamat ini.", "This method is not available here.");
      case NOT_ACCEPTABLE ->
          new Bilingual("Format jawaban itu tidak tersedia.", "That format is not available.");
      case UNSUPPORTED_MEDIA_TYPE ->
          new Bilingual("Format kiriman ini tidak dikenal.", "This content type is not supported.");
      case CONTENT_TOO_LARGE ->
          new Bilingual("Kiriman terlalu besar.", "The request is too large.");
      case TOO_MANY_REQUESTS ->
          new Bilingual(
              "Terlalu banyak permintaan dalam waktu singkat. Mohon coba lagi sebentar lagi.",
              "Too many requests in a short time. Please try again shortly.");
      case SERVICE_UNAVAILABLE ->
          new Bilingual(
              "Layanan sedang terganggu. Silakan coba lagi sebentar lagi.",
              "The service is disturbed. Please try again shortly.");
      default ->
          status.is4xxClientError()
              ? new Bilingual(
                  "Permintaan tidak dapat dipahami.", "The request could not be understood.")
              : new Bilingual(
                  "Terjadi gangguan di pihak kami. Silakan coba lagi.",
                  "Something failed on our side. Please try again.");
    };
  }
}
