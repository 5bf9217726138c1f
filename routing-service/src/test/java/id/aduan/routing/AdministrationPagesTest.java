package id.aduan.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.aduan.contract.PersonId;
import id.aduan.contract.Visibility;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Proposal;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registrar;
import id.aduan.routing.organisation.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coordinators keep what the case rules take as data, in a real browser. */
final class AdministrationPagesTest {
  private static final String COORDINATOR = "17080000-0000-4000-8000-000000000002";
  private static final String UTAMA = "17080000-0000-4000-8000-000000000101";
  private static final String STATUS = ".note[role=status]";
  private static RunningConsole console;
  private static String address;
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    console = RunningConsole.start();
    address = console.address();
  }

  @AfterAll
  static void stop() throws IOException {
    if (console != null) {
      console.close();
    }
  }

  @BeforeEach
  void visit() {
    visit = console.chromium().visit();
    page = visit.newPage();
    console.signIn(visit, COORDINATOR, "COORDINATOR");
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void changesARegisterOnlyAfterItsEffectWasSeenAndTakesItBackAgain() {
    open("/");
    page.locator("nav.wide a[href='/pengaturan']").click();
    assertThat(page.locator("h1")).hasText("Pengaturan");
    fine("pengaturan");
    link("OPD");
    assertThat(page.locator(".entries")).containsText("Dinas Kesehatan");
    fine("daftar-opd");
    link("Tambah OPD");
    page.locator("#f-code").fill("dinas baru");
    page.locator("#f-name").fill("Dinas Ekonomi Kreatif");
    press("#entry button");
    assertThat(page.locator("#f-code-f")).containsText("Bentuknya tidak dikenal");
    assertThat(page.locator("#f-name")).hasValue("Dinas Ekonomi Kreatif");
    fine("isian-salah");
    page.locator("#f-code").fill("DPUPR");
    press("#entry button");
    assertThat(page.locator("#f-code-f")).containsText("Sudah ada isian dengan kode ini");
    page.locator("#f-code").fill("DISEKRAF");
    press("#entry button");
    assertThat(page.locator("h1")).hasText("Yang akan berubah");
    assertThat(page.locator(".edits")).containsText("Dinas Ekonomi Kreatif");
    assertThat(rows(Register.OPDS)).doesNotContain("DISEKRAF");
    fine("pratinjau");
    page.locator("button", new Page.LocatorOptions().setHasText("Ubah lagi")).click();
    assertThat(page.locator("#f-code")).hasValue("DISEKRAF");
    page.locator("#f-name").fill("Dinas Ekraf");
    press("#entry button");
    press("#confirm");
    assertThat(page.locator(STATUS)).containsText("1 isian berubah");
    assertThat(rows(Register.OPDS)).contains("DISEKRAF");

    open("/pengaturan/opds/isian?key=DISEKRAF");
    page.locator("#f-name").fill("Dinas Ekonomi Kreatif");
    press("#entry button");
    assertThat(page.locator(".edits del")).containsText("Dinas Ekraf");
    press("#confirm");
    link("Riwayat");
    assertThat(page.locator(".changes > li").first()).containsText("1 diubah");
    fine("riwayat");
    press(".changes > li:first-child button");
    assertThat(page.locator(".edits ins")).containsText("Dinas Ekraf");
    press("#confirm");
    assertThat(name("DISEKRAF")).isEqualTo("Dinas Ekraf");
    open("/pengaturan/opds/isian?key=DISEKRAF");
    page.locator("button", new Page.LocatorOptions().setHasText("Hapus isian ini")).click();
    press("#confirm");
    assertThat(rows(Register.OPDS)).doesNotContain("DISEKRAF");
    open("/pengaturan/opds/isian?key=INSPEKTORAT");
    page.locator("button", new Page.LocatorOptions().setHasText("Hapus isian ini")).click();
    assertThat(page.locator("[role=alert]")).containsText("perlu diperbaiki");
    assertThat(page.locator(".faults")).containsText("tidak dapat dihapus");
    fine("pratinjau-tidak-bisa");
  }

  @Test
  void doesAllOfThisWithoutAScriptAndInEnglish() {
    try (BrowserContext plain =
        console
            .chromium()
            .visit(
                new Browser.NewContextOptions()
                    .setLocale("en-US")
                    .setJavaScriptEnabled(false)
                    .setViewportSize(320, 800))) {
      page = plain.newPage();
      open("/pengaturan/templates");
      assertThat(page.locator("h1")).hasText("Answer templates");
      link("Add a template");
      page.locator("#f-code").fill("sudah-ditambal");
      page.locator("#f-name").fill("Sudah ditambal");
      page.locator("#f-text").fill("Aduan {nomor}\nsudah {selesai}.");
      press("#entry button");
      assertThat(page.locator("#f-text-f")).containsText("placeholder");
      page.locator("#f-text").fill("Aduan {nomor}\nsudah kami tangani.");
      press("#entry button");
      press("#confirm");
      assertThat(page.locator(STATUS)).containsText("Saved: 1 entries changed");
      link("History");
      press(".changes > li:first-child button");
      press("#confirm");
      assertThat(page.locator(STATUS)).containsText("Saved");
      assertThat(rows(Register.TEMPLATES)).doesNotContain("sudah-ditambal");
    }
  }

  @Test
  void foretellsWhichDeadlinesAFreeDayMoves() {
    var _ = console.opened(1, Visibility.OPEN);
    open("/pengaturan/calendar/isian");
    LocalDate day = aWorkingDayWithinTheLimits();
    page.locator("#f-date").fill(day.toString());
    page.locator("#f-kind").selectOption("cuti_bersama");
    page.locator("#f-name").fill("Cuti bersama tambahan");
    press("#entry button");
    assertThat(page.locator("main")).containsText("kasus terbuka bergeser");
    page.locator("details summary", new Page.LocatorOptions().setHasText("Beberapa kasusnya"))
        .click();
    fine("pratinjau-kalender");
    open("/pengaturan/limits");
    assertThat(page.locator(".entries")).containsText("berlaku");
    fine("daftar-batas-waktu");
    link("Buat versi baru");
    assertThat(page.locator("#f-version")).hasValue("2");
    assertThat(page.locator("#f-resolution")).hasValue("14");
    fine("isian-batas-waktu");
  }

  @Test
  void takesAFileOnlyWithAllItsLinesInOrder() throws IOException {
    open("/pengaturan/institutions");
    String table = csv();
    long lines = table.lines().count();
    upload(table + "telkom,PT Telkom\r\nPLN,Dua kali\r\n");
    assertThat(page.locator("h1")).hasText("Belum dapat disimpan");
    assertThat(page.locator(".faults"))
        .containsText("Baris " + (lines + 1) + ": Bentuknya tidak dikenal");
    assertThat(page.locator(".faults"))
        .containsText("Baris " + (lines + 2) + ": Kunci ini sudah dipakai");
    fine("berkas-salah");

    upload(table.replace("PT PLN (Persero)", "PT PLN") + "TELKOM,\"PT Telkom, Tbk\"\r\n");
    assertThat(page.locator(".counts")).containsText("1 ditambah");
    assertThat(page.locator(".counts")).containsText("1 diubah");
    fine("berkas-pratinjau");
    overtake("KEJAKSAAN");
    press("#confirm");
    assertThat(page.locator("[role=alert]")).containsText("diubah orang lain");
    assertThat(page.locator(".counts")).containsText("1 dihapus");
    press("#confirm");
    assertThat(rows(Register.INSTITUTIONS)).contains("TELKOM").doesNotContain("KEJAKSAAN");
    page.locator("button", new Page.LocatorOptions().setHasText("Lihat akibatnya")).click();
    assertThat(page.locator("h1")).hasText("Instansi luar");
  }

  @Test
  void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
    open("/pengaturan/institutions/isian");
    page.locator("#f-code").fill("OJK");
    page.locator("#f-name").fill("Otoritas Jasa Keuangan");
    overtake("BMKG");
    press("#entry button");
    assertThat(page.locator("[role=alert]")).containsText("sudah berubah");
    assertThat(page.locator("#f-name")).hasValue("Otoritas Jasa Keuangan");
    press("#entry button");
    press("#confirm");
    assertThat(rows(Register.INSTITUTIONS)).contains("OJK", "BMKG");
  }

  @Test
  void leadsThroughTheFirstUseAndTakesSamplesOutAgain() {
    open("/mulai");
    assertThat(page.locator(".begin li").first()).containsText("masih contoh");
    fine("mulai");
    open("/pengaturan/institutions/isian?key=BPJS");
    page.locator("button", new Page.LocatorOptions().setHasText("Sahkan")).click();
    assertThat(page.locator(".edits")).containsText("bukan contoh lagi");
    press("#confirm");
    open("/mulai/contoh");
    fine("contoh");
    press("#removal");
    assertThat(page.locator(STATUS)).containsText("Data contoh dihapus");
    assertThat(rows(Register.INSTITUTIONS)).contains("BPJS").doesNotContain("BWS");
    assertThat(rows(Register.OPDS)).contains("INSPEKTORAT").doesNotContain("DINKES");
    fine("contoh-dihapus");
    press("#loading");
    assertThat(page.locator(STATUS)).containsText("Data contoh dimuat");
    assertThat(rows(Register.OPDS)).contains("DINKES");
    open("/pengaturan/institutions");
    page.locator("button", new Page.LocatorOptions().setHasText("Sahkan semua")).click();
    press("#confirm");
    assertThat(page.locator("main .is-sample")).hasCount(0);
  }

  @Test
  void appointsProlongsSubstitutesAndRevokes() {
    LocalDate today = WorkingCalendar.dayOf(RunningConsole.now());
    open("/penunjukan/baru?opd=INSPEKTORAT");
    page.locator("#appoint-person").fill("petugas-9");
    page.locator("#appoint-role").selectOption("ADMIN_UTAMA");
    page.locator("#appoint-decreedOn").fill(today.plusDays(1).toString());
    page.locator("#appoint-validFrom").fill(today.minusDays(1).toString());
    page.locator("#appoint-validUntil").fill(today.plusDays(7).toString());
    press("#appoint button");
    assertThat(page.locator("#appoint-decree-f")).containsText("Wajib diisi");
    assertThat(page.locator("#appoint-decreedOn-f")).containsText("masa depan");
    fine("penunjukan-salah");
    page.locator("#appoint-decree").fill("SK/100/2026");
    page.locator("#appoint-decreedOn").fill(today.minusDays(2).toString());
    press("#appoint button");
    assertThat(page.locator("main")).containsText("Sesudahnya");
    fine("penunjukan-pratinjau");
    press("#confirm");
    assertThat(page.locator(STATUS)).containsText("Penunjukan tercatat");
    assertThat(row("…as-9")).containsText("berakhir dalam 7 hari");
    fine("penunjukan-opd");
    open("/penunjukan");
    assertThat(page.locator("main")).containsText("Segera berakhir");
    fine("penunjukan");
    page.locator("main .plain-list a").first().click();
    link("Perpanjang dengan SK baru");
    assertThat(page.locator("#appoint-validFrom")).hasValue(today.plusDays(8).toString());
    page.locator("#appoint-decree").fill("SK/101/2026");
    page.locator("#appoint-decreedOn").fill(today.toString());
    page.locator("#appoint-validUntil").fill(today.plusDays(365).toString());
    press("#appoint button");
    press("#confirm");
    page.locator(".rows h3 a").first().click();
    fine("penunjukan-satu");
    press("#revoke button");
    assertThat(page.locator("#revoke-reason-f")).containsText("alasan");
    page.locator("#revoke-reason").fill("Mutasi");
    press("#revoke button");
    fine("pencabutan-pratinjau");
    press("#confirm");
    assertThat(page.locator(STATUS)).containsText("dicabut");

    page.locator("summary", new Page.LocatorOptions().setHasText("Tunjuk pengganti")).click();
    page.locator("#substitutions-absent").fill("petugas-9");
    page.locator("#substitutions-person").fill("petugas-10");
    page.locator("#substitutions-from").fill(today.toString());
    page.locator("#substitutions-until").fill(today.plusDays(2).toString());
    page.locator("#substitutions-reason").fill("Dinas luar");
    press("#substitutions button");
    assertThat(page.locator("[role=alert]")).containsText("sebutkan nomor SK");
    assertThat(page.locator("#substitutions-reason")).hasValue("Dinas luar");
    page.locator("#substitutions-decree").fill("SK/PLH/1");
    press("#substitutions button");
    assertThat(page.locator(STATUS)).containsText("Wewenang sementara diberikan");
    assertThat(page.locator("main")).containsText("menggantikan Admin utama Inspektorat …as-9");
    page.locator("input[name=reason][required]").first().fill("Sudah kembali");
    page.locator("button", new Page.LocatorOptions().setHasText("Akhiri")).first().click();
    assertThat(page.locator(STATUS)).containsText("diakhiri");
  }

  @Test
  void importsAppointmentsOnlyWithAllTheirLinesInOrder() {
    open("/penunjukan");
    String header = "person,opd,role,decree,decreedOn,validFrom,validUntil\n";
    String good = "petugas-20,INSPEKTORAT,ADMIN_PEMBANTU,SK/200,2026-01-02,2026-01-05,2099-12-31\n";
    upload(
        header
            + good
            + "petugas-21,TIDAK-ADA,ADMIN_UTAMA,SK/200,2026-01-02,2026-01-05,2026-01-01\n");
    assertThat(page.locator(".faults")).containsText("Baris 3, opd");
    assertThat(page.locator(".faults")).containsText("Mendahului tanggal mulai");
    fine("penunjukan-berkas-salah");
    upload(header + good);
    fine("penunjukan-berkas");
    press("#confirm");
    assertThat(page.locator(STATUS)).containsText("dari berkas tercatat");
    upload(header + good);
    assertThat(page.locator("main")).containsText("1 penunjukan sudah tercatat");
  }

  @Test
  void isForCoordinatorsOnly() {
    console.signIn(visit, UTAMA, "ADMIN_UTAMA");
    open("/");
    assertThat(page.locator("a[href='/pengaturan']")).hasCount(0);
    for (String path : new String[] {"/pengaturan", "/pengaturan/opds", "/penunjukan", "/mulai"}) {
      assertThat(page.navigate(address + path).status()).as(path).isEqualTo(403);
    }
    console.signIn(visit, COORDINATOR, "COORDINATOR");
    assertThat(page.navigate(address + "/pengaturan/nothing").status()).isEqualTo(404);
    assertThat(page.locator("[role=alert]")).containsText("Daftar ini tidak ada");
  }

  private void open(String path) {
    var _ = page.navigate(address + path);
  }

  private void link(String text) {
    page.locator("main a", new Page.LocatorOptions().setHasText(text)).first().click();
  }

  private void press(String button) {
    page.locator(button).first().click();
  }

  private Locator row(String text) {
    return page.locator(".row", new Page.LocatorOptions().setHasText(text)).first();
  }

  private void upload(String table) {
    page.locator("#file")
        .setInputFiles(new FilePayload("a.csv", "text/csv", table.getBytes(UTF_8)));
    page.locator("form:has(#file) button").click();
  }

  /** As the page offers it. */
  private String csv() throws IOException {
    Download file = page.waitForDownload(() -> link("Unduh CSV"));
    return Files.readString(file.path());
  }

  private void fine(String name) {
    RunningConsole.assertFine(page, "administrasi-" + name);
  }

  /** Somebody else adds an institution. */
  private static void overtake(String code) {
    int version =
        console.bean(CurrentOrganisation.class).refreshed().of(Register.INSTITUTIONS).version();
    var _ =
        console
            .bean(Registrar.class)
            .amend(
                Register.INSTITUTIONS,
                Proposal.put(new Row(Map.of("code", code, "name", "Instansi " + code))),
                version,
                new PersonId("k-2"));
  }

  private static Iterable<String> rows(Register register) {
    return console.bean(CurrentOrganisation.class).refreshed().of(register).entries().keySet();
  }

  private static String name(String opd) {
    return console
        .bean(CurrentOrganisation.class)
        .refreshed()
        .of(Register.OPDS)
        .row(opd)
        .orElseThrow()
        .text("name");
  }

  private static LocalDate aWorkingDayWithinTheLimits() {
    WorkingCalendar calendar = console.bean(CurrentOrganisation.class).refreshed().calendar();
    LocalDate day = WorkingCalendar.dayOf(RunningConsole.now()).plusDays(1);
    while (!calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
