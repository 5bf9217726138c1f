package id.aduan.intake.web;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseRated;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.ContentErased;
import id.aduan.contract.CaseEvent.DeadlineMissed;
import id.aduan.contract.CaseEvent.DeadlinesReplanned;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.QuestionAnswered;
import id.aduan.contract.CaseEvent.QuestionAsked;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseEvent.ResolutionDrafted;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
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

  static Bilingual event(CaseEvent event) {
    return switch (event) {
      case CaseOpened _ -> say("Laporan dicatat", "Complaint recorded");
      case CaseVerified _ -> say("Laporan diverifikasi", "Complaint verified");
      case QuestionAsked _ -> say("Pertanyaan untuk Anda", "A question for you");
      case QuestionAnswered _ -> say("Jawaban Anda diterima", "Your reply was received");
      case AdditionReceived(_, _, Integer papers) when papers != null ->
          say(
              "Berkas yang Anda serahkan di loket diterima: " + papers,
              "Papers that you handed in at the counter were received: " + papers);
      case AdditionReceived _ -> say("Tambahan dari Anda diterima", "Your addition was received");
      case CaseDisposed disposed -> at("Diteruskan ke ", "Assigned to ", disposed.opd());
      case CaseReturned returned ->
          at(
              "Dikembalikan ke koordinator oleh ",
              "Returned to the coordinator by ",
              returned.opd());
      case FollowUpStarted started ->
          at("Tindak lanjut dimulai oleh ", "Follow-up begun by ", started.opd());
      case CaseAnswered answered -> at("Jawaban dari ", "Answer from ", answered.opd());
      case ResolutionDrafted drafted ->
          at("Jawaban akhir disiapkan oleh ", "Final answer being prepared by ", drafted.opd());
      case CaseResolved resolved -> at("Diselesaikan oleh ", "Resolved by ", resolved.opd());
      case CaseReopened reopened ->
          at("Dibuka kembali; ditangani oleh ", "Reopened; handled by ", reopened.opd());
      case CaseRated rated ->
          say(
              "Penilaian Anda: " + rated.score() + " dari 5",
              "Your rating: " + rated.score() + " of 5");
      case CaseClosed closed -> closed(closed.how());
      case CaseArchived archived -> archived(archived.reason());
      case CaseForwarded forwarded ->
          say(
              "Diteruskan ke " + forwarded.institution(),
              "Forwarded to " + forwarded.institution());
      case CaseWithdrawn _ -> say("Laporan Anda cabut", "Withdrawn by you");
      case DeadlineMissed missed -> missed(missed.kind());
      case CaseRecalled _ ->
          say("Diambil kembali oleh koordinator", "Taken back by the coordinator");
      case ReporterReminded _ ->
          say("Kami mengingatkan Anda akan pertanyaan kami", "We reminded you of our question");
      case NoticeSettled settled -> notice(settled);
      case ReporterTold _ -> say("Disampaikan langsung kepada Anda", "You were told in person");
      case DeadlinesReplanned _ ->
          say("Tenggat disesuaikan dengan kalender kerja", "Deadlines follow a changed calendar");
      case ContentErased _ -> say("Isi laporan dihapus", "Content erased");
      case Administrative _ -> say("Urusan antarinstansi", "Handled between offices");
    };
  }

  private static Bilingual notice(NoticeSettled settled) {
    if (!settled.delivered()) {
      return say(
          "Anda belum dapat kami hubungi; silakan ikuti aduan ini di sini atau di loket",
          "We could not reach you yet; please follow the complaint here or at the counter");
    }
    return settled.until() == null
        ? say("Pemberitahuan kami sampai kepada Anda", "Our notice reached you")
        : say(
            "Pemberitahuan kami sampai kepada Anda; batas waktu Anda dihitung sejak itu",
            "Our notice reached you; your time runs from then");
  }

  private static Bilingual closed(ClosedHow how) {
    return switch (how) {
      case CONFIRMED -> say("Ditutup, Anda menyetujui", "Closed with your consent");
      case SILENT -> say("Ditutup, tanpa sanggahan", "Closed, undisputed");
      case UNREACHABLE ->
          say("Ditutup, Anda tidak dapat dihubungi", "Closed, you could not be reached");
    };
  }

  private static Bilingual archived(ArchiveReason reason) {
    return switch (reason) {
      case NOT_ABOUT_PUBLIC_SERVICE ->
          say("Diarsipkan: bukan tentang pelayanan publik", "Archived: not about a public service");
      case TOO_GENERAL -> say("Diarsipkan: terlalu umum", "Archived: too general");
      case NO_DATA_RECEIVED ->
          say(
              "Diarsipkan: data yang diminta tidak diterima",
              "Archived: requested data not received");
      case BLOCKED_CONTENT ->
          say("Diarsipkan: isi tidak dapat diproses", "Archived: blocked content");
      case BEFORE_A_COURT -> say("Diarsipkan: sedang di pengadilan", "Archived: before a court");
      case DUPLICATE -> say("Diarsipkan: sudah dilaporkan", "Archived: already reported");
    };
  }

  private static Bilingual missed(DeadlineKind kind) {
    return switch (kind) {
      case VERIFICATION ->
          say("Batas waktu pemeriksaan terlewati", "The limit for verification was missed");
      case FIRST_RESPONSE ->
          say("Batas waktu jawaban pertama terlewati", "The limit for a first answer was missed");
      case RESOLUTION ->
          say("Batas waktu penyelesaian terlewati", "The limit for resolution was missed");
      case LEGAL_CEILING ->
          say("Batas waktu undang-undang terlewati", "The legal limit was missed");
      case REPORTER_REPLY ->
          say("Waktu untuk jawaban Anda habis", "The time for your reply is over");
      case DISPUTE -> say("Waktu untuk sanggahan habis", "The time to dispute is over");
    };
  }

  private static Bilingual at(String indonesian, String english, OpdCode opd) {
    return say(indonesian + opd, english + opd);
  }

  private static Bilingual say(String indonesian, String english) {
    return new Bilingual(indonesian, english);
  }
}
