package id.aduan.routing.web;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.GrantRefusal;
import id.aduan.routing.cases.Outcome;
import id.aduan.routing.cases.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Outcomes that are no success, in words. */
public final class Problems {
  private Problems() {}

  public static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        new Bilingual(
            "Kasus ini tidak ada atau tidak sedang di tangan Anda.",
            "There is no such case, or it is not in your hands."));
  }

  public static Problem notEntitled() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "not-entitled",
        new Bilingual(
            "Penunjukan Anda tidak mencakup tindakan ini.",
            "Your appointment does not cover this."));
  }

  static Problem stale(Outcome.Stale stale) {
    return Problem.of(
            HttpStatus.PRECONDITION_FAILED,
            "stale-version",
            new Bilingual(
                "Kasus ini sudah berubah sejak Anda melihatnya. Muat ulang, lalu putuskan lagi.",
                "The case has changed since you saw it. Load it again, then decide again."))
        .header(HttpHeaders.ETAG, Preconditions.etag(stale.version()));
  }

  static Problem keyConflict() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "key-conflict",
        new Bilingual(
            "Idempotency-Key ini sudah dipakai untuk perintah lain.",
            "This Idempotency-Key was used for another command."));
  }

  static Problem refused(Refusal refusal) {
    return Problem.of(HttpStatus.CONFLICT, refusal.code(), sentence(refusal));
  }

  static Problem refused(GrantRefusal refusal) {
    return Problem.of(HttpStatus.CONFLICT, refusal.code(), sentence(refusal));
  }

  private static Bilingual sentence(GrantRefusal refusal) {
    return switch (refusal) {
      case IN_THE_PAST ->
          new Bilingual("Masa berlaku sudah lewat.", "It would begin on a day that is over.");
      case TOO_LONG ->
          new Bilingual(
              "Masa berlaku melebihi batas.", "It would last longer than the policy allows.");
      case NOT_APPOINTED ->
          new Bilingual(
              "Yang digantikan tidak ditunjuk selama seluruh masa itu.",
              "The absent person is not appointed for all of this time.");
      case SAME_PERSON ->
          new Bilingual(
              "Seseorang tidak dapat menggantikan dirinya sendiri.",
              "Nobody stands in for himself.");
      case SUBSTITUTE_NOT_APPOINTED ->
          new Bilingual(
              "Pengganti tidak ditunjuk di OPD ini; sebutkan nomor SK yang menunjuknya.",
              "The substitute is not appointed in this OPD; name the decree that names him.");
      case ADMIN_APPOINTED ->
          new Bilingual(
              "OPD ini memiliki admin yang sah untuk peran itu.",
              "This OPD has an admin who is validly appointed for it.");
    };
  }

  static Bilingual sentence(Refusal refusal) {
    return switch (refusal) {
      case NOT_VERIFIED ->
          new Bilingual("Aduan ini belum diverifikasi.", "The complaint is not verified yet.");
      case NOT_DISPOSED ->
          new Bilingual("Kasus ini belum didisposisikan kepada OPD.", "No OPD has the case yet.");
      case WAITING_FOR_REPORTER ->
          new Bilingual(
              "Kasus ini menunggu jawaban pelapor.", "The case waits for the reporter's answer.");
      case WITH_AN_OPD -> new Bilingual("Kasus ini sedang di tangan OPD.", "An OPD has the case.");
      case NOT_RESOLVED -> new Bilingual("Kasus ini belum selesai.", "The case is not resolved.");
      case ALREADY_RESOLVED ->
          new Bilingual("Kasus ini sudah dinyatakan selesai.", "The case is resolved already.");
      case OVER -> new Bilingual("Kasus ini sudah berakhir.", "The case is over.");
      case NO_DRAFT ->
          new Bilingual(
              "Belum ada rancangan jawaban yang menunggu persetujuan.",
              "No drafted answer waits for approval.");
      case ONLY_INSPEKTORAT ->
          new Bilingual(
              "Aduan berkadar pengawasan hanya diteruskan kepada Inspektorat.",
              "A case of misconduct goes to the Inspektorat only.");
      case ONLY_LEADERSHIP ->
          new Bilingual(
              "Inspektorat sendiri terkait dalam aduan ini; hanya pimpinan daerah yang menanganinya.",
              "The Inspektorat itself is concerned; only the office of the Sekda handles this case.");
      case ACCUSED_UNKNOWN ->
          new Bilingual(
              "Terlapor tidak dikenal: ia tidak terdaftar dan tidak pernah ditunjuk.",
              "The accused is not known: neither registered nor ever appointed.");
      case NOBODY_TO_ACCUSE ->
          new Bilingual(
              "Terlapor hanya disebut pada aduan berkadar pengawasan.",
              "Only in a case of misconduct is somebody accused.");
      case OWN_OPD_PROPOSED ->
          new Bilingual(
              "OPD yang mengembalikan tidak dapat mengusulkan dirinya sendiri.",
              "An OPD that returns a case can not propose itself.");
      case NOT_OF_THE_OPD ->
          new Bilingual(
              "Orang ini tidak berwenang bertindak untuk OPD yang memegang kasus.",
              "This person can not act for the OPD that has the case.");
      case TEXT_MISSING -> new Bilingual("Teks wajib diisi.", "A text is required.");
      case TEXT_TOO_LONG -> new Bilingual("Teks terlalu panjang.", "The text is too long.");
      case PROOF_IN_FUTURE ->
          new Bilingual(
              "Tanggal pelaksanaan ada di masa depan.", "The day of the work is in the future.");
      case PROOF_BEFORE_ACCEPTANCE ->
          new Bilingual(
              "Tanggal pelaksanaan mendahului penerimaan aduan.",
              "The day of the work is before the acceptance of the complaint.");
      case PROOF_DOCUMENT_MISSING ->
          new Bilingual(
              "Kategori ini menuntut foto atau dokumen sebagai bukti penyelesaian.",
              "This category demands a photo or document as proof of the resolution.");
      case TOO_MANY_ATTACHMENTS ->
          new Bilingual(
              "Kasus ini tidak dapat menampung lampiran lagi.",
              "The case can not hold more attachments.");
      case DISPUTE_STILL_POSSIBLE ->
          new Bilingual(
              "Pelapor masih dapat menyanggah penyelesaian ini.",
              "The reporter can still dispute the resolution.");
      case REPLY_STILL_POSSIBLE ->
          new Bilingual(
              "Waktu pelapor untuk menjawab belum habis.",
              "The reporter's time to answer is not over.");
      case NOTHING_ASKED ->
          new Bilingual(
              "Alasan ini hanya berlaku bila pertanyaan kepada pelapor tidak dijawab.",
              "This reason holds only for a question that the reporter did not answer.");
      case REMINDERS_NOT_DELIVERED ->
          new Bilingual(
              "Alasan ini hanya berlaku setelah dua pengingat sampai kepada pelapor.",
              "This reason holds only after two reminders that reached the reporter.");
      case NOTICE_NOT_DELIVERED ->
          new Bilingual(
              "Pemberitahuan penyelesaian tidak diketahui sampai; diamnya pelapor belum berarti.",
              "No notice of the resolution is known to have arrived; silence means nothing yet.");
      case NOTICE_DELIVERED ->
          new Bilingual(
              "Pemberitahuan penyelesaian sudah sampai; pelapor bukan tidak dapat dihubungi.",
              "A notice of the resolution has arrived; the reporter is not unreachable.");
      case NOTHING_TO_TELL ->
          new Bilingual(
              "Tidak ada yang masih perlu disampaikan langsung kepada pelapor.",
              "Nothing is left to tell the reporter in person.");
      case ALREADY_RATED ->
          new Bilingual("Penyelesaian ini sudah dinilai.", "The resolution has been rated.");
      case SCORE_OUT_OF_RANGE ->
          new Bilingual("Nilai harus 1 sampai 5.", "The score must be from 1 to 5.");
      case CONTENT_ERASED ->
          new Bilingual(
              "Isi aduan ini sudah dihapus; kasus hanya dapat diarsipkan.",
              "The content has been erased; the case can only be archived.");
      case EVIDENCE ->
          new Bilingual(
              "Kasus ini menyangkut dugaan pelanggaran dan masih ditangani; isinya adalah bukti dan"
                  + " baru dapat dihapus setelah kasus berakhir.",
              "The case is about alleged misconduct and is still being handled; its content is"
                  + " evidence and can be erased only when the case is over.");
      case CASE_FULL ->
          new Bilingual(
              "Kasus ini tidak dapat menampung teks lagi.", "The case can not hold more text.");
      case DECISION_OPEN ->
          new Bilingual(
              "Kasus ini sudah berpindah-pindah: tetapkan penanggung jawabnya dengan alasan"
                  + " (settlement), atau teruskan, atau arsipkan.",
              "The case was passed around: settle with a reason whose it is (settlement), forward"
                  + " it, or archive it.");
      case NO_DECISION_OPEN ->
          new Bilingual(
              "Tidak ada keputusan yang ditunggu untuk kasus ini.",
              "No decision is waited for in this case.");
      case OWNER_DECIDED ->
          new Bilingual(
              "Koordinator sudah menetapkan OPD ini sebagai penanggung jawab; pengembalian hanya"
                  + " karena benturan kepentingan.",
              "A coordinator settled that the case is this OPD's; only a conflict of interest"
                  + " returns it.");
      case ACCUSED ->
          new Bilingual(
              "OPD atau pejabat ini diadukan dalam kasus ini.",
              "The case is about this OPD or official.");
      case OWN_SELF_ASKED ->
          new Bilingual(
              "Anda tidak dapat meminta keterangan kepada diri sendiri.",
              "You can not ask yourself.");
      case NOT_OWN_OFFICIAL ->
          new Bilingual(
              "OPD pendukung hanya meminta keterangan kepada pejabatnya sendiri.",
              "An OPD that helps asks its own officials only.");
      case DUE_OUT_OF_RANGE ->
          new Bilingual(
              "Tenggat harus antara hari ini dan satu tahun lagi.",
              "The day must be between today and a year from now.");
      case TOO_MANY_REQUESTS ->
          new Bilingual(
              "Terlalu banyak permintaan keterangan dalam kasus ini.",
              "There are too many requests for facts in this case.");
      case NO_SUCH_REQUEST ->
          new Bilingual(
              "Permintaan keterangan ini tidak ada.", "There is no such request for facts.");
      case REQUEST_ANSWERED ->
          new Bilingual(
              "Permintaan keterangan ini sudah dijawab.", "The request has been answered.");
      case REQUEST_WITHDRAWN ->
          new Bilingual(
              "Permintaan keterangan ini sudah ditarik.", "The request has been taken back.");
      case RESPONSIBLE_ITSELF ->
          new Bilingual(
              "OPD ini sendiri penanggung jawab kasus.", "This OPD is the responsible one.");
      case TOO_MANY_SUPPORTERS ->
          new Bilingual("Terlalu banyak OPD pendukung.", "Too many OPDs help already.");
      case LINK_TO_ITSELF ->
          new Bilingual(
              "Kasus tidak dapat ditautkan dengan dirinya sendiri.",
              "A case can not be linked to itself.");
      case LINK_UNKNOWN ->
          new Bilingual(
              "Kasus yang ditautkan tidak ada atau tidak dapat Anda lihat.",
              "There is no such case to link to, or you may not see it.");
      case TOO_MANY_LINKS ->
          new Bilingual("Terlalu banyak tautan pada kasus ini.", "The case has too many links.");
    };
  }
}
