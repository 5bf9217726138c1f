package id.aduan.letters;

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
import id.aduan.contract.ClosedHow;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;

/** What the tracking page says of an event, above the words that came with it. */
public final class PageWords {
  private PageWords() {}

  private record Said(String indonesian, String english) {}

  public static String of(CaseEvent event, Language language) {
    Said said = said(event);
    return switch (language) {
      case ID -> said.indonesian();
      case EN -> said.english();
    };
  }

  private static Said said(CaseEvent event) {
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

  private static Said notice(NoticeSettled settled) {
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

  private static Said closed(ClosedHow how) {
    return switch (how) {
      case CONFIRMED -> say("Ditutup, Anda menyetujui", "Closed with your consent");
      case SILENT -> say("Ditutup, tanpa sanggahan", "Closed, undisputed");
      case UNREACHABLE ->
          say("Ditutup, Anda tidak dapat dihubungi", "Closed, you could not be reached");
    };
  }

  private static Said archived(ArchiveReason reason) {
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

  private static Said missed(DeadlineKind kind) {
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

  private static Said at(String indonesian, String english, OpdCode opd) {
    return say(indonesian + opd, english + opd);
  }

  private static Said say(String indonesian, String english) {
    return new Said(indonesian, english);
  }
}
