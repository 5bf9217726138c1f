package id.aduan.intake.edge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.aduan.contract.PersonId;
import id.aduan.embedded.broker.Ports;
import id.aduan.intake.IntakeService;
import id.aduan.intake.testing.TestKeys;
import id.aduan.kit.audit.Who;
import id.aduan.kit.security.TestProvider;
import id.aduan.kit.testing.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An officer at the counter, in a real browser. */
class CounterTest {
  private static final String OFFICER = "petugas-1";

  /** In milliseconds; on a machine that has much else to do. */
  private static final String NUMBER = ".ticket .code >> nth=0";

  private static final String CODE = ".ticket .code >> nth=1";
  private static TestProvider provider;
  private static ConfigurableApplicationContext service;
  private static String address;
  private static Chromium chromium;
  private BrowserContext visit;
  private Page page;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    provider = TestProvider.start();
    address = "http://127.0.0.1:" + Ports.free(1).getFirst();
    service =
        new SpringApplicationBuilder(IntakeService.class)
            .run(
                "--server.port=" + address.substring(address.lastIndexOf(':') + 1),
                "--PUBLIC_URL=" + address,
                "--ISSUER_URI=" + provider.issuer(),
                "--KAFKA_BOOTSTRAP=" + Backbone.kafka(),
                "--KAFKA_PASSWORD=demo",
                "--MONGODB_URI=" + Backbone.mongo(),
                "--ADUAN_INSTALLATION_KEY=" + TestKeys.INSTALLATION,
                "--ADUAN_CODE_KEYS=" + TestKeys.CODES,
                "--ADUAN_RECEIPT_KEY=" + TestKeys.RECEIPT);
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      chromium.close();
      service.close();
      provider.close();
    }
  }

  @BeforeEach
  void visit() {
    provider.letsIn(OFFICER, "COUNTER");
    visit = chromium.visit();
    page = visit.newPage();
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void filesByKeyboardAloneAndOnceThoughTheLineBreaks() {
    String words = "Jembatan gantung putus " + UUID.randomUUID();
    page.navigate(address + "/loket");
    assertThat(page).hasTitle(Pattern.compile("Loket pengaduan"));
    Chromium.photograph(page, "loket");

    Chromium.accessKey(page, 'b');
    assertThat(page.locator("#text")).isFocused();
    Chromium.photograph(page, "aduan");
    page.locator("#text").focus();
    page.keyboard().type(words);
    page.keyboard().press("Tab");
    page.keyboard().type("Jembatan");
    assertThat(page.locator("#category")).hasValue("jembatan");
    assertThat(page.locator("[data-fact=PLACE]")).isVisible();
    assertThat(page.locator("[data-fact=INCIDENT_DATE]")).isHidden();
    Chromium.accessKey(page, 'k');
    page.keyboard().type("Sangir");
    page.keyboard().press("Tab");
    page.keyboard().type("Lubuk Gadang");

    visit.setOffline(true);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#line")).containsText("Sambungan terputus");
    Chromium.photograph(page, "terputus");
    assertThat(draft()).contains(words);
    loseTheNextAnswer();
    visit.setOffline(false);

    assertThat(page.locator("h1")).hasText("Aduan diterima");
    String number = page.locator(NUMBER).textContent();
    assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
    assertThat(page.locator(CODE).textContent()).hasSizeGreaterThan(9);
    assertThat(page.locator(".qr svg path").getAttribute("d")).startsWith("M");
    assertThat(page.locator(".missing")).containsText("nomor telepon");
    Chromium.photograph(page, "bukti");
    assertThat(page.locator("a.papers"))
        .hasAttribute("href", "http://127.0.0.1:8082/loket/cases/" + number + "/papers");
    assertThat(draft()).isNull();
    assertThat(received(words)).containsExactly(number.replace("-", ""));
    assertThat(acts("POST /loket/aduan", number)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void findsByNumberAndCodeAndAddsWhatTheCitizenSays() {
    page.navigate(address + "/loket/aduan");
    page.locator("#text").fill("Air PDAM keruh sejak Senin");
    page.locator("button[type=submit] >> text=Kirim aduan").click();
    String number = page.locator(NUMBER).textContent();
    String code = page.locator(CODE).textContent();

    Chromium.accessKey(page, 'c');
    assertThat(page).hasURL(Pattern.compile("/loket/lacak"));
    page.locator("#number").focus();
    Chromium.photograph(page, "cari");
    page.keyboard().type(number);
    page.keyboard().press("Tab");
    page.keyboard().type("0000000000");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert]")).isVisible();
    page.locator("#code").focus();
    page.keyboard().type(code);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(number);
    assertThat(page).hasURL(Pattern.compile("/loket/lacak[^A-Z0-9]*(lang=..)?$"));
    assertThat(page.locator("a.papers"))
        .hasAttribute("href", "http://127.0.0.1:8082/loket/cases/" + number + "/papers");
    page.locator("summary >> text=Tambahkan keterangan").click();
    page.locator("#reply-text").fill("Juga di jorong sebelah");
    Chromium.photograph(page, "kasus");
    page.locator("button >> text=Kirim keterangan").click();

    assertThat(page.locator("[role=status]")).containsText("keterangan Anda kami terima");
    assertThat(acts("POST /loket/lacak", number)).isEqualTo(1);
    assertThat(acts("POST /loket/lacak/balas", number)).isEqualTo(1);
    visit.clearCookies();
    page.navigate(address + "/lacak?number=" + number);
    assertThat(page.locator("#number")).hasValue(number);
    assertThat(page.locator("#code")).hasValue("");
  }

  @Test
  void keepsADraftForWhoBeganItAndForNobodyElse() {
    page.navigate(address + "/loket/aduan");
    page.locator("#text").fill("Setengah jadi");
    assertThat(draft()).contains("Setengah jadi");
    String key = page.locator("input[name=key]").getAttribute("value");

    visit.clearCookies();
    page.navigate(address + "/loket/aduan");
    assertThat(page.locator("#text")).hasValue("Setengah jadi");
    assertThat(page.locator("input[name=key]")).hasValue(Objects.requireNonNull(key));
    assertThat(page.locator("#line")).containsText("dimuat kembali");

    provider.letsIn("petugas-2", "COUNTER");
    visit.clearCookies();
    page.navigate(address + "/loket/aduan");
    assertThat(page.locator("#text")).hasValue("");
    assertThat(draft()).isNull();
  }

  @Test
  void leavesNothingBehindWhenTheOfficerSignsOut() {
    page.navigate(address + "/loket/aduan");
    page.locator("#text").fill("Setengah jadi");
    assertThat(draft()).contains("Setengah jadi");

    page.locator("button >> text=Keluar").click();
    page.navigate(address + "/signed-out");

    assertThat(page.locator("h1")).hasText("Anda sudah keluar");
    Chromium.photograph(page, "keluar");
    assertThat(draft()).isNull();
  }

  @Test
  void keepsTheFormWhereASessionEndsMeanwhile() {
    page.navigate(address + "/loket/aduan");
    page.locator("#text").fill("Lampu jalan padam di pasar");
    visit.clearCookies();

    page.keyboard().press("Control+Enter");

    assertThat(page.locator("#line")).containsText("Sesi Anda berakhir");
    assertThat(draft()).contains("Lampu jalan padam di pasar");
  }

  @Test
  void filesWithoutScriptsToo() {
    try (BrowserContext plain =
        chromium.visit(
            new Browser.NewContextOptions().setLocale("id-ID").setJavaScriptEnabled(false))) {
      Page form = plain.newPage();
      form.navigate(address + "/loket/aduan");
      form.locator("#text").fill("!!!");
      form.locator("button[type=submit] >> text=Kirim aduan").click();
      assertThat(form.locator("#faults")).isVisible();
      form.locator("#text").fill("Sampah menumpuk di pasar");
      form.locator("button[type=submit] >> text=Kirim aduan").click();

      assertThat(form.locator(NUMBER)).isVisible();
    }
  }

  @Test
  void letsInNobodyElse() {
    provider.letsIn("koordinator-1", "COORDINATOR");

    page.navigate(address + "/loket");

    assertThat(page.locator("h1")).hasText("Halaman ini bukan untuk Anda");
    Chromium.photograph(page, "bukan-untuk-anda");
  }

  /** The service has the complaint; the browser never hears of it, and sends it again. */
  private void loseTheNextAnswer() {
    page.evaluate(
        """
        () => {
          const real = window.fetch;
          window.fetch = async (...sent) => {
            await real(...sent);
            window.fetch = real;
            throw new TypeError('the line broke');
          };
        }
        """);
  }

  private @Nullable String draft() {
    return (String) page.evaluate("localStorage.getItem('aduan-loket-draft')");
  }

  private static List<String> received(String words) {
    return TopicReader.all(Backbone.kafka(), "intake.dossiers.v1").stream()
        .filter(event -> new String(event.value(), UTF_8).contains(words))
        .map(event -> event.key())
        .toList();
  }

  /** How often the officer's act on a complaint is written down. */
  private static long acts(String endpoint, String number) {
    return service
        .getBean(MongoTemplate.class)
        .getCollection("audit")
        .find(
            new Document("endpoint", endpoint).append("who", Who.of(new PersonId(OFFICER)).value()))
        .into(new ArrayList<Document>())
        .stream()
        .filter(entry -> entry.toJson().contains(number.replace("-", "")))
        .count();
  }
}
