package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.Submission.Fault;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.organisation.RowFault;
import id.aduan.routing.organisation.RowFault.Reason;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Why a register does not become what somebody wanted, in words. */
final class RegisterProblems {
  private static final int MOST_FAULTS = 500;

  private RegisterProblems() {}

  static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        new Bilingual("Daftar atau isinya tidak ada.", "There is no such register or entry."));
  }

  static Problem stale(int version) {
    return Problem.of(
            HttpStatus.PRECONDITION_FAILED,
            "stale-version",
            new Bilingual(
                "Daftar ini sudah berubah sejak Anda melihatnya. Muat ulang, lalu ubah lagi.",
                "The register has changed since you saw it. Load it again, then change it again."))
        .header(HttpHeaders.ETAG, Preconditions.etag(version));
  }

  static Problem tooLarge() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        new Bilingual("Berkas terlalu besar.", "The file is too large."));
  }

  static Problem keyDiffers() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "key-differs",
        new Bilingual(
            "Kunci isian berbeda dari kunci di alamat.",
            "The key of the entry is not the one in the address."));
  }

  /** All faults at once, as many as somebody can read; each names its line, where it has one. */
  static Problem faulty(List<RowFault> faults, Language language) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "invalid",
            new Bilingual("Ada isian yang perlu diperbaiki.", "Some fields need to be corrected."))
        .with(faults.stream().limit(MOST_FAULTS).map(fault -> fault(fault, language)).toList());
  }

  private static Fault fault(RowFault fault, Language language) {
    String message = sentence(fault.reason()).in(language);
    return fault.line() == 0
        ? new Fault(fault.where(), fault.reason().code(), message)
        : new Fault(
            fault.line() + ":" + fault.where(),
            fault.reason().code(),
            line(fault.line()).in(language) + message);
  }

  private static Bilingual line(int number) {
    return new Bilingual("Baris " + number + ": ", "Line " + number + ": ");
  }

  private static Bilingual sentence(Reason reason) {
    return switch (reason) {
      case MISSING -> new Bilingual("Wajib diisi.", "This is required.");
      case MALFORMED -> new Bilingual("Bentuknya tidak dikenal.", "This has not the right form.");
      case TOO_LONG -> new Bilingual("Terlalu panjang.", "This is too long.");
      case TWICE -> new Bilingual("Kunci ini sudah dipakai.", "Another line has this key.");
      case NOT_LISTED ->
          new Bilingual("Tidak ada di daftarnya.", "This is not listed in its register.");
      case IN_USE ->
          new Bilingual(
              "Masih dipakai, jadi tidak dapat dihapus.", "This is in use and can not go.");
      case IN_FORCE ->
          new Bilingual(
              "Versi batas waktu yang sudah berlaku tidak dapat diubah; buat versi baru.",
              "Limits that are in force can not be changed; add a new version.");
      case OUT_OF_ORDER ->
          new Bilingual(
              "Nomor versi harus lebih besar dari yang sudah berlaku.",
              "The version must be higher than those in force.");
      case INDISPENSABLE ->
          new Bilingual("Isian ini tidak dapat dihapus.", "The platform can not do without this.");
      case UNKNOWN_PLACEHOLDER ->
          new Bilingual(
              "Ada kurung kurawal yang bukan isian yang dikenal.",
              "Something in braces is no known placeholder.");
      case UNKNOWN_COLUMN -> new Bilingual("Kolom ini tidak dikenal.", "This column is not known.");
      case TOO_MANY -> new Bilingual("Terlalu banyak.", "These are too many.");
    };
  }
}
