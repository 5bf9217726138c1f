package id.aduan.intake.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.MissingFact;
import id.aduan.kit.web.Bilingual;

/** Codes in words for citizens. */
final class Words {
  static final Bilingual BEING_RECORDED =
      say("Diterima, sedang dicatat", "Received, being recorded");

  static final Bilingual RECEIVED = say("Aduan diterima", "Complaint received");

  private Words() {}

  static Bilingual question(MissingFact fact) {
    return switch (fact) {
      case PLACE ->
          say(
              "Di mana kejadiannya? Sebutkan nagari, jorong, jalan, atau nama tempatnya.",
              "Where did it happen? Name the nagari, jorong, road or building.");
      case INCIDENT_DATE -> say("Kapan kejadiannya?", "When did it happen?");
      case CONTACT ->
          say(
              "Ke nomor telepon atau e-mail mana kami dapat mengabari Anda?",
              "At which phone number or e-mail can we reach you?");
      case DETAILS ->
          say(
              "Ceritakan sedikit lebih lengkap: apa yang terjadi, dan siapa yang terdampak?",
              "Tell us a little more: what happened, and who is affected?");
    };
  }

  static Bilingual state(CaseStateCode state) {
    return switch (state) {
      case RECEIVED -> say("Belum terverifikasi", "Awaiting verification");
      case AWAITING_REPORTER ->
          say("Tertunda: menunggu jawaban Anda", "On hold: awaiting your reply");
      case VERIFIED -> say("Belum terdisposisi", "Verified, being assigned");
      case DISPOSED -> say("Belum ditindaklanjuti", "Assigned, not yet started");
      case IN_PROGRESS -> say("Proses", "In progress");
      case RESOLVED -> say("Selesai", "Resolved");
      case CLOSED -> say("Ditutup", "Closed");
      case ARCHIVED -> say("Diarsipkan", "Archived");
      case FORWARDED -> say("Bukan kewenangan: diteruskan", "Forwarded to another institution");
    };
  }

  static Bilingual deadline(DeadlineKind kind) {
    return switch (kind) {
      case VERIFICATION ->
          say("Diperiksa dan diteruskan paling lambat", "To be checked and assigned by");
      case FIRST_RESPONSE -> say("Jawaban pertama paling lambat", "First answer due by");
      case RESOLUTION -> say("Penyelesaian paling lambat", "Resolution due by");
      case LEGAL_CEILING -> say("Batas menurut undang-undang", "Legal limit");
      case REPORTER_REPLY -> say("Kami menunggu jawaban Anda sampai", "We await your reply until");
      case DISPUTE -> say("Anda dapat menyanggah sampai", "You can dispute until");
    };
  }

  private static Bilingual say(String indonesian, String english) {
    return new Bilingual(indonesian, english);
  }
}
