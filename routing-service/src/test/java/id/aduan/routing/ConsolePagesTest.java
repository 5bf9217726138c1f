package id.aduan.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.aduan.routing.cases.Complaints.numbered;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.kit.testing.Chromium;
import id.aduan.routing.attachments.SampleFiles;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coordinators and admins at work in the console, in a real browser. */
final class ConsolePagesTest {
  private static final String COORDINATOR = "17080000-0000-4000-8000-000000000002";
  private static final String UTAMA = "17080000-0000-4000-8000-000000000101";
  private static final String PEMBANTU = "17080000-0000-4000-8000-000000000201";
  private static final String STATUS = ".note[role=status]";
  private static final String MOMENTS = "[aria-labelledby=riwayat] .moments";
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
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void bringsACaseFromTheCoordinatorToItsAnswerAndBack() {
    TrackingId id = console.opened(1, Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/");
    assertFine("beranda");
    page.locator("nav.wide a", new Page.LocatorOptions().setHasText("Belum diverifikasi")).click();
    assertFine("daftar");
    page.locator(".rows a", new Page.LocatorOptions().setHasText(id.grouped())).click();
    assertThat(page.locator("h1")).containsText(id.grouped());
    assertFine("kasus-baru");

    step("verification");
    page.locator("#verification-category").selectOption("jalan-berlubang");
    assertFine("kasus-verifikasi");
    submit("verification");
    assertThat(page.locator(STATUS)).containsText("sudah diverifikasi");
    step("disposition");
    page.locator("#disposition-opd").selectOption("DPUPR");
    page.locator("#disposition-note").fill("Mohon segera.");
    submit("disposition");
    assertThat(page.locator(".mark-state").first()).hasText("Belum ditindaklanjuti");
    assertFine("kasus-diserahkan");

    signIn(PEMBANTU, "ADMIN_PEMBANTU");
    page.navigate(address + "/tugas/cases/" + id);
    step("draft");
    submit("draft");
    assertThat(page.locator("#step-draft .fault").first()).isVisible();
    assertFine("kasus-konsep-salah");
    page.locator("#draft-answer").fill("Lubang di depan pasar sudah kami tutup.");
    page.locator("#draft-whatWasDone").fill("Penambalan aspal 12 m2.");
    submit("draft");
    assertThat(page.locator("[role=alert]")).containsText("foto atau dokumen");
    attach("draft");
    assertThat(page.locator("#draft-answer")).hasValue("Lubang di depan pasar sudah kami tutup.");
    assertThat(page.locator("#draft-whatWasDone")).hasValue("Penambalan aspal 12 m2.");
    assertFine("kasus-konsep");
    submit("draft");
    assertThat(page.locator(STATUS)).containsText("menunggu persetujuan");

    signIn(UTAMA, "ADMIN_UTAMA");
    page.navigate(address + "/tugas?desk=DPUPR&list=drafts");
    assertThat(page.locator(".rows")).containsText(id.grouped());
    assertFine("daftar-opd");
    page.locator(".rows a").first().click();
    step("approval");
    assertFine("kasus-setujui");
    submit("approval");
    assertThat(page.locator(".mark-state").first()).hasText("Selesai");

    console.handle(id, new ClosureDisputed("Masih berlubang.", RunningConsole.now()));
    page.reload();
    assertThat(page.locator(".mark-state").first()).hasText("Proses");
    assertThat(page.locator(MOMENTS)).containsText("Disanggah pelapor dan dibuka lagi (ke-1)");
    assertThat(page.locator(MOMENTS))
        .containsText("Diserahkan kepada Dinas Pekerjaan Umum Tata Ruang dan Pertanahan");
    assertFine("kasus-disanggah");
    page.navigate(address + "/tugas/cases/" + id + "/print");
    assertFine("kasus-cetak");
  }

  @Test
  void keepsWhatWasTypedWhenTheCaseHasMovedOn() {
    TrackingId id = console.opened(2, Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/tugas/cases/" + id);
    step("questions");
    page.locator("#questions-text").fill("Di jorong mana?");
    console.handle(id, new ReporterReplied("Di dekat pasar.", false, RunningConsole.now()));

    submit("questions");

    assertThat(page.locator("[role=alert]")).containsText("berubah sejak Anda membukanya");
    assertThat(page.locator("#questions-text")).hasValue("Di jorong mana?");
    assertThat(page.locator(MOMENTS)).containsText("Di dekat pasar.");
    assertFine("kasus-berubah");
    submit("questions");
    assertThat(page.locator(".mark-state").first()).hasText("Tertunda");
  }

  @Test
  void worksInEnglishAndWithoutScripts() {
    TrackingId id = console.opened(3, new Visibility(true, true));
    console.letsIn(COORDINATOR, "COORDINATOR");
    try (BrowserContext plain =
        console
            .chromium()
            .visit(
                new Browser.NewContextOptions().setLocale("en-US").setJavaScriptEnabled(false))) {
      page = plain.newPage();
      page.navigate(address + "/tugas?desk=coordinators&list=verify");
      assertThat(page.locator("h1")).hasText("To verify");
      page.locator(".rows a", new Page.LocatorOptions().setHasText(id.grouped())).click();
      step("verification");
      submit("verification");
      assertThat(page.locator(STATUS)).containsText("The complaint is verified");
      page.locator(".lang").click();
      assertThat(page.locator("#langkah")).hasText("Langkah berikutnya");
    }
  }

  @Test
  void saysPolitelyWhatCanNotBeShown() {
    signIn(UTAMA, "ADMIN_UTAMA");
    page.navigate(address + "/tugas/cases/" + numbered(99));
    assertThat(page.locator("[role=alert]")).containsText("tidak sedang di tangan Anda");
    assertFine("tidak-ada");
    page.navigate(address + "/tugas/cases/" + numbered(99) + "?done=start");
    assertThat(page.locator("[role=alert]")).containsText("tidak sedang di tangan Anda");
    page.navigate(address + "/permintaan?cursor=!");
    assertThat(page.locator("[role=alert]")).containsText("Pilih ulang saringannya");
    page.navigate(address + "/cari?q=apa");
    assertFine("cari");
    page.navigate(address + "/pintasan");
    assertFine("pintasan");
    page.navigate(address + "/permintaan");
    assertFine("permintaan");
  }

  @Test
  void keepsWhatIsTypedOverABrokenLineAndAnEndedSession() {
    TrackingId id = console.opened(4, Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/tugas/cases/" + id);
    step("questions");
    page.locator("#questions-text").fill("Di jorong mana?");

    page.route("**/acts", Route::abort);
    submit("questions");
    assertThat(page.locator("#step-questions [role=alert]")).containsText("Sambungan terputus");
    Chromium.photograph(page, "kasus-terputus");
    page.unroute("**/acts");
    page.reload();
    assertThat(page.locator("#questions-text")).hasValue("Di jorong mana?");
    visit.clearCookies();
    submit("questions");
    assertThat(page.locator("#step-questions [role=alert]")).containsText("Sesi Anda berakhir");
    page.locator("#step-questions [role=alert] a").click();

    assertThat(page.locator("#questions-text")).hasValue("Di jorong mana?");
    assertFine("kasus-dipulihkan");
    submit("questions");
    assertThat(page.locator(STATUS)).containsText("dikirim kepada pelapor");
    page.reload();
    assertThat(page.locator(STATUS)).hasCount(0);
    assertThat(page.locator(MOMENTS)).containsText("Di jorong mana?");
  }

  @Test
  void saysWhatWasDoneToWhoGaveTheCaseAwayWithIt() {
    TrackingId id = console.opened(8, Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/tugas/cases/" + id);
    step("verification");
    submit("verification");
    step("disposition");
    page.locator("#disposition-opd").selectOption("DPUPR");
    submit("disposition");
    assertThat(page.locator(".mark-state").first()).hasText("Belum ditindaklanjuti");
    signIn(UTAMA, "ADMIN_UTAMA");
    page.navigate(address + "/tugas/cases/" + id);
    page.locator(".others > summary").click();
    step("return");
    page.locator("#return-reason").selectOption("NOT_OUR_TASK");
    page.locator("#return-text").fill("Ini jalan provinsi.");
    submit("return");

    assertThat(page.locator(STATUS)).containsText("tidak lagi di tangan Anda");
    assertFine("kasus-dikembalikan");
  }

  @Test
  void keepsWhatIsTypedForNobodyElse() {
    TrackingId id = console.opened(5, Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/tugas/cases/" + id);
    step("questions");
    page.locator("#questions-text").fill("Di jorong mana?");

    signIn("koordinator-2", "COORDINATOR");
    page.navigate(address + "/tugas/cases/" + id);
    assertThat(page.locator("#questions-text")).hasValue("");
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/tugas/cases/" + id);
    assertThat(page.locator("#questions-text")).hasValue("");
  }

  @Test
  void isWorkedWithKeysAlone() {
    TrackingId id = console.opened(6, Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/");
    Keyboard keys = page.keyboard();
    keys.press("/");
    keys.type(id.grouped());
    keys.press("Enter");
    assertThat(page.locator("h1")).containsText(id.grouped());
    page.waitForLoadState();

    keys.press("a");
    assertThat(page.locator("#step-verification > summary")).isFocused();
    keys.press("Enter");
    page.locator("#verification-kind").waitFor();
    for (int i = 0; i < 6; i++) {
      keys.press("Tab");
    }
    keys.press("Tab");
    assertThat(page.locator("#step-verification button[type=submit]")).isFocused();
    keys.press("Enter");

    assertThat(page.locator(STATUS)).containsText("sudah diverifikasi");
  }

  @Test
  void bringsLittleOverASlowLine() {
    TrackingId id = console.opened(7, Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    AtomicLong bytes = new AtomicLong();
    page.onRequestFinished(request -> {
      if (request.url().startsWith(address)) {
        long _ = bytes.addAndGet(request.sizes().responseBodySize);
      }
    });

    page.navigate(address + "/tugas/cases/" + id);
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(bytes.get()).isBetween(10_000L, 100_000L);
  }

  @Test
  void saysPolitelyThatAFormWasCutOff() throws IOException {
    URI at = URI.create(address);
    try (Socket line = new Socket(at.getHost(), at.getPort())) {
      line.getOutputStream()
          .write(
              """
              POST /tugas/cases/000000000008G/acts HTTP/1.1\r
              Host: localhost\r
              Connection: close\r
              Content-Type: application/x-www-form-urlencoded\r
              Transfer-Encoding: chunked\r
              \r
              no length\r
              """
                  .getBytes(US_ASCII));
      assertThat(new String(line.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400")
          .contains("Permintaan tidak dapat dipahami.");
    }
  }

  private void signIn(String person, String role) {
    console.signIn(visit, person, role);
  }

  private void attach(String code) {
    page.locator("#" + code + "-files")
        .setInputFiles(
            new FilePayload("foto.jpg", "application/octet-stream", SampleFiles.photo()));
    page.locator("#step-" + code + " .documents button").click();
    assertThat(page.locator("#step-" + code + " .documents input[type=checkbox]")).isChecked();
  }

  private void step(String code) {
    page.locator("#step-" + code + " > summary").click();
  }

  private void submit(String code) {
    page.locator("#step-" + code + " .send button").first().click();
  }

  private void assertFine(String name) {
    RunningConsole.assertFine(page, name);
  }
}
