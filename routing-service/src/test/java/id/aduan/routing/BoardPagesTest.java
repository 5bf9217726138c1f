package id.aduan.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.Complaints;
import id.aduan.routing.cases.ManyCases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The boards, in a real browser. */
final class BoardPagesTest {
  private static final String COORDINATOR = "17080000-0000-4000-8000-000000000002";
  private static final String UTAMA = "17080000-0000-4000-8000-000000000101";
  private static final String OF_DINKES = "17080000-0000-4000-8000-000000000102";
  private static final String INSPEKTORAT = "17080000-0000-4000-8000-000000000501";
  private static final List<In> STATES =
      List.of(In.RECEIVED, In.VERIFIED, In.DISPOSED, In.IN_PROGRESS, In.RESOLVED, In.CLOSED);
  private static final int CASES = 120;
  private static final String FETCHED =
      """
      async address => {
        const answer = await fetch(address);
        const head = name => answer.headers.get(name);
        return [answer.status, head("content-type"), head("content-disposition"), await answer.text()];
      }
      """;
  private static RunningConsole console;
  private static String address;
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    console = RunningConsole.start("--routing.boards-every=100ms");
    address = console.address();
    List<CaseWrite> writes = new ArrayList<>();
    for (int n = 0; n < CASES; n++) {
      Instant acceptedAt = RunningConsole.now().minus(Duration.ofHours(7L * n + n * n / 9));
      writes.add(ManyCases.opening(n, STATES.get(n % STATES.size()), n / 4, acceptedAt, null));
    }
    assertThat(console.bean(Cases.class).save(writes)).isEmpty();
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
  void showsTheWholeRegencyToWhomItConcerns() {
    console.signIn(visit, COORDINATOR, "COORDINATOR");
    awaitBoard("?period=year", CASES);
    page.navigate(address + "/");
    page.locator("nav.wide a", new Page.LocatorOptions().setHasText("Papan angka")).click();

    assertThat(page.locator("h1")).hasText("Papan");
    assertThat(page.locator("main .over")).hasText("Seluruh kabupaten");
    assertThat(page.locator("#arrivals svg.plot"))
        .hasAttribute("aria-labelledby", "plot-arrivals-t plot-arrivals-d");
    assertThat(page.locator("#arrivals svg rect")).hasCount(30);
    assertThat(page.locator("#opds tbody th").first())
        .containsText("Dinas Pekerjaan Umum Tata Ruang dan Pertanahan");
    assertThat(page.locator("#areas tbody tr")).hasCount(5);
    assertFine("papan");
    page.locator("#arrivals summary").click();
    assertThat(page.locator("#arrivals tbody tr").first()).isVisible();
    assertFine("papan-tabel");

    page.locator("#period").selectOption("year");
    page.locator(".filters button").click();
    assertThat(page.locator("#arrivals svg rect")).not().hasCount(30);
    assertThat(sum(page.locator("#arrivals tbody td"))).isEqualTo(CASES);
    assertFine("papan-setahun");
    page.locator("#opd").selectOption("DPUPR");
    page.locator(".filters button").click();
    assertThat(page.locator("main .over"))
        .hasText("Dinas Pekerjaan Umum Tata Ruang dan Pertanahan");
    assertThat(page.locator("#opds")).hasCount(0);
    page.locator("#opd").selectOption("DINSOS");
    page.locator(".filters button").click();
    assertThat(page.locator("#areas")).containsText("Tidak ada yang dihitung di sini");
    assertFine("papan-kosong");
  }

  @Test
  void isReadInEnglishAndWithoutScripts() {
    console.letsIn(INSPEKTORAT, "INSPEKTORAT");
    try (BrowserContext plain =
        console
            .chromium()
            .visit(
                new Browser.NewContextOptions().setLocale("en-US").setJavaScriptEnabled(false))) {
      page = plain.newPage();
      awaitBoard("?period=year", CASES);
      assertThat(page.locator("h1")).hasText("Board");
      assertThat(page.locator("main .over")).hasText("The whole regency");
      assertThat(page.locator("#arrivals h2")).hasText("Complaints that came");
      page.locator("#arrivals summary").click();
      assertThat(page.locator("#arrivals tbody tr").first()).isVisible();
      assertThat(page.locator("#arrivals tbody th").first()).containsText("Week from Mon");
      page.locator("#period").selectOption("quarter");
      page.locator(".filters button").click();
      assertThat(page.locator("#period")).hasValue("quarter");
    }
  }

  @Test
  void showsAnOfficeItsOwnOnly() {
    console.signIn(visit, UTAMA, "ADMIN_UTAMA");
    awaitBoard("?period=year", CASES * 4 / STATES.size());
    assertThat(sum(page.locator("#arrivals tbody td"))).isEqualTo(CASES * 4 / STATES.size());
    assertThat(page.locator("#opd")).hasCount(0);
    assertThat(page.locator("#opds")).hasCount(0);
    assertFine("papan-opd");
    page.navigate(address + "/papan?opd=DINKES");
    assertThat(page.locator("[role=alert]")).containsText("bukan untuk Anda");
    page.navigate(address + "/papan/csv?table=arrivals&opd=DINKES");
    assertThat(page.locator("[role=alert]")).containsText("bukan untuk Anda");
    page.navigate(address + "/papan?period=century");
    assertThat(page.locator("[role=alert]")).containsText("Pilih ulang");
    page.navigate(address + "/papan/csv?table=secrets");
    assertThat(page.locator("[role=alert]")).containsText("Tabel ini tidak ada");
    assertFine("papan-tidak-ada");

    console.signIn(visit, OF_DINKES, "ADMIN_UTAMA");
    page.navigate(address + "/papan?period=year");
    assertThat(sum(page.locator("#arrivals tbody td"))).isZero();
    console.signIn(visit, "pejabat-tanpa-kantor", "OFFICIAL");
    page.navigate(address + "/papan");
    assertThat(page.locator("[role=alert]")).containsText("tidak mencakup");
  }

  @Test
  void givesEachTableAsAFile() {
    console.signIn(visit, COORDINATOR, "COORDINATOR");
    awaitBoard("?period=month", 0);
    for (Locator link : page.locator("a[download]").all()) {
      List<?> answer = (List<?>) page.evaluate(FETCHED, link.getAttribute("href"));
      assertThat(answer.get(0)).isEqualTo(200);
      assertThat(answer.get(1)).isEqualTo("text/csv;charset=UTF-8");
      assertThat((String) answer.get(2)).startsWith("attachment; filename=\"papan-kabupaten-");
      String text = (String) answer.get(3);
      String table = link.getAttribute("href").replaceAll(".*table=([a-z]+).*", "$1");
      assertThat(text.lines().skip(1)).hasSize(page.locator("#" + table + " tbody tr").count());
      assertThat(text).startsWith("kode,");
    }
    assertThat(page.locator("a[download]")).hasCount(7);
  }

  @Test
  void doesNotTellWhereWhatIsNotPublicCameFromNorThatMisconductWasAlleged() {
    console.signIn(visit, COORDINATOR, "COORDINATOR");
    awaitBoard("?period=year", CASES);
    int before = open();
    try {
      // A kecamatan from which nothing else came.
      handle(900, at("13.11.07", new Visibility(false, true), false));
      handle(901, at("13.11.06", Visibility.OPEN, true));

      awaitOpen(before + 1);
      assertThat(page.locator("#areas tbody tr").last())
          .containsText("Tempat tidak diketahui atau dirahasiakan");
      assertThat(page.locator("#areas tbody tr")).hasCount(6);
    } finally {
      console.handle(Complaints.numbered(900), Complaints.aWithdrawal(RunningConsole.now()));
      awaitOpen(before);
    }
  }

  private static void handle(long number, ComplaintReceived complaint) {
    TrackingId id = Complaints.numbered(number);
    console.handle(id, complaint);
  }

  private static ComplaintReceived at(String place, Visibility visibility, boolean misconduct) {
    ComplaintReceived usual =
        Complaints.aComplaint(RunningConsole.now().minus(Duration.ofDays(500)), visibility);
    Content content = usual.content();
    return new ComplaintReceived(
        usual.channel(),
        usual.client(),
        new Content(
            content.title(),
            content.text(),
            content.incidentDate(),
            new Place(null, null, null, null, null, new PlaceCode(place)),
            content.kind(),
            content.category(),
            null,
            misconduct,
            visibility,
            content.reporter()),
        usual.missing(),
        usual.language(),
        usual.acceptedAt(),
        usual.contentHash(),
        usual.salt(),
        usual.commitment());
  }

  /** Until it has caught up with what was stored. */
  private void awaitBoard(String asked, int complaints) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          page.navigate(address + "/papan" + asked);
          return page.locator("#arrivals").count() == 1
              && sum(page.locator("#arrivals tbody td")) >= complaints;
        });
  }

  private void awaitOpen(int cases) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          page.reload();
          return open() == cases;
        });
  }

  private int open() {
    return sum(page.locator("#ages tbody td"));
  }

  private static int sum(Locator numbers) {
    return numbers.allTextContents().stream().mapToInt(Integer::parseInt).sum();
  }

  private void assertFine(String name) {
    RunningConsole.assertFine(page, name);
    page.setViewportSize(320, 900);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= 320")).isEqualTo(true);
    page.setViewportSize(1280, 900);
  }
}
