package id.aduan.routing;

import static id.aduan.routing.cases.Complaints.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.organisation.Amendment;
import id.aduan.routing.organisation.Proposal;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registrar;
import id.aduan.routing.organisation.Row;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A coordinator, admins of several OPDs, an official and the Inspektorat, with ten cases at once.
 */
final class TenCasesTest {
  private static final String ROAD = "jalan-berlubang";
  private static final String COORDINATOR = "17080000-0000-4000-8000-000000000002";
  private static final String UTAMA_DPUPR = "17080000-0000-4000-8000-000000000101";
  private static final String PEMBANTU_DPUPR = "17080000-0000-4000-8000-000000000201";
  private static final String UTAMA_DINKES = "17080000-0000-4000-8000-000000000102";
  private static final String UTAMA_DLH = "17080000-0000-4000-8000-000000000107";
  private static final String INSPEKTORAT = "17080000-0000-4000-8000-000000000501";
  private static final String OFFICIAL = "17080000-0000-4000-8000-000000000901";
  private static final String EXPIRED = "17080000-0000-4000-8000-000000000902";
  private static final OpdCode TOURISM = new OpdCode("DISPARPORA");
  private static RunningConsole console;

  @BeforeAll
  static void start() throws IOException {
    console = RunningConsole.start();
    appointUntilYesterday();
    registerTheOfficial();
  }

  @AfterAll
  static void stop() throws IOException {
    if (console != null) {
      console.close();
    }
  }

  @Test
  void handlesTenCasesTogether() {
    TrackingId disputed = console.opened(1, Visibility.OPEN);
    TrackingId accusing = console.opened(2, Visibility.OPEN);
    TrackingId orphaned = console.opened(3, Visibility.OPEN);
    TrackingId asked = console.opened(4, Visibility.OPEN);
    TrackingId returned = console.opened(5, Visibility.OPEN);
    TrackingId joint = console.opened(6, Visibility.OPEN);
    TrackingId repeated = console.opened(7, Visibility.OPEN);
    TrackingId secret = console.opened(8, new Visibility(false, true));
    TrackingId nameless = console.opened(9, new Visibility(true, false));
    TrackingId elsewhere = console.opened(10, Visibility.OPEN);

    try (OfficerAtWork coordinator = coordinator()) {
      coordinator.goesTo("/tugas?desk=coordinators&list=verify").finds(disputed).finds(elsewhere);
      for (TrackingId road : new TrackingId[] {disputed, asked, returned, joint, secret}) {
        verifies(coordinator, road);
        disposes(coordinator, "DPUPR");
      }
      findsMisconduct(coordinator, accusing);
      verifies(coordinator, orphaned);
      disposes(coordinator, TOURISM.value());
      linksAndArchives(coordinator, repeated, joint);
      archives(coordinator, elsewhere);
      worksByKeysAlone(coordinator, nameless);
    }

    isToldThatHisDecreeHasEnded(orphaned);
    seesNothingOfWhatAccusesHim(accusing);
    handlesTheMisconduct(accusing);
    draftsAndApproves(disputed, "Lubang di depan pasar sudah kami tutup.");
    console.handle(disputed, new ClosureDisputed("Masih berlubang.", RunningConsole.now()));
    asksTheOfficial(asked);
    answersTheRequest(asked);
    givesBack(returned);
    sharesTheWork(joint);
    answersInEnglish(secret);
    finishesByKeysAlone(nameless);

    try (OfficerAtWork coordinator = coordinator()) {
      coordinator
          .opens(returned)
          .reads("Dikembalikan oleh Dinas Pekerjaan Umum")
          .does("disposition", form -> form.chooses("opd", "DLH"))
          .isToldThat("diserahkan kepada OPD")
          .reads("Perjalanan antar-OPD");
      coordinator
          .opens(orphaned)
          .does("answers", form -> form.writes("text", "Kami sedang mencari penanggung jawabnya."))
          .isToldThat("Jawaban dikirim");
      coordinator.opens(asked).reads("Terjawab");
      coordinator.opens(disputed).seesTheCaseAs("Proses").reads("dibuka lagi (ke-1)");
    }
    draftsAndApproves(disputed, "Sekarang seluruh ruas sudah kami aspal ulang.");
    readsInTheListOf("DLH", UTAMA_DLH, returned);
  }

  private static OfficerAtWork coordinator() {
    return OfficerAtWork.signsIn(console, "koordinator", COORDINATOR, "COORDINATOR", "id-ID");
  }

  private static OfficerAtWork utama(String name, String person) {
    return OfficerAtWork.signsIn(console, name, person, "ADMIN_UTAMA", "id-ID");
  }

  private static void verifies(OfficerAtWork coordinator, TrackingId complaint) {
    coordinator
        .opens(complaint)
        .does("verification", form -> form.chooses("category", ROAD))
        .isToldThat("sudah diverifikasi");
  }

  private static void disposes(OfficerAtWork coordinator, String opd) {
    coordinator
        .does("disposition", form -> form.chooses("opd", opd).writes("note", "Mohon segera."))
        .isToldThat("diserahkan kepada OPD");
  }

  private static void findsMisconduct(OfficerAtWork coordinator, TrackingId complaint) {
    coordinator
        .opens(complaint)
        .does(
            "verification",
            form -> form.ticks("misconduct").chooses("accused\\.offices\\[\\]", "DINKES"))
        .reads("Konflik kepentingan")
        .does("disposition", form -> form.chooses("opd", "DINKES"))
        .isToldThat("Belum dilakukan")
        .does("disposition", form -> form.chooses("opd", "INSPEKTORAT"))
        .isToldThat("diserahkan kepada OPD");
  }

  private static void linksAndArchives(
      OfficerAtWork coordinator, TrackingId complaint, TrackingId first) {
    coordinator
        .opens(complaint)
        .does("links", form -> form.writes("other", first.grouped()).chooses("kind", "DUPLICATE"))
        .reads("laporan yang sama")
        .does(
            "archive",
            form ->
                form.chooses("reason", "DUPLICATE")
                    .writes("text", "Laporan yang sama sudah kami tangani."))
        .seesTheCaseAs("Diarsipkan");
    coordinator.opens(first).reads(complaint.grouped());
  }

  private static void archives(OfficerAtWork coordinator, TrackingId complaint) {
    coordinator
        .opens(complaint)
        .doesAfterAPreview(
            "archive",
            form ->
                form.chooses("reason", "BEFORE_A_COURT")
                    .writes("text", "Perkara ini sedang diperiksa pengadilan."),
            "Diarsipkan: sedang di pengadilan")
        .seesTheCaseAs("Diarsipkan");
  }

  private static void worksByKeysAlone(OfficerAtWork coordinator, TrackingId complaint) {
    coordinator
        .goesTo("/")
        .opensByKeys(complaint)
        .beginsByKeys("verification")
        .sendsByKeys("verification")
        .isToldThat("sudah diverifikasi")
        .reads("Nama pelapor hanya diketahui koordinator")
        .beginsByKeys("disposition")
        .sendsByKeys("disposition")
        .isToldThat("diserahkan kepada OPD");
  }

  private static void finishesByKeysAlone(TrackingId complaint) {
    try (OfficerAtWork admin = utama("utama-papan-ketik", UTAMA_DPUPR)) {
      admin
          .opensByKeys(complaint)
          .doesNotRead(NAME)
          .beginsByKeys("resolution")
          .typesInto("resolution-answer", "Lubang sudah kami tambal.")
          .typesInto("resolution-whatWasDone", "Ditambal dengan aspal.")
          .sendsByKeys("resolution")
          .isToldThat("Jawaban akhir dikirim")
          .seesTheCaseAs("Selesai");
    }
  }

  private static void isToldThatHisDecreeHasEnded(TrackingId complaint) {
    try (OfficerAtWork admin = utama("sk-berakhir", EXPIRED)) {
      admin.reads("penunjukan Anda mungkin sudah berakhir");
      admin.opens(complaint).isToldThat("tidak sedang di tangan Anda").isOfferedNothing();
    }
  }

  private static void seesNothingOfWhatAccusesHim(TrackingId complaint) {
    try (OfficerAtWork accused = utama("dinkes", UTAMA_DINKES)) {
      accused.goesTo("/tugas?desk=DINKES&list=all").doesNotFind(complaint);
      accused.opens(complaint).isToldThat("tidak sedang di tangan Anda");
    }
  }

  private static void handlesTheMisconduct(TrackingId complaint) {
    try (OfficerAtWork inspektorat =
        OfficerAtWork.signsIn(console, "inspektorat", INSPEKTORAT, "INSPEKTORAT", "id-ID")) {
      inspektorat
          .goesTo("/tugas?desk=INSPEKTORAT&list=new")
          .finds(complaint)
          .opens(complaint)
          .reads("Konflik kepentingan")
          .does("start")
          .isToldThat("Tindak lanjut dimulai")
          .doesAfterAPreview(
              "resolution",
              form ->
                  form.writes("answer", "Dugaan Anda sudah kami periksa.")
                      .writes("whatWasDone", "Pemeriksaan dan teguran tertulis."),
              "Diselesaikan oleh INSPEKTORAT")
          .seesTheCaseAs("Selesai");
    }
  }

  private static void draftsAndApproves(TrackingId complaint, String answer) {
    try (OfficerAtWork drafter =
        OfficerAtWork.signsIn(console, "pembantu", PEMBANTU_DPUPR, "ADMIN_PEMBANTU", "id-ID")) {
      drafter
          .opens(complaint)
          .does(
              "draft",
              form ->
                  form.writes("answer", answer)
                      .writes("whatWasDone", "Penambalan aspal 12 m2.")
                      .sendsAPhoto())
          .isToldThat("menunggu persetujuan");
    }
    try (OfficerAtWork approver = utama("utama", UTAMA_DPUPR)) {
      approver
          .goesTo("/tugas?desk=DPUPR&list=drafts")
          .finds(complaint)
          .opens(complaint)
          .doesAfterAPreview("approval", _ -> {}, answer)
          .seesTheCaseAs("Selesai");
    }
  }

  private static void asksTheOfficial(TrackingId complaint) {
    try (OfficerAtWork admin = utama("utama", UTAMA_DPUPR)) {
      admin
          .opens(complaint)
          .does(
              "requests",
              form ->
                  form.chooses("official", OFFICIAL)
                      .writes("text", "Apakah ruas ini masuk rencana tahun ini?"))
          .reads("kepada Yulius")
          .reads("Internal: pelapor tidak melihat ini.");
    }
  }

  private static void answersTheRequest(TrackingId complaint) {
    try (OfficerAtWork official =
        OfficerAtWork.signsIn(console, "pejabat", OFFICIAL, "OFFICIAL", "id-ID")) {
      official
          .goesTo("/permintaan")
          .follows(complaint.grouped())
          .reads("Apakah ruas ini masuk rencana tahun ini?")
          .answersTheRequest("Ya, paket 3, mulai bulan depan.")
          .isToldThat("Permintaan keterangan dikirim");
    }
  }

  private static void givesBack(TrackingId complaint) {
    try (OfficerAtWork admin = utama("utama", UTAMA_DPUPR)) {
      admin
          .opens(complaint)
          .does(
              "return",
              form ->
                  form.chooses("reason", "NOT_OUR_TASK")
                      .chooses("proposedOwner", "DLH")
                      .writes("text", "Ini saluran limbah, bukan jalan."))
          .isToldThat("tidak lagi di tangan Anda");
    }
  }

  private static void sharesTheWork(TrackingId complaint) {
    try (OfficerAtWork admin = utama("utama", UTAMA_DPUPR)) {
      admin
          .opens(complaint)
          .does("support", form -> form.chooses("opd", "DLH"))
          .reads("Dibantu oleh Dinas Perumahan");
    }
    try (OfficerAtWork helper = utama("dlh", UTAMA_DLH)) {
      helper
          .goesTo("/tugas?desk=DLH&list=support")
          .finds(complaint)
          .opens(complaint)
          .seesTheCaseAs("Belum ditindaklanjuti");
    }
  }

  private static void answersInEnglish(TrackingId complaint) {
    try (OfficerAtWork admin =
        OfficerAtWork.signsIn(console, "utama-inggris", UTAMA_DPUPR, "ADMIN_UTAMA", "en-US")) {
      admin
          .opens(complaint)
          .reads("This case is not public")
          .doesAfterAPreview(
              "answers",
              form -> form.writes("text", "Petugas kami datang besok pagi."),
              "does not travel by SMS or e-mail")
          .isToldThat("The answer");
    }
  }

  private static void readsInTheListOf(String opd, String person, TrackingId complaint) {
    try (OfficerAtWork admin = utama(opd, person)) {
      admin.goesTo("/tugas?desk=" + opd + "&list=new").finds(complaint);
    }
  }

  private static void appointUntilYesterday() {
    LocalDate yesterday =
        LocalDate.ofInstant(RunningConsole.now(), java.time.ZoneOffset.UTC).minusDays(2);
    assertThat(
            console
                .bean(Appointments.class)
                .add(
                    new Appointment(
                        "sk-lama",
                        new PersonId(EXPIRED),
                        TOURISM,
                        Rank.ADMIN_UTAMA,
                        "SK/LAMA",
                        yesterday.minusYears(1),
                        yesterday,
                        null)))
        .isNotNull();
  }

  private static void registerTheOfficial() {
    Row row =
        new Row(
            Map.of(
                "person", OFFICIAL,
                "name", "Yulius, S.T.",
                "post", "Kepala Bidang Bina Marga",
                "opd", "DPUPR",
                "units", ""));
    assertThat(
            console
                .bean(Registrar.class)
                .amend(Register.PEOPLE, Proposal.put(row), 1, new PersonId(COORDINATOR)))
        .isInstanceOf(Amendment.Made.class);
    var _ = console.bean(id.aduan.routing.organisation.CurrentOrganisation.class).refreshed();
  }
}
