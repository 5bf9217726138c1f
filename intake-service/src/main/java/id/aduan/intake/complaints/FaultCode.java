package id.aduan.intake.complaints;

import id.aduan.contract.Language;

/** What can be wrong with an input, in words for people; the names are for programs. */
public enum FaultCode {
  TEXT_MISSING(
      "Tuliskan laporan Anda dengan kata-kata. Satu kalimat sudah cukup.",
      "Please write your complaint in words. One sentence is enough."),
  TOO_LONG(
      "Isian ini terlalu panjang. Mohon dipersingkat.",
      "This entry is too long. Please shorten it."),
  DATE_MALFORMED(
      "Tanggal tidak terbaca. Contoh: 2026-03-17.",
      "The date can not be read. Example: 2026-03-17."),
  DATE_IN_FUTURE(
      "Tanggal kejadian belum terjadi. Periksa kembali tanggalnya.",
      "The date lies in the future. Please check it."),
  PLACE_MALFORMED(
      "Koordinat tidak benar: lintang -90 sampai 90 dan bujur -180 sampai 180, keduanya diisi.",
      "The coordinates are wrong: latitude -90 to 90 and longitude -180 to 180, both of them."),
  KIND_UNKNOWN(
      "Jenis laporan tidak dikenal. Pilihan: PENGADUAN, ASPIRASI, PERMINTAAN_INFORMASI.",
      "The kind is unknown. Choose PENGADUAN, ASPIRASI or PERMINTAAN_INFORMASI."),
  CODE_MALFORMED("Kode tidak benar bentuknya.", "The code is not of the right form."),
  CHANNEL_NOT_YOURS(
      "Saluran ini tidak dapat dipakai di sini.", "This channel can not be used at this door."),
  PHONE_MALFORMED(
      "Nomor telepon tidak benar. Contoh: 0812 3456 7890.",
      "The phone number is not correct. Example: 0812 3456 7890."),
  EMAIL_MALFORMED(
      "Alamat e-mail tidak benar. Contoh: nama@contoh.id.",
      "The e-mail address is not correct. Example: name@example.org."),
  NIK_MALFORMED(
      "NIK terdiri dari 16 angka dan tidak diawali 0.",
      "A NIK has 16 digits and does not start with 0."),
  SCORE_OUT_OF_RANGE("Nilai adalah angka 1 sampai 5.", "A score is a number from 1 to 5."),
  JSON_MALFORMED(
      "Kiriman bukan JSON yang benar.", "What was sent is not JSON of the expected form."),
  VERSION_UNSUPPORTED(
      "Jenis atau versi kiriman ini tidak didukung.",
      "This type or version of message is not supported."),
  KEY_MISSING("Kunci idempotensi tidak ada.", "The idempotency key is absent."),
  KEY_TOO_LONG(
      "Kunci idempotensi terlalu panjang. Paling banyak 256 huruf.",
      "The idempotency key is too long. At most 256 characters."),
  KEY_CONFLICT(
      "Kunci ini sudah dipakai untuk isi yang lain. Pakai kunci baru untuk laporan baru.",
      "This key was used for other content. Use a new key for a new complaint.");

  private final String indonesian;
  private final String english;

  FaultCode(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** As programs know it, such as {@code text-missing}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public String in(Language language) {
    return switch (language) {
      case ID -> indonesian;
      case EN -> english;
    };
  }
}
