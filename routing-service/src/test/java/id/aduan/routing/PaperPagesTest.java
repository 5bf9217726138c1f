package id.aduan.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.Ports;
import id.aduan.kit.audit.Who;
import id.aduan.kit.testing.Chromium;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.attachments.FileType;
import id.aduan.routing.attachments.SampleFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An officer at the counter with the papers of a reporter, in a real browser. */
final class PaperPagesTest {
  private static final String OFFICER = "petugas-1";
  private static final String UPLOADS = "**/papers/attachments";

  private static RunningConsole console;
  private static BreakableLine line;
  private static String address;
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    List<Integer> ports = Ports.free(2);
    line = BreakableLine.open(ports.get(0), ports.get(1));
    console = RunningConsole.start(ports.get(0), ports.get(1));
    address = console.address();
  }

  @AfterAll
  static void stop() throws IOException {
    line.close();
    if (console != null) {
      console.close();
    }
  }

  @BeforeEach
  void visit() {
    console.letsIn(OFFICER, "COUNTER");
    visit = console.chromium().visit();
    page = visit.newPage();
    page.onDialog(Dialog::accept);
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void keepsEachPaperOnceThoughTheLineBreaksInTheMiddleOfOne() {
    TrackingId id = opened(1);
    page.navigate(papers(id));
    assertThat(page.locator("h1")).containsText(id.grouped());
    Chromium.photograph(page, "lampiran");

    line.breakAfter(1_000_000);
    choose(file("Surat tanah.pdf", scan(3_000_000)), file("KTP.jpg", SampleFiles.photo()));
    assertThat(page.locator("#line")).containsText("Sambungan terputus");
    assertThat(line.isBroken()).isTrue();
    Chromium.photograph(page, "lampiran-terputus");
    line.mend();
    assertThat(page.locator(".file-state"))
        .hasText(new String[] {"terkirim, belum disimpan", "terkirim, belum disimpan"});
    assertThat(page.locator("#line")).isHidden();
    page.locator("#note").fill("Aslinya dibawa pulang");
    Chromium.photograph(page, "lampiran-terkirim");
    loseTheNextAnswer();
    Chromium.accessKey(page, 's');

    assertThat(page.locator("h1")).hasText("Tersimpan");
    assertThat(page.locator("[role=status]")).containsText("2 berkas disimpan");
    Chromium.photograph(page, "lampiran-tersimpan");
    assertThat(kept(id))
        .extracting(Attachment::type)
        .containsExactlyInAnyOrder(FileType.PDF, FileType.JPEG);
    assertThat(acts("POST /api/v1/cases/{id}/papers/attachments", id)).isGreaterThanOrEqualTo(2);
    assertThat(acts("POST /loket/cases/{id}/papers", id)).isEqualTo(2);
    page.navigate(papers(id));
    assertThat(page.locator("#list li")).hasCount(0);
  }

  @Test
  void sendsAfterAReloadWhatWasNotSentYet() {
    TrackingId id = opened(2);
    chooseWhatIsNotSent(id);

    page.unroute(UPLOADS);
    visit.clearCookies();
    page.navigate(papers(id));

    assertThat(page.locator(".file-name")).hasText("Kuitansi.pdf");
    assertThat(page.locator(".file-state")).hasText("terkirim, belum disimpan");
    page.reload();
    assertThat(page.locator("#list input:checked")).hasCount(1);
    page.locator("#papers button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("Tersimpan");
    assertThat(kept(id)).hasSize(1);
  }

  @Test
  void saysThatASessionEndedAndGoesOnAfterTheSignIn() {
    TrackingId id = opened(3);
    page.navigate(papers(id));
    visit.clearCookies();
    choose(file("Kuitansi.pdf", scan(3_000_000)));
    assertThat(page.locator("#line")).containsText("Sesi Anda berakhir");
    Chromium.photograph(page, "lampiran-sesi");

    page.locator("#line a").click();

    assertThat(page.locator(".file-state")).hasText("terkirim, belum disimpan");
  }

  @Test
  void keepsWhatIsNotSentForNobodyElse() {
    TrackingId id = opened(4);
    chooseWhatIsNotSent(id);

    console.letsIn("petugas-2", "COUNTER");
    visit.clearCookies();
    page.navigate(papers(id));
    assertThat(page.locator("#list li")).hasCount(0);
    console.letsIn(OFFICER, "COUNTER");
    visit.clearCookies();
    page.navigate(papers(id));

    assertNothingWaits(id);
  }

  @Test
  void forgetsAtTheSignOutWhatIsNotSent() {
    TrackingId id = opened(5);
    chooseWhatIsNotSent(id);

    page.navigate(address + "/signed-out");
    page.navigate(papers(id));

    assertNothingWaits(id);
  }

  @Test
  void saysOfEachFileWhyItIsNotTaken() {
    TrackingId id = opened(6);
    page.navigate(papers(id));
    choose(
        file("Foto.heic", new byte[5_000_000]),
        file("Besar.pdf", scan(10_000_001)),
        file("Setengah.png", Arrays.copyOf(SampleFiles.image("png"), 40)),
        file("Baik.webp.pdf", SampleFiles.PDF));

    assertThat(page.locator(".file-state"))
        .containsText(new String[] {"Mohon kirim foto JPEG", "terlalu besar", "rusak", "terkirim"});
    Chromium.photograph(page, "lampiran-ditolak");
    page.locator("#list input:checked").uncheck();
    page.locator("#papers button[type=submit]").click();
    assertThat(page.locator("#line")).containsText("Pilih paling sedikit satu berkas");
  }

  @Test
  void takesNoMoreThanAnActMayName() {
    TrackingId id = opened(7);
    page.navigate(papers(id));
    FilePayload[] many = new FilePayload[11];
    Arrays.fill(many, file("Lembar.pdf", SampleFiles.PDF));

    choose(many);

    assertThat(page.locator("#list input:checked")).hasCount(10);
  }

  @Test
  void takesAPlainFormWithoutScripts() {
    TrackingId id = opened(8);
    try (BrowserContext plain =
        console
            .chromium()
            .visit(
                new Browser.NewContextOptions().setLocale("en-US").setJavaScriptEnabled(false))) {
      Page form = plain.newPage();
      form.navigate(papers(id));
      form.locator("#files")
          .setInputFiles(
              new FilePayload[] {
                file("Deed é.pdf", SampleFiles.PDF), file("Photo.heic", new byte[100])
              });
      form.locator("#papers button[type=submit]").click();
      assertThat(form.locator("[role=alert]")).containsText("Photo.heic: Please send a JPEG");
      assertThat(form.locator("#list input:checked")).hasCount(1);
      Chromium.photograph(form, "lampiran-tanpa-skrip");
      form.locator("#files").setInputFiles(file("Photo.jpg", SampleFiles.photo()));
      form.locator("#note").fill("Two papers");
      form.locator("#papers button[type=submit]").click();

      assertThat(form.locator("h1")).hasText("Saved");
      assertThat(kept(id)).hasSize(2);
    }
  }

  @Test
  void waitsForAComplaintThatWasJustFiled() {
    TrackingId id = numbered(9);
    page.navigate(papers(id));
    assertThat(page.locator("[role=status]")).containsText("belum dapat menerima lampiran");
    Chromium.photograph(page, "lampiran-menunggu");

    var _ = opened(9);

    assertThat(page.locator("#papers")).isVisible();
  }

  @Test
  void saysInTheEndThatANumberTakesNoPapers() {
    page.navigate(papers(numbered(10)) + "?attempt=10");

    assertThat(page.locator("[role=alert]")).containsText("Cocokkan nomornya");
    Chromium.photograph(page, "lampiran-tidak-diterima");
  }

  private void assertNothingWaits(TrackingId id) {
    assertThat(page.locator("h1")).containsText(id.grouped());
    assertThat(page.locator("#list li")).hasCount(0);
  }

  private void chooseWhatIsNotSent(TrackingId id) {
    page.navigate(papers(id));
    page.route(UPLOADS, Route::abort);
    choose(file("Kuitansi.pdf", SampleFiles.PDF));
    assertThat(page.locator(".file-state")).hasText("belum terkirim");
  }

  private void choose(FilePayload... files) {
    page.locator("#files").setInputFiles(files);
  }

  /** The service has kept the papers; the browser never hears of it, and asks again. */
  private void loseTheNextAnswer() {
    page.route(
        "**/loket/cases/*/papers?*",
        route -> {
          APIResponse answer = route.fetch();
          assertThat(answer.status()).isEqualTo(200);
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
  }

  private static FilePayload file(String name, byte[] content) {
    return new FilePayload(name, "application/octet-stream", content);
  }

  private static byte[] scan(int size) {
    byte[] scan = new byte[size];
    byte[] beginning = "%PDF-1.4\n".getBytes(US_ASCII);
    System.arraycopy(beginning, 0, scan, 0, beginning.length);
    return scan;
  }

  private static String papers(TrackingId id) {
    return address + "/loket/cases/" + id + "/papers";
  }

  private static TrackingId opened(long number) {
    TrackingId id = numbered(number);
    console.handle(id, aComplaint(RunningConsole.now()));
    return id;
  }

  private static List<Attachment> kept(TrackingId id) {
    return console.bean(Attachments.class).of(id);
  }

  /** How often the officer's act on a complaint is written down. */
  private static long acts(String endpoint, TrackingId id) {
    return console
        .bean(MongoTemplate.class)
        .getCollection("audit")
        .find(
            new Document("endpoint", endpoint).append("who", Who.of(new PersonId(OFFICER)).value()))
        .into(new ArrayList<Document>())
        .stream()
        .filter(entry -> entry.toJson().contains(id.value()))
        .count();
  }
}
