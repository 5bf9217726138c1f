package id.aduan.oversight.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.kit.web.Bilingual;

/** The states in words; the Indonesian ones are those of SP4N-LAPOR!. */
final class StateLabels {
  private StateLabels() {}

  static Bilingual of(CaseStateCode state) {
    return switch (state) {
      case RECEIVED -> new Bilingual("Belum terverifikasi", "Not verified yet");
      case AWAITING_REPORTER -> new Bilingual("Tertunda", "Waiting for the reporter");
      case VERIFIED -> new Bilingual("Belum terdisposisi", "Not handed to an agency yet");
      case DISPOSED -> new Bilingual("Belum ditindaklanjuti", "Not followed up yet");
      case IN_PROGRESS -> new Bilingual("Proses", "In progress");
      case RESOLVED -> new Bilingual("Selesai", "Resolved");
      case CLOSED -> new Bilingual("Ditutup", "Closed");
      case ARCHIVED -> new Bilingual("Diarsipkan", "Archived");
      case FORWARDED -> new Bilingual("Bukan kewenangan", "Beyond the regency's authority");
    };
  }
}
