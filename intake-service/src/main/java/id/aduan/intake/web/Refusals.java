package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.intake.complaints.FaultCode;
import id.aduan.intake.complaints.Flaw;
import id.aduan.kit.limits.http.Slowing;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What the doors refuse, and how they say so. */
final class Refusals {
  private static final String TRY_AGAIN_SECONDS = "10";

  private Refusals() {}

  /** All that is wrong, at once. */
  static Problem malformed(List<Flaw> flaws, Language language) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "malformed",
            new Bilingual("Ada isian yang perlu diperbaiki.", "Some entries need to be corrected."))
        .with(flaws.stream().map(flaw -> flaw.in(language)).toList());
  }

  static Problem keyConflict() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        FaultCode.KEY_CONFLICT.code(),
        new Bilingual(
            FaultCode.KEY_CONFLICT.in(Language.ID), FaultCode.KEY_CONFLICT.in(Language.EN)));
  }

  static Problem nowhereDurable() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "not-accepted",
            new Bilingual(
                "Laporan belum dapat kami terima. Silakan kirim lagi sebentar lagi.",
                "We can not accept this right now. Please send it again shortly."))
        .header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
  }

  static Problem noGateway() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-gateway",
        new Bilingual(
            "Tidak ada gerbang SMS yang dilayani di sini.", "No SMS gateway is served here."));
  }

  static Problem notSigned() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "not-signed",
        new Bilingual(
            "Tanda tangan kiriman ini tidak cocok, atau waktunya sudah lewat.",
            "This call is not signed with the shared secret, or not just now."));
  }

  /** The same for a wrong number and a wrong code. */
  static Problem unknownComplaint() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "unknown-complaint",
        new Bilingual(
            "Nomor aduan dan kode akses ini tidak cocok. Periksa kembali keduanya.",
            "This complaint number and access code do not match. Please check both."));
  }

  /** Nothing of what he said before is lost by it. */
  static Problem saidTooMuch(Duration wait) {
    long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "said-too-much",
            new Bilingual(
                "Keterangan Anda sebelumnya sudah kami terima semuanya. Yang ini belum: mohon kirim"
                    + " lagi dalam "
                    + minutes
                    + " menit.",
                "We have received all that you sent before, but not this. Please send it again in "
                    + minutes
                    + " minutes."))
        .header(HttpHeaders.RETRY_AFTER, Long.toString(60 * minutes));
  }

  /** Nothing of what he wrote is lost by it: the form comes back as it was. */
  static Problem tooManyComplaints(Duration wait) {
    long seconds = Slowing.seconds(wait);
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-complaints",
            new Bilingual(
                "Dari sini baru saja masuk banyak laporan. Yang ini belum kami terima: mohon kirim"
                    + " lagi dalam "
                    + seconds
                    + " detik.",
                "Many complaints have just come from here. We have not taken this one yet: please"
                    + " send it again in "
                    + seconds
                    + " seconds."))
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  static Problem tooManyGuesses(Duration wait) {
    long seconds = Slowing.seconds(wait);
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-guesses",
            new Bilingual(
                "Terlalu banyak percobaan yang salah. Coba lagi dalam " + seconds + " detik.",
                "Too many wrong attempts. Try again in " + seconds + " seconds."))
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
