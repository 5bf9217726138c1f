package id.aduan.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.at;
import static id.aduan.routing.cases.Complaints.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.attachments.SampleFiles;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reporters will read: shown before it is sent, and looked at for what it gives away. */
final class AnswerPagesTest {
  private static final String COORDINATOR = "17080000-0000-4000-8000-000000000002";
  private static final String UTAMA = "17080000-0000-4000-8000-000000000101";
  private static final String TILES = "https://tiles.example";
  private static final String MOMENTS = "[aria-labelledby=riwayat] .moments";
  private static RunningConsole console;
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    console = RunningConsole.start("--routing.map.tiles=" + TILES + "/{z}/{x}/{y}.png");
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
  void showsAnAnswerAsTheReporterWillReadIt() {
    TrackingId id = disposed(1, Visibility.OPEN);
    open(id);
    step("answers");
    page.locator("#answers-text")
        .fill("Petugas kami sudah melihat lubang itu dan menambalnya minggu ini.");
    page.locator("#step-answers button[value=preview]").click();

    assertThat(page.locator("h1")).hasText("Pratinjau untuk pelapor");
    assertThat(page.locator(".timeline")).containsText(new String[] {"Jawaban dari DPUPR"});
    assertThat(page.locator(".sms")).containsText("Aduan " + id.value() + " dijawab");
    assertThat(page.locator("#sms-panjang")).containsText("dari 160 karakter, 1 bagian");
    assertThat(page.locator(".mail")).containsText("menambalnya minggu ini");
    RunningConsole.assertFine(page, "pratinjau");

    page.locator("button[value=change]").click();
    assertThat(page.locator("#answers-text"))
        .hasValue("Petugas kami sudah melihat lubang itu dan menambalnya minggu ini.");
    assertThat(page.locator(MOMENTS)).not().containsText("menambalnya");
    page.locator("#step-answers button[value=preview]").click();
    page.locator(".preview-send button").first().click();

    assertThat(page.locator(".note[role=status]")).containsText("Jawaban dikirim");
    assertThat(page.locator(".words.is-to_reporter").first()).containsText("dibaca pelapor");
    open(id);
    step("answers");
    assertThat(page.locator("#answers-text")).hasValue("");
  }

  @Test
  void saysThatAShortMessageHoldsTheBeginningOnly() {
    TrackingId id = disposed(2, Visibility.OPEN);
    open(id);
    step("answers");
    page.locator("#answers-text").fill("Kami sudah melihatnya bersama wali nagari. ".repeat(8));
    page.locator("#step-answers button[value=preview]").click();

    assertThat(page.locator("main")).containsText("SMS hanya memuat awal tulisan Anda");
    RunningConsole.assertFine(page, "pratinjau-panjang");
  }

  @Test
  void sendsNoWordsOfASecretCaseByMessage() {
    TrackingId id = disposed(3, new Visibility(false, true));
    open(id);
    RunningConsole.assertFine(page, "kasus-rahasia");
    step("answers");
    page.locator("#answers-text").fill("Sedang kami periksa.");
    page.locator("#step-answers button[value=preview]").click();

    assertThat(page.locator("main")).containsText("Kasus ini Rahasia");
    assertThat(page.locator(".timeline")).containsText("Sedang kami periksa.");
    assertThat(page.locator(".sms")).not().containsText("Sedang kami periksa.");
    assertThat(page.locator(".mail")).not().containsText("Sedang kami periksa.");
    RunningConsole.assertFine(page, "pratinjau-rahasia");
  }

  @Test
  void holdsBackWhatGivesSomebodyAwayUntilItIsMeant() {
    TrackingId id = disposed(4, Visibility.OPEN);
    open(id);
    step("answers");
    String text = "Silakan hubungi Pak Darman di 0812-3456-7890, ia sudah tahu.";
    page.locator("#answers-text").fill(text);
    send("answers");

    assertThat(page.locator("[role=alert]").first()).containsText("Belum dilakukan");
    assertThat(page.locator("#step-answers .warned")).containsText("Nama orang");
    assertThat(page.locator("#step-answers .warned mark"))
        .hasText(new String[] {"Pak Darman", "0812-3456-7890"});
    assertThat(page.locator("#answers-text")).hasValue(text);
    RunningConsole.assertFine(page, "kasus-peringatan");
    page.locator("#answers-w1").check();
    page.locator("#step-answers button[value=preview]").click();
    assertThat(page.locator("#answers-w1")).isChecked();
    assertThat(page.locator("#answers-w2")).not().isChecked();
    RunningConsole.assertFine(page, "pratinjau-peringatan");
    page.locator("#answers-w2").check();
    page.locator(".preview-send button").first().click();

    assertThat(page.locator(".note[role=status]")).containsText("Jawaban dikirim");
    assertThat(page.locator(MOMENTS)).containsText("0812-3456-7890");
  }

  @Test
  void worksWithoutScriptsFromTheTemplateToThePreview() {
    TrackingId id = disposed(5, Visibility.OPEN);
    console.letsIn(UTAMA, "ADMIN_UTAMA");
    try (BrowserContext plain =
        console
            .chromium()
            .visit(
                new Browser.NewContextOptions().setLocale("id-ID").setJavaScriptEnabled(false))) {
      page = plain.newPage();
      open(id);
      step("resolution");
      page.locator("#resolution-answer-t").selectOption("selesai");
      page.locator("#step-resolution button[value=template]").click();
      assertThat(page.locator("#resolution-answer")).hasValue(Pattern.compile(id.grouped()));
      page.locator("#resolution-whatWasDone").fill("Lubang ditambal dengan 3 m3 aspal.");
      page.locator("#resolution-files").setInputFiles(photo());
      send("resolution");
      assertThat(page.locator("#step-resolution .documents [role=alert]"))
          .containsText("belum terkirim");
      page.locator("#resolution-files").setInputFiles(photo());
      page.locator("#step-resolution .documents button").click();
      assertThat(page.locator("#resolution-d1")).isChecked();
      assertThat(page.locator("#resolution-whatWasDone"))
          .hasValue("Lubang ditambal dengan 3 m3 aspal.");
      page.locator("#step-resolution button[value=preview]").click();
      assertThat(page.locator(".sms")).containsText("selesai menurut");
      page.locator(".preview-send button").first().click();

      assertThat(page.locator(".mark-state").first()).hasText("Selesai");
    }
  }

  @Test
  void saysInThePreviewWhatTheRulesWouldRefuse() {
    TrackingId id = disposed(6, Visibility.OPEN);
    open(id);
    step("resolution");
    page.locator("#resolution-answer").fill("Sudah ditambal.");
    page.locator("#resolution-whatWasDone").fill("Ditambal.");
    page.locator("#step-resolution button[value=preview]").click();

    assertThat(page.locator("[role=alert]").first()).containsText("foto atau dokumen");
    assertThat(page.locator("#resolution-answer")).hasValue("Sudah ditambal.");
  }

  @Test
  void showsWhereItIsOnlyToWhoAsksForIt() {
    List<String> tiles = new CopyOnWriteArrayList<>();
    visit.route(
        TILES + "/**",
        route -> {
          assertThat(route.request().headers()).doesNotContainKey("referer");
          tiles.add(route.request().url());
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("image/png")
                  .setBodyBytes(SampleFiles.image("png")));
        });
    TrackingId id = numbered(7);
    console.handle(id, at(-1.567, 101.257, aComplaint(RunningConsole.now())));
    console.signIn(visit, COORDINATOR, "COORDINATOR");
    page.navigate(console.address() + "/tugas/cases/" + id);
    assertThat(page.locator("#peta a")).hasText("Lihat di peta");
    assertThat(tiles).isEmpty();
    page.locator("#peta a").click();

    assertThat(page.locator("#peta image").first()).isVisible();
    page.waitForCondition(() -> tiles.contains(TILES + "/15/25600/16526.png"));
    RunningConsole.assertFine(page, "kasus-peta");
    page.locator("#peta figcaption a").first().click();
    page.waitForCondition(() -> tiles.stream().anyMatch(url -> url.contains("/16/")));
  }

  @Test
  void tellsReadersOfTheAdministrationFromReadersOutside() {
    TrackingId id = disposed(8, Visibility.OPEN);
    open(id);
    page.locator(".others > summary").click();
    step("return");
    assertThat(page.locator("#step-return .inside-mark")).isVisible();
    page.locator("#return-reason").selectOption("NOT_OUR_TASK");
    page.locator("#return-text").fill("Ini jalan provinsi.");
    send("return");
    console.signIn(visit, COORDINATOR, "COORDINATOR");
    page.navigate(console.address() + "/tugas/cases/" + id);

    assertThat(page.locator(".words.is-inside").first()).containsText("Ini jalan provinsi.");
    assertThat(page.locator(".words.is-inside .label").first()).containsText("internal");
    assertThat(page.locator(".travels li")).hasCount(2);
    assertThat(page.locator(MOMENTS)).containsText("Admin utama Dinas Pekerjaan Umum");
    RunningConsole.assertFine(page, "kasus-perjalanan");
  }

  private TrackingId disposed(long number, Visibility visibility) {
    TrackingId id = console.opened(number, visibility);
    console.signIn(visit, COORDINATOR, "COORDINATOR");
    page.navigate(console.address() + "/tugas/cases/" + id);
    step("verification");
    page.locator("#verification-category").selectOption("jalan-berlubang");
    send("verification");
    step("disposition");
    page.locator("#disposition-opd").selectOption("DPUPR");
    send("disposition");
    assertThat(page.locator(".mark-state").first()).hasText("Belum ditindaklanjuti");
    console.signIn(visit, UTAMA, "ADMIN_UTAMA");
    return id;
  }

  private void open(TrackingId id) {
    page.navigate(console.address() + "/tugas/cases/" + id);
  }

  private void step(String code) {
    page.locator("#step-" + code + " > summary").click();
  }

  private void send(String code) {
    page.locator("#step-" + code + " .send button").first().click();
  }

  private static FilePayload photo() {
    return new FilePayload("foto.jpg", "image/jpeg", SampleFiles.photo());
  }
}
