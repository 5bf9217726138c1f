package id.aduan.intake.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.Proof;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.edge.Door.Answer;
import id.aduan.intake.tracking.Moments;
import id.aduan.intake.web.Described;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PagesTest extends OnTheBackbone {
  private static final int LARGEST_PAGE = 30 * 1024;

  @Test
  void offersAFormInIndonesianAndInEnglish() {
    Answer indonesian = page("/");
    Answer english = page("/?lang=en");

    assertThat(indonesian.response().body())
        .contains("<html lang=\"id\"", "Sampaikan aduan", "href=\"/?lang=en\"");
    assertThat(english.response().body()).contains("<html lang=\"en\"", "File a complaint");
    assertThat(door().get("/", "Accept", "text/html", "Accept-Language", "en-US").response().body())
        .contains("<html lang=\"en\"");
    assertThat(
            door().get("/", "Accept", "text/html", "Accept-Language", "min,id").response().body())
        .contains("<html lang=\"id\"");
  }

  @Test
  void sendsSmallPagesThatRunNoScriptAndLetNobodyFrameThem() {
    for (String path : new String[] {"/", "/lacak"}) {
      Answer page = page(path);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.response().body()).doesNotContain("<script").doesNotContain(" style=");
      assertThat(page.header("Content-Security-Policy"))
          .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
          .doesNotContain("script-src");
      assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("Cache-Control")).contains("no-store");
      assertThat(page.response().body().length() + stylesheet(page).length())
          .isLessThan(LARGEST_PAGE);
    }
  }

  @Test
  void letsABrowserKeepTheStylesheet() {
    Answer page = page("/");
    Answer css = door().get(stylesheetPath(page));

    assertThat(css.header("Content-Type")).startsWith("text/css");
    assertThat(css.header("Cache-Control")).contains("max-age=31536000").doesNotContain("no-store");
  }

  @Test
  void labelsEveryFieldThatAPersonFillsIn() {
    String html = page("/").response().body();
    Matcher fields =
        Pattern.compile("<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]*\\bid=\"([^\"]+)\"")
            .matcher(html);
    int count = 0;
    while (fields.find()) {
      assertThat(html).contains("for=\"" + fields.group(1) + "\"");
      count++;
    }
    assertThat(count).isEqualTo(12);
  }

  /** Else the description of the pages says what no page does. */
  @Test
  void sendsFromItsFormsTheFieldsThatAreDescribed() {
    Answer receipt = submit("/", filled("Lampu jalan padam sejak Senin"));
    Answer asked = submit("/lacak", identity(receipt));
    Answer sure = submit("/lacak/cabut", identity(receipt));

    assertThat(fields(page("/")).get("/"))
        .containsExactlyInAnyOrderElementsOf(Described.FORMS.get("/"))
        .doesNotContain("_csrf");
    for (Answer page : List.of(page("/lacak"), receipt, asked, sure)) {
      assertThat(fields(page)).isNotEmpty();
      fields(page)
          .forEach((address, sent) -> assertThat(Described.FORMS.get(address)).containsAll(sent));
    }
  }

  private static Map<String, Set<String>> fields(Answer page) {
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    Matcher forms =
        Pattern.compile("<form[^>]* action=\"([^?\"]+)[^>]*>(.*?)</form>", Pattern.DOTALL)
            .matcher(page.response().body());
    while (forms.find()) {
      Set<String> names = fields.computeIfAbsent(forms.group(1), _ -> new TreeSet<>());
      Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"")
          .matcher(forms.group(2))
          .results()
          .forEach(name -> names.add(name.group(1)));
    }
    return fields;
  }

  @Test
  void filesAComplaintAndShowsItsReceipt() {
    Map<String, String> form = filled("Jalan rusak berat di pasar");
    form.put("place.kecamatan", "Sangir");
    form.put("reporter.phone", "0812 3456 7890");
    form.put("anonim", "yes");

    Answer receipt = submit("/", form);

    assertThat(receipt.status()).isEqualTo(201);
    String number = found(receipt, "<dd class=\"code\">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-.)<");
    assertThat(receipt.response().body())
        .contains("Aduan Anda diterima", "Kapan kejadiannya?")
        .doesNotContain("Di mana kejadiannya?");
    ComplaintReceived received =
        (ComplaintReceived)
            TopicReader.ofKey(
                    Backbone.kafka(), Topics.DOSSIERS, EventCodec.DOSSIERS, number.replace("-", ""))
                .getFirst()
                .event();
    assertThat(received.content().visibility().anonim()).isTrue();
    assertThat(received.content().reporter().phone()).isEqualTo("+6281234567890");
    assertThat(submit("/", form).response().body()).contains(number);
  }

  @Test
  void showsTheFormAgainWithAllFaultsAndAllThatWasTyped() {
    Map<String, String> form = filled(" ");
    form.put("place.nagari", "Lubuk <Gadang>");
    form.put("place.kecamatan", "Sangir");
    form.put("reporter.phone", "12");
    form.put("rahasia", "yes");

    Answer again = submit("/", form);

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.response().body())
        .contains(
            "href=\"#text\"",
            "href=\"#reporter-phone\"",
            "id=\"reporter-phone-fault\"",
            "aria-invalid=\"true\"",
            "value=\"Lubuk &lt;Gadang&gt;\"",
            "value=\"12\"",
            "<option value=\"Sangir\" selected=\"selected\"",
            form.get("key"))
        .containsPattern("id=\"rahasia\"[^>]*checked")
        .containsPattern("<title>Perlu diperbaiki:");
  }

  @Test
  void offersAFreshKeyToWhoSendsAnotherComplaintWithAnOldForm() {
    Map<String, String> form = filled("Jalan rusak berat di pasar");
    Answer _ = submit("/", form);
    form.put("text", "Sampah menumpuk di sekolah");

    Answer refused = submit("/", form);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.response().body())
        .contains("Formulir ini sudah pernah terkirim", "Sampah menumpuk di sekolah")
        .doesNotContain(form.get("key"));
    form.put("key", found(refused, "name=\"key\" value=\"([^\"]+)\""));
    assertThat(submit("/", form).status()).isEqualTo(201);
  }

  @Test
  void followsAComplaintThroughFormsOnly() {
    Answer receipt = submit("/", filled("Jalan rusak berat di pasar"));
    Map<String, String> identity = identity(receipt);

    Answer shown = submit("/lacak", identity);

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.response().body())
        .contains(identity.get("number"), "Riwayat", "Tambahkan keterangan", "Cabut aduan")
        .doesNotContain("Sanggah");
    assertThat(shown.response().uri().getQuery()).isNull();
  }

  @Test
  void saysPolitelyThatNumberAndCodeDoNotMatch() {
    Answer denied =
        submit("/lacak", new LinkedHashMap<>(Map.of("number", "7K3M-9Q2X", "code", "A")));

    assertThat(denied.status()).isEqualTo(404);
    assertThat(denied.response().body())
        .contains("tidak cocok", "value=\"7K3M-9Q2X\"", "role=\"alert\"");
  }

  @Test
  void hearsAnAdditionAndKeepsWhatCouldNotBeHeard() {
    Map<String, String> reply = identity(submit("/", filled("Jalan rusak berat di pasar")));
    reply.put("key", UUID.randomUUID().toString());
    reply.put("text", "Dekat kedai simpang tiga");
    Answer heard = submit("/lacak/balas", reply);
    reply.put("text", "...");
    Answer notHeard = submit("/lacak/balas", reply);

    assertThat(heard.status()).isEqualTo(202);
    assertThat(heard.response().body()).contains("keterangan Anda kami terima", "role=\"status\"");
    assertThat(notHeard.status()).isEqualTo(400);
    assertThat(notHeard.response().body()).contains("href=\"#reply-text\"", ">...</textarea>");
    assertThat(
            TopicReader.ofKey(
                Backbone.kafka(),
                Topics.DOSSIERS,
                EventCodec.DOSSIERS,
                reply.getOrDefault("number", "").replace("-", "")))
        .hasSize(2)
        .last()
        .extracting(envelope -> ((ReporterReplied) envelope.event()).text())
        .isEqualTo("Dekat kedai simpang tiga");
  }

  @Test
  void asksTwiceBeforeAComplaintIsWithdrawn() {
    Map<String, String> withdrawal = identity(submit("/", filled("Jalan rusak berat di pasar")));
    withdrawal.put("key", UUID.randomUUID().toString());

    Answer asked = submit("/lacak/cabut", withdrawal);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.response().body()).contains("Cabut aduan ini?", "tidak dapat dibatalkan");

    withdrawal.put("confirmed", "yes");
    assertThat(submit("/lacak/cabut", withdrawal).status()).isEqualTo(202);
    assertThat(
            TopicReader.ofKey(
                    Backbone.kafka(),
                    Topics.DOSSIERS,
                    EventCodec.DOSSIERS,
                    withdrawal.getOrDefault("number", "").replace("-", ""))
                .getLast()
                .event())
        .isInstanceOf(ComplaintWithdrawn.class);
  }

  @Test
  void offersToDisputeAndToRateWhatIsResolved() {
    Map<String, String> identity = identity(submit("/", filled("Jalan rusak berat di pasar")));
    String complaint = identity.getOrDefault("number", "").replace("-", "");
    try (Publisher routing = new Publisher(Backbone.kafka())) {
      routing.happened(complaint, 1, Moments.opened(), Map.of());
      routing.happened(
          complaint,
          2,
          new CaseResolved(
              Actor.COORDINATOR,
              Moments.DPUPR,
              new Proof(LocalDate.of(2026, 3, 20), Moments.COMMITMENT, 1),
              Moments.due(DeadlineKind.DISPUTE, 10),
              null),
          Map.of(ContentPart.ANSWER, "Sudah <b>ditambal</b>.", ContentPart.NOTE, "internal"));
    }

    Answer resolved =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> submit("/lacak", identity),
                shown -> shown.response().body().contains("Sanggah"));
    assertThat(resolved.response().body())
        .contains("Sudah &lt;b&gt;ditambal&lt;/b&gt;.", "Beri nilai", "Selesai")
        .doesNotContain("internal");
    identity.put("key", UUID.randomUUID().toString());
    assertThat(submit("/lacak/nilai", identity).status()).isEqualTo(400);
    identity.put("score", "5");
    assertThat(submit("/lacak/nilai", identity).status()).isEqualTo(202);
    identity.put("reason", "Masih berlubang di sisi kiri");
    assertThat(submit("/lacak/sanggah", identity).status()).isEqualTo(202);
  }

  @Test
  void answersALostVisitorWithAPage() {
    for (String path : new String[] {"/tidak/ada", "/lacak/balas"}) {
      Answer lost = page(path);
      assertThat(lost.status()).isEqualTo(404);
      assertThat(lost.header("Content-Type")).startsWith("text/html");
      assertThat(lost.response().body()).contains("Halaman tidak ditemukan");
    }
  }

  private Answer page(String path) {
    return door().get(path, "Accept", "text/html");
  }

  private Answer submit(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return door().form(path, body, "Accept", "text/html");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static Map<String, String> filled(String text) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("key", UUID.randomUUID().toString());
    form.put("text", text);
    return form;
  }

  private static Map<String, String> identity(Answer receipt) {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("number", found(receipt, "name=\"number\" value=\"([^\"]+)\""));
    identity.put("code", found(receipt, "name=\"code\" value=\"([^\"]+)\""));
    return identity;
  }

  private static String found(Answer page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page.response().body());
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String stylesheetPath(Answer page) {
    return found(page, "rel=\"stylesheet\" href=\"([^\"]+)\"");
  }

  private String stylesheet(Answer page) {
    return door().get(stylesheetPath(page)).response().body();
  }
}
