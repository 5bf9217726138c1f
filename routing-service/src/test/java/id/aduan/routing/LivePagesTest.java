package id.aduan.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.saying;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.embedded.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding, keeping lists, acting on many cases, and two people at one case, in a real browser. */
final class LivePagesTest {
  private static final String STATUS = ".note[role=status]";
  private static final String NOTHING = ".empty[role=status]";
  private static final String COORDINATOR = "17080000-0000-4000-8000-000000000002";
  private static final String OTHER = "17080000-0000-4000-8000-000000000001";
  private static final String UTAMA = "17080000-0000-4000-8000-000000000101";
  private static final String VERIFY = "/tugas?desk=coordinators&list=verify";
  private static EmbeddedBroker broker;
  private static RunningConsole console;
  private static String address;
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    broker = EmbeddedBroker.start(data, 0);
    console =
        RunningConsole.start(
            "--KAFKA_BOOTSTRAP=" + broker.bootstrapServers(), "--KAFKA_PASSWORD=demo");
    address = console.address();
  }

  @AfterAll
  static void stop() throws IOException {
    if (console != null) {
      console.close();
    }
    if (broker != null) {
      broker.close();
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
  void findsCasesByWordPlaceAndNumberWithoutAScript() {
    TrackingId id = complaint(101, "Jembatan gantung jln ke sekolah putus.", Visibility.OPEN);
    TrackingId secret =
        complaint(102, "Jembatan beton retak dekat sekolah.", new Visibility(true, false));
    console.letsIn(COORDINATOR, "COORDINATOR");
    try (BrowserContext plain = withoutScript("id-ID")) {
      page = plain.newPage();
      page.navigate(address + "/");
      find("jalan jembatan");
      assertThat(page.locator(".rows")).containsText(id.grouped());
      assertThat(page.locator(".rows li")).hasCount(1);
      assertThat(page.url()).isEqualTo(address + "/cari");
      find("Pelapor jembatan sekolah");
      assertThat(page.locator(".rows li")).hasCount(2);
      find("…0000");
      assertThat(page.locator(".rows")).containsText(secret.grouped());
      find("yang di");
      assertThat(page.locator(STATUS)).containsText("lebih khusus");
      find("helikopter");
      assertThat(page.locator(NOTHING)).containsText("Tidak ada yang cocok");
      page.navigate(address + VERIFY);
      page.locator("#dalam").fill("gantung");
      page.locator("#dalam").press("Enter");
      assertThat(page.locator("h1")).hasText("Cari dalam daftar ini");
      assertThat(page.locator(".rows li")).hasCount(1);
      find(id.grouped());
      assertThat(page.locator("h1")).containsText(id.grouped());
    }
    console.letsIn(UTAMA, "ADMIN_UTAMA");
    try (BrowserContext plain = withoutScript("en-US")) {
      page = plain.newPage();
      page.navigate(address + "/");
      find("jembatan");
      assertThat(page.locator(NOTHING)).containsText("Nothing fits.");
    }
  }

  @Test
  void hidesWhomAnonimHidesFromASearch() {
    TrackingId id = complaint(111, "Pompa air rusak.", new Visibility(true, false));
    TrackingId open = complaint(112, "Pompa bensin bau.", Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    for (TrackingId each : new TrackingId[] {id, open}) {
      page.navigate(address + "/tugas/cases/" + each);
      step("verification");
      submit("verification");
      step("disposition");
      page.locator("#disposition-opd").selectOption("DPUPR");
      submit("disposition");
      assertThat(page.locator(".mark-state").first()).hasText("Belum ditindaklanjuti");
    }
    signIn(UTAMA, "ADMIN_UTAMA");
    page.navigate(address + "/");
    find("pompa");
    assertThat(page.locator(".rows li")).hasCount(2);
    assertFine("cari-hasil");
    find("pompa contoh");
    assertThat(page.locator(".rows li")).hasCount(1);
    assertThat(page.locator(".rows")).containsText(open.grouped());
    find("…0000");
    assertThat(page.locator(".rows")).not().containsText(id.grouped());
  }

  @Test
  void keepsAListInTheMenuAndForgetsIt() {
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + VERIFY + "&category=jalan-berlubang");
    page.locator("#name").fill("Jalan di mana saja");
    page.locator(".keep button").click();
    Locator mine = page.locator("nav.wide a", hasText("Jalan di mana saja"));
    assertThat(mine).hasAttribute("aria-current", "page");
    assertFine("daftar-saya");
    page.navigate(address + "/");
    mine.click();
    assertThat(page.locator("#category")).hasValue("jalan-berlubang");
    signIn(OTHER, "COORDINATOR");
    page.navigate(address + VERIFY);
    assertThat(mine).hasCount(0);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + VERIFY + "&category=jalan-berlubang");
    page.locator(".keep button").click();
    assertThat(mine).hasCount(0);
    assertThat(page.locator("#category")).hasValue("jalan-berlubang");
  }

  @Test
  void actsOnManyCasesWithoutAScriptAndTellsOfEach() {
    TrackingId one = complaint(121, "Sampah menumpuk.", Visibility.OPEN);
    TrackingId moved = complaint(122, "Sampah di pasar.", Visibility.OPEN);
    TrackingId accusing = numbered(123);
    console.handle(
        accusing, saying("Lurah minta uang.", true, null, aComplaint(RunningConsole.now())));
    console.letsIn(COORDINATOR, "COORDINATOR");
    try (BrowserContext plain = withoutScript("id-ID")) {
      page = plain.newPage();
      page.navigate(address + VERIFY);
      for (TrackingId id : new TrackingId[] {one, moved, accusing}) {
        box(id).check();
      }
      page.locator("#bulk-action").selectOption("verification");
      page.locator("#sekaligus button").click();
      assertThat(page.locator("main .note")).hasText("2 dari 3 kasus dapat dilakukan sekarang.");
      console.handle(moved, new ReporterReplied("Sudah seminggu.", false, RunningConsole.now()));
      page.locator("main .send button").click();
      assertThat(page.locator("main .note")).containsText("1 dari 3 terlaksana.");
      assertThat(result(one)).containsText("Terlaksana");
      assertThat(result(moved)).containsText("Tidak terlaksana");
      assertThat(result(accusing)).containsText("satu per satu");
      page.reload();
      assertThat(page.locator("main .note")).containsText("1 dari 3 terlaksana.");
      page.navigate(address + "/tugas?desk=coordinators&list=dispose");
      box(one).check();
      page.locator("#bulk-action").selectOption("disposition");
      page.locator("#sekaligus button").click();
      page.locator("main .send button").click();
      assertThat(page.locator("main [role=alert]")).containsText("Belum ada yang dilakukan");
      page.locator("#bulk-opd").selectOption("DLH");
      page.locator("main .send button").click();
      assertThat(page.locator("main .note")).containsText("1 dari 1 terlaksana.");
    }
  }

  @Test
  void choosesManyWithAScript() {
    var _ = complaint(131, "Lampu mati.", Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + VERIFY);
    page.locator("#semua").check();
    assertThat(page.locator("[data-count]")).containsText("dipilih");
    page.locator("#bulk-action").selectOption("archive");
    assertFine("daftar-banyak");
    page.locator("#sekaligus button").click();
    assertFine("sekaligus");
    page.locator(".lang").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void tellsAListPolitelyOfWhatCameAndMovesItsRowsOnlyWhenAsked() {
    signIn(COORDINATOR, "COORDINATOR");
    followsAt("/tugas?desk=coordinators&list=all");
    int before = page.locator(".rows li").count();
    TrackingId id = complaint(141, "Longsor menutup jalan.", Visibility.OPEN);

    assertThat(page.locator(".live")).containsText("1 baru");
    assertThat(page.locator(".rows li")).hasCount(before);
    assertFine("daftar-langsung");
    page.locator(".live button").click();
    assertThat(page.locator(".live")).not().containsText("1 baru");
    assertThat(page.locator(".rows")).containsText(id.grouped());
  }

  @Test
  void showsTwoPeopleAtOneCaseEachOtherAndWhatTheOtherDid() {
    TrackingId id = complaint(151, "Banjir di pasar.", Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    page.navigate(address + "/tugas/cases/" + id);
    try (BrowserContext second = console.chromium().visit()) {
      console.letsIn(OTHER, "COORDINATOR");
      Page others = second.newPage();
      others.navigate(address + "/tugas/cases/" + id);
      assertThat(page.locator(".live")).containsText("sedang membuka kasus ini");
      assertThat(others.locator(".live")).containsText("sedang membuka kasus ini");
      others.locator("#step-verification > summary").click();
      others.locator("#step-questions > summary").click();
      others.locator("#questions-text").fill("Sejak kapan?");
      assertThat(page.locator(".live")).containsText("sedang menulis");
      assertFine("kasus-berdua");

      step("questions");
      page.locator("#questions-text").fill("Berapa tinggi airnya?");
      others.locator("#step-questions .send button").first().click();
      assertThat(others.locator(".mark-state").first()).hasText("Tertunda");
      assertThat(page.locator(".live")).containsText("Kasus ini berubah");
      assertThat(page.locator(".live .moments")).containsText("Sejak kapan?");
      assertThat(page.locator("#questions-text")).hasValue("Berapa tinggi airnya?");
      assertFine("kasus-langsung");

      submit("questions");
      assertThat(page.locator(".versions")).containsText("Berapa tinggi airnya?");
      assertThat(page.locator(".versions .is-since")).containsText("Sejak kapan?");
      assertFine("kasus-dua-versi");
    }
    assertThat(page.locator(".live")).not().containsText("sedang");
  }

  @Test
  void endsAStreamWithItsSession() {
    TrackingId id = complaint(161, "Air keruh.", Visibility.OPEN);
    signIn(COORDINATOR, "COORDINATOR");
    followsAt("/tugas/cases/" + id);
    try (Page second = visit.newPage()) {
      second.navigate(address + "/");
      second.locator(".who summary").click();
      var _ =
          second.waitForResponse(
              answer -> answer.request().method().equals("POST"),
              () -> second.locator(".who button").click());
    }

    assertThat(page.locator(".live"))
        .containsText(
            "Sesi Anda berakhir", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }

  private TrackingId complaint(long number, String text, Visibility visibility) {
    TrackingId id = numbered(number);
    console.handle(id, saying(text, aComplaint(RunningConsole.now(), visibility)));
    return id;
  }

  private static BrowserContext withoutScript(String locale) {
    return console
        .chromium()
        .visit(new Browser.NewContextOptions().setLocale(locale).setJavaScriptEnabled(false));
  }

  /** Opens a page, and waits until it would be told of what happens. */
  private void followsAt(String path) {
    var _ =
        page.waitForResponse(
            answer -> answer.url().contains("/live?"), () -> page.navigate(address + path));
  }

  private void find(String words) {
    assertThat(page.locator("#cari")).isVisible();
    page.locator("#cari").fill(words);
    page.locator("#cari").press("Enter");
  }

  private Locator box(TrackingId id) {
    return page.locator("[name=pick][value^='" + id + ":']");
  }

  private Locator result(TrackingId id) {
    return page.locator(".bulk-cases li", hasText(id.grouped()));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private void signIn(String person, String role) {
    console.signIn(visit, person, role);
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
