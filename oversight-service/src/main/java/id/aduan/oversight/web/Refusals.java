package id.aduan.oversight.web;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What this service says no to, and how. */
final class Refusals {
  private Refusals() {}

  static Problem anotherAgencysFeed() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "other-agency",
        new Bilingual("Umpan ini milik instansi lain.", "This feed belongs to another agency."));
  }

  static Problem noSuchFeed() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-such-feed",
        new Bilingual("Instansi Anda belum berlangganan.", "Your agency has no subscription yet."));
  }

  static Problem feedOfAnotherOffice() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "office-not-named",
        new Bilingual(
            "Langganan instansi Anda tidak menyebut perangkat daerah Anda.",
            "Your agency's subscription does not name your office."));
  }

  static Problem unusableOffice() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "token-unusable",
        new Bilingual(
            "Klaim 'office' pada token Anda tidak dapat digunakan.",
            "The claim 'office' of your token can not be used."));
  }

  static Problem noSuchCase() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-such-case",
        new Bilingual("Kasus tidak ditemukan.", "The case was not found."));
  }

  static Problem badCursor() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "bad-cursor",
        new Bilingual(
            "Penanda halaman bukan milik umpan ini.", "The cursor is not one of this feed's."));
  }

  static Problem badParameter(String name) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "bad-" + name,
        new Bilingual(
            "Nilai '" + name + "' tidak dapat digunakan.",
            "The value of '" + name + "' can not be used."));
  }

  static Problem tooManyReaders() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "too-many-readers",
            new Bilingual(
                "Terlalu banyak sambungan umpan. Silakan coba lagi.",
                "Too many feed connections. Please try again."))
        .header(HttpHeaders.RETRY_AFTER, "10");
  }
}
