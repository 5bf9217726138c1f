package id.aduan.routing;

import static id.aduan.routing.Browser.SESSION;
import static id.aduan.routing.Browser.SIGN_IN;
import static id.aduan.routing.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.nimbusds.jose.JOSEObjectType;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.security.TestProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * People who sign in with a browser; two instances on one store, one of which does not reach the
 * provider, and the broker is away.
 */
class SignInTest {
  private static final String UTAMA_DPUPR = "17080000-0000-4000-8000-000000000101";
  private static TestProvider provider;
  private static DocumentStore store;
  private static HttpClient http;
  private static List<ConfigurableApplicationContext> instances;
  private static URI service;
  private static URI other;

  @BeforeAll
  static void start() throws IOException {
    provider = TestProvider.start();
    store = DocumentStore.inMemory();
    http = HttpClient.newHttpClient();
    List<Integer> ports = Ports.free(3);
    service = URI.create("http://127.0.0.1:" + ports.get(0));
    other = URI.create("http://127.0.0.1:" + ports.get(1));
    String kafka = "127.0.0.1:" + ports.get(2);
    String discovery = provider.issuer() + "/.well-known/openid-configuration";
    instances =
        List.of(
            instance(service, kafka, discovery),
            instance(other, kafka, "http://" + kafka + "/provider-is-away"));
  }

  private static ConfigurableApplicationContext instance(
      URI address, String kafka, String discovery) {
    return new SpringApplicationBuilder(RoutingService.class)
        .run(
            "--server.port=" + address.getPort(),
            "--routing.public-url=" + address,
            "--ISSUER_URI=" + provider.issuer(),
            "--OIDC_DISCOVERY_URI=" + discovery,
            "--KAFKA_BOOTSTRAP=" + kafka,
            "--MONGODB_URI=" + store.uri());
  }

  @AfterAll
  static void stop() {
    instances.forEach(ConfigurableApplicationContext::close);
    http.close();
    store.close();
    provider.close();
  }

  @Test
  void letsSomebodyInWhoIsSentThereAndBack() throws Exception {
    provider.letsIn(UTAMA_DPUPR, "ADMIN_UTAMA");
    Browser browser = browser();

    URI asked = location(browser.get(location(browser.get("/"))));
    assertThat(asked.toString()).startsWith(provider.issuer() + "/authorize?");
    assertThat(asked.getQuery())
        .contains(
            "response_type=code",
            "client_id=aduan-console",
            "code_challenge_method=S256",
            "nonce=",
            "redirect_uri=" + service + "/login/oauth2/code/aduan");

    HttpResponse<String> home = browser.visit("/");
    assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'self' " + provider.issuer());
    assertThat(home.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(home.body())
        .contains("Nama " + UTAMA_DPUPR, "Admin utama", "desk=DPUPR", "CONTOH/SK/1")
        .doesNotContain("<script>", "style=");
    assertThat(browser.cookies).containsOnlyKeys(SESSION);
    assertThat(browser.get("/api/v1/me").body())
        .contains("\"person\":\"" + UTAMA_DPUPR + "\"", "DPUPR");
    assertThat(browser.get("/konsol.css").statusCode()).isEqualTo(200);
  }

  @Test
  void bringsBackToThePageWhereASessionWasMissing() throws Exception {
    provider.letsIn("k-1", "COORDINATOR");
    Browser browser = browser();

    HttpResponse<String> answer = browser.visit("/api/v1/opds?urut=nama");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.uri()).isEqualTo(service.resolve("/api/v1/opds?urut=nama"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//example.org/", "https://example.org", "/%5C%5Cexample.org", "%0d%0aX:1"})
  void leadsNobodyAstray(String wanted) throws Exception {
    provider.letsIn("k-1", "COORDINATOR");

    assertThat(browser().visit("/oauth2/authorization/aduan?returnTo=" + wanted).uri())
        .isEqualTo(service.resolve("/"));
  }

  @Test
  void asksProgramsForATokenAndSendsThemNowhere() throws Exception {
    HttpResponse<String> answer =
        browser()
            .send(
                HttpRequest.newBuilder(service.resolve("/api/v1/me"))
                    .header("Accept", "application/json"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.body()).contains("http-401");
  }

  @Test
  void isSignedInAtEveryInstanceAndAfterARestart() throws Exception {
    Browser browser = signedIn("k-1", "COORDINATOR");
    Browser there = new Browser(http, other);
    there.cookies.putAll(browser.cookies);

    assertThat(there.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsInTheStoreNothingThatLetsIn() throws Exception {
    Browser browser = signedIn("stored", "COORDINATOR");

    assertThat(sessionsOf("stored"))
        .singleElement()
        .satisfies(
            stored -> assertThat(stored.toJson()).doesNotContain(browser.cookies.get(SESSION)));
  }

  @Test
  void beginsASessionUnderANewNameWhateverTheBrowserBrought() throws Exception {
    provider.letsIn("fixed", "COORDINATOR");
    Browser browser = browser();
    browser.cookies.put(SESSION, "planted");
    browser.visit("/");
    String first = browser.cookies.get(SESSION);
    assertThat(first).isNotEqualTo("planted").hasSizeGreaterThan(40);

    browser.visit("/oauth2/authorization/aduan");

    assertThat(browser.cookies.get(SESSION)).isNotEqualTo(first);
    Browser thief = browser();
    thief.cookies.put(SESSION, first);
    assertThat(thief.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void takesNoCodeTwice() throws Exception {
    provider.letsIn("k-1", "COORDINATOR");
    Browser browser = browser();
    URI callback = callbackOf(browser);
    Map<String, String> begun = Map.copyOf(browser.cookies);
    assertThat(location(browser.get(callback))).isEqualTo(service.resolve("/"));

    Browser again = browser();
    again.cookies.putAll(begun);

    assertThat(location(again.get(callback)).getPath()).isEqualTo("/sign-in-failed");
    assertThat(again.cookies).doesNotContainKey(SESSION);
  }

  @Test
  void takesNoCodeThatAnotherBrowserWasSentFor() throws Exception {
    provider.letsIn("attacker", "COORDINATOR");
    URI callback = callbackOf(browser());
    Browser victim = browser();
    URI _ = callbackOf(victim);

    for (Browser browser : List.of(victim, browser())) {
      assertThat(location(browser.get(callback)).getPath()).isEqualTo("/sign-in-failed");
      assertThat(browser.cookies).doesNotContainKey(SESSION);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void takesNoSignInOfWhichStateNonceOrVerifierWasChanged(int part) throws Exception {
    provider.letsIn("k-1", "COORDINATOR");
    Browser browser = browser();
    URI callback = callbackOf(browser);
    String[] parts = browser.cookies.getOrDefault(SIGN_IN, "").split("\\.");
    parts[part] = "QQ" + parts[part].substring(2);
    browser.cookies.put(SIGN_IN, String.join(".", parts));

    assertThat(location(browser.get(callback)).getPath()).isEqualTo("/sign-in-failed");
    assertThat(browser.cookies).doesNotContainKey(SESSION);
  }

  @Test
  void takesNoIdTokenOfAnotherSignInClientOrPerson() throws Exception {
    provider.letsIn("k-1", "COORDINATOR");
    try {
      provider.twistsIdTokens(claims -> claims.claim("nonce", "another"));
      assertThat(browser().visit("/").statusCode()).isEqualTo(403);
      provider.twistsIdTokens(claims -> claims.audience("another-client"));
      assertThat(browser().visit("/").statusCode()).isEqualTo(403);
      provider.twistsIdTokens(claims -> claims.subject("somebody-else"));
      assertThat(browser().visit("/").statusCode()).isEqualTo(403);
    } finally {
      provider.twistsIdTokens(claims -> claims);
    }
    assertThat(browser().visit("/").statusCode()).isEqualTo(200);
  }

  @Test
  void saysPolitelyInBothLanguagesWhatWentWrong() throws Exception {
    Browser browser = browser();

    assertThat(browser.get("/sign-in-failed").body())
        .contains("Belum berhasil masuk.", "lang=\"id\"")
        .doesNotContain("Exception", "at org.");
    assertThat(
            browser
                .send(
                    HttpRequest.newBuilder(service.resolve("/sign-in-failed?reason=provider"))
                        .header("Accept-Language", "en"))
                .body())
        .contains("Signing in is not possible right now.");
    provider.letsIn("nobody-here");
    assertThat(browser.visit("/").statusCode()).isEqualTo(403);
  }

  @Test
  void saysThatTheProviderIsAway() throws Exception {
    HttpResponse<String> answer = new Browser(http, other).visit("/");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Layanan masuk tidak menjawab").doesNotContain("Exception");
  }

  /** A cookie needs the form's token to change something, a token of one's own needs none. */
  @Test
  void changesNothingForAFormThatIsNotOurs() throws Exception {
    Browser browser = signedIn("csrf", "COORDINATOR");
    Browser another = signedIn("another", "COORDINATOR");
    String page = browser.get("/").body();
    String bearer = provider.accessToken(claims -> claims.subject("csrf"));
    String path = "/api/v1/people/somebody/sign-out";

    assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.post(path, Map.of()).body()).contains("form-not-ours");
    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.post("/sign-out-everywhere", Map.of()).statusCode()).isEqualTo(403);
    assertThat(another.submit(page, path).statusCode()).isEqualTo(403);
    assertThat(posted(null, "Basic eDp5").statusCode()).isEqualTo(401);
    assertThat(posted(browser, "Basic eDp5").statusCode()).isEqualTo(401);
    assertThat(posted(browser, "Bearer x").statusCode()).isEqualTo(401);
    assertThat(posted(null, "Bearer " + bearer).statusCode()).isEqualTo(200);
    assertThat(posted(browser, "Bearer " + bearer).statusCode()).isEqualTo(200);
    assertThat(browser.submit(page, path).statusCode()).isEqualTo(200);
    assertThat(
            browser
                .send(
                    HttpRequest.newBuilder(service.resolve(path))
                        .header("X-CSRF-TOKEN", Browser.formToken(page))
                        .POST(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> posted(@Nullable Browser browser, String authorization)
      throws Exception {
    return (browser == null ? browser() : browser)
        .send(
            HttpRequest.newBuilder(service.resolve("/api/v1/people/somebody/sign-out"))
                .header("Authorization", authorization)
                .POST(BodyPublishers.noBody()));
  }

  @Test
  void isWhomTheTokenNamesAndNotWhomTheCookieDoes() throws Exception {
    Browser browser = signedIn("cookie-person", "COORDINATOR");
    String bearer =
        provider.accessToken(c -> c.subject("token-person").claim("roles", List.of("COUNTER")));

    assertThat(
            browser
                .send(
                    HttpRequest.newBuilder(service.resolve("/api/v1/me"))
                        .header("Authorization", "Bearer " + bearer))
                .body())
        .contains("token-person")
        .doesNotContain("cookie-person");
  }

  @Test
  void endsASessionHereAndAtTheProvider() throws Exception {
    Browser browser = signedIn("leaving", "COORDINATOR");
    Browser copy = browser();
    copy.cookies.putAll(browser.cookies);

    URI end = location(browser.submit(browser.get("/").body(), "/sign-out"));

    assertThat(end.toString()).startsWith(provider.issuer() + "/end?");
    assertThat(end.getQuery())
        .contains("id_token_hint=ey", "post_logout_redirect_uri=" + service + "/signed-out");
    assertThat(browser.cookies).isEmpty();
    assertThat(copy.get("/").statusCode()).isEqualTo(302);
    assertThat(browser.get("/signed-out").body()).contains("Anda sudah keluar.");
  }

  @Test
  void endsOnlyTheOneSessionThatIsSignedOut() throws Exception {
    Browser one = signedIn("twice", "COORDINATOR");
    Browser two = signedIn("twice", "COORDINATOR");

    one.submit(one.get("/").body(), "/sign-out");

    assertThat(two.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void endsEverySessionAndTokenOfWhoSignsOutEverywhere() throws Exception {
    Browser one = signedIn("everywhere", "COORDINATOR");
    Browser two = signedIn("everywhere", "COORDINATOR");
    String token = provider.accessToken(claims -> claims.subject("everywhere"));
    assertThat(status(token)).isEqualTo(200);

    one.submit(one.get("/").body(), "/sign-out-everywhere");

    assertThat(two.get("/").statusCode()).isEqualTo(302);
    assertThat(status(token)).isEqualTo(401);
  }

  @Test
  void endsEveryoneWhomACoordinatorSignsOut() throws Exception {
    Browser revoked = signedIn("revoked", "ADMIN_UTAMA");
    provider.letsIn("k-1", "COORDINATOR");
    String coordinator = provider.accessToken(claims -> claims);
    String admin =
        provider.accessToken(c -> c.subject("admin").claim("roles", List.of("ADMIN_UTAMA")));

    assertThat(signOut("revoked", admin)).isEqualTo(403);
    assertThat(revoked.get("/").statusCode()).isEqualTo(200);
    assertThat(signOut("revoked", coordinator)).isEqualTo(200);
    assertThat(signOut("not%20a%20person", coordinator)).isEqualTo(400);

    assertThat(revoked.get("/").statusCode()).isEqualTo(302);
    assertThat(
            revoked
                .send(
                    HttpRequest.newBuilder(service.resolve("/api/v1/me"))
                        .header("Accept", "application/json"))
                .statusCode())
        .isEqualTo(401);
    assertThat(signOut("admin", admin)).isEqualTo(200);
    assertThat(status(admin)).isEqualTo(401);
  }

  @Test
  void endsWhatTheProviderEndsBehindTheBrowsersBack() throws Exception {
    Browser one = signedIn("behind", "COORDINATOR");
    Browser two = signedIn("behind", "COORDINATOR");
    String first = sessionsOf("behind").getFirst().getString("atProvider");

    assertThat(backChannel(provider.logoutToken(c -> c.subject("behind").audience("x"))))
        .isEqualTo(400);
    assertThat(
            backChannel(
                TestProvider.signed(
                    TestProvider.newKey(),
                    provider.claims("aduan-console").subject("behind").build(),
                    new JOSEObjectType("logout+jwt"))))
        .isEqualTo(400);
    assertThat(backChannel("nonsense")).isEqualTo(400);
    assertThat(sessionsOf("behind")).hasSize(2);

    assertThat(backChannel(provider.logoutToken(c -> c.subject("behind").claim("sid", first))))
        .isEqualTo(200);
    assertThat(sessionsOf("behind")).hasSize(1);
    assertThat(List.of(one.get("/").statusCode(), two.get("/").statusCode()))
        .containsExactlyInAnyOrder(200, 302);

    assertThat(backChannel(provider.logoutToken(claims -> claims.subject("behind"))))
        .isEqualTo(200);
    assertThat(sessionsOf("behind")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"seenAt,1801", "startedAt,36001"})
  void endsASessionThatNobodyUsedOrThatIsTooOld(String field, long seconds) throws Exception {
    String person = UUID.randomUUID().toString();
    Browser browser = signedIn(person, "COORDINATOR");
    sessions()
        .updateMany(
            new Document("person", person),
            new Document(
                "$set", new Document(field, Date.from(Instant.now().minusSeconds(seconds)))));

    assertThat(browser.get("/").statusCode()).isEqualTo(302);
    assertThat(browser.post("/api/v1/people/x/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.visit("/").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsASessionThatIsUsed() throws Exception {
    Browser browser = signedIn("active", "COORDINATOR");
    Date before = Date.from(Instant.now().minusSeconds(1_700));
    sessions()
        .updateMany(
            new Document("person", "active"), new Document("$set", new Document("seenAt", before)));

    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(sessionsOf("active").getFirst().getDate("seenAt")).isAfter(before);
  }

  private static Browser browser() {
    return new Browser(http, service);
  }

  private static Browser signedIn(String subject, String role) throws Exception {
    provider.letsIn(subject, role);
    Browser browser = browser();
    assertThat(browser.visit("/").statusCode()).isEqualTo(200);
    return browser;
  }

  /** Where the provider sends a browser that began to sign in. */
  private static URI callbackOf(Browser browser) throws Exception {
    return location(browser.get(location(browser.get("/oauth2/authorization/aduan"))));
  }

  private static int status(String token) throws Exception {
    return browser()
        .send(
            HttpRequest.newBuilder(service.resolve("/api/v1/me"))
                .header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private static int signOut(String person, String token) throws Exception {
    return browser()
        .send(
            HttpRequest.newBuilder(service.resolve("/api/v1/people/" + person + "/sign-out"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()))
        .statusCode();
  }

  private static int backChannel(String token) throws Exception {
    return browser()
        .post("/logout/connect/back-channel/aduan", Map.of("logout_token", token))
        .statusCode();
  }

  private static MongoCollection<Document> sessions() {
    return instances.getFirst().getBean(MongoTemplate.class).getCollection("sessions");
  }

  private static List<Document> sessionsOf(String person) {
    return sessions().find(new Document("person", person)).into(new ArrayList<>());
  }
}
