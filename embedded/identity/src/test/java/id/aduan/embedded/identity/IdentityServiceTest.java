package id.aduan.embedded.identity;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.aduan.embedded.broker.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityServiceTest {
  private static final String CALLBACK = "http://127.0.0.1:49321/callback";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path data;
  private static URI issuer;
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() throws IOException {
    int port = Ports.free();
    issuer = URI.create("http://127.0.0.1:" + port);
    service = start(port);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void describesItself() throws Exception {
    JsonNode discovery = json("/.well-known/openid-configuration");

    assertThat(discovery.get("issuer").asString()).isEqualTo(issuer.toString());
    assertThat(discovery.get("authorization_endpoint").asString())
        .isEqualTo(issuer + "/oauth2/authorize");
    assertThat(discovery.get("token_endpoint").asString()).isEqualTo(issuer + "/oauth2/token");
    assertThat(discovery.get("jwks_uri").asString()).isEqualTo(issuer + "/oauth2/jwks");
    assertThat(discovery.get("code_challenge_methods_supported").toString()).contains("S256");
    assertThat(json("/actuator/health").get("status").asString()).isEqualTo("UP");
  }

  @Test
  void letsACoordinatorSignInThroughTheForm() throws Exception {
    JsonNode answer =
        JSON.readTree(new SignIn(issuer, "aduan-cli", CALLBACK).as("koordinator", "demo"));
    JWTClaimsSet claims = verified(answer.get("access_token").asString());

    assertThat(claims.getSubject()).isEqualTo("17080000-0000-4000-8000-000000000002");
    assertThat(claims.getIssuer()).isEqualTo(issuer.toString());
    assertThat(claims.getAudience()).containsExactly("aduan");
    assertThat(claims.getStringListClaim("roles")).containsExactly("COORDINATOR");
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo("koordinator");
    assertThat(claims.getStringClaim("name")).isEqualTo("Koordinator Contoh");
    assertThat(claims.getClaim("agency")).isNull();
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(1));
    JWTClaimsSet idToken = verified(answer.get("id_token").asString());
    assertThat(idToken.getSubject()).isEqualTo(claims.getSubject());
    assertThat(idToken.getAudience()).containsExactly("aduan-cli");
  }

  @ParameterizedTest
  @CsvSource({"kemenpan,KEMENPANRB", "ombudsman,OMBUDSMAN"})
  void saysForWhichAgencyAnOverseerLooks(String username, String agency) throws Exception {
    JWTClaimsSet claims = tokenOf(username);

    assertThat(claims.getStringListClaim("roles")).containsExactly("OVERSEER");
    assertThat(claims.getStringClaim("agency")).isEqualTo(agency);
  }

  @Test
  void saysToWhichOfficeAnAdminBelongsAndNothingOfWhatHeMayDoForIt() throws Exception {
    JWTClaimsSet claims = tokenOf("utama-dpupr");

    assertThat(claims.getStringClaim("office")).isEqualTo("DPUPR");
    assertThat(claims.getClaims().keySet())
        .containsExactlyInAnyOrder(
            "sub",
            "aud",
            "iss",
            "iat",
            "nbf",
            "exp",
            "jti",
            "scope",
            "roles",
            "preferred_username",
            "name",
            "office");
  }

  @Test
  void signsTheConsoleInOnAnyPortOfThisComputer() throws Exception {
    String redirect = "http://127.0.0.1:8081/login/oauth2/code/aduan";

    assertThat(new SignIn(issuer, "aduan-console", redirect).as("loket", "demo"))
        .contains("access_token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/callback",
        "http://127.0.0.1:1/other",
        "http://localhost:1/callback"
      })
  void neverSendsACodeToAnAddressItDoesNotKnow(String redirect) throws Exception {
    var signIn = new SignIn(issuer, "aduan-cli", redirect);

    assertThat(signIn.get(signIn.authorization()))
        .satisfies(answer -> {
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(answer.headers().firstValue("Location")).isEmpty();
        });
  }

  @Test
  void refusesAPublicClientWithoutAProofKey() throws Exception {
    var uri =
        issuer.resolve(
            "/oauth2/authorize?response_type=code&scope=openid&client_id=aduan-cli&redirect_uri="
                + CALLBACK);
    HttpResponse<String> answer = new SignIn(issuer, "aduan-cli", CALLBACK).get(uri);

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location ->
            assertThat(location).contains("error=invalid_request").doesNotContain("code="));
  }

  @Test
  void refusesAWrongPassword() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new SignIn(issuer, "aduan-cli", CALLBACK).as("koordinator", "wrong"))
        .withMessageStartingWith("username, password:");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new SignIn(issuer, "aduan-cli", CALLBACK).as("nobody", "demo"))
        .withMessageStartingWith("username, password:");
  }

  @Test
  void givesAProgramOfTheOperatorsATokenOfItsOwn() throws Exception {
    HttpResponse<String> answer = clientCredentials("aduan-operator", "demo", "OPERATOR");
    JWTClaimsSet claims = verified(JSON.readTree(answer.body()).get("access_token").asString());

    assertThat(claims.getSubject()).isEqualTo("aduan-operator");
    assertThat(claims.getStringListClaim("roles")).containsExactly("OPERATOR");
    assertThat(claims.getAudience()).containsExactly("aduan");
    assertThat(clientCredentials("aduan-operator", "wrong", "OPERATOR").statusCode())
        .isEqualTo(401);
  }

  @Test
  void givesAnotherProgramItsScopesAndNoRole() throws Exception {
    HttpResponse<String> answer = clientCredentials("feed-kemenpan", "demo", "feeds.read");
    JWTClaimsSet claims = verified(JSON.readTree(answer.body()).get("access_token").asString());

    assertThat(claims.getStringListClaim("scope")).containsExactly("feeds.read");
    assertThat(claims.getClaim("roles")).isNull();
    assertThat(claims.getStringClaim("agency")).isEqualTo("KEMENPANRB");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("feed-kemenpan");
    assertThat(clientCredentials("feed-kemenpan", "demo", "ledger.read").statusCode())
        .isEqualTo(400);
    assertThat(clientCredentials("feed-kemenpan", "demo", "OPERATOR").statusCode()).isEqualTo(400);
  }

  @Test
  void signsWithANewKeyOnDemandAndStillPublishesTheOldOne() throws Exception {
    String before = operatorsToken();
    Files.createFile(data.resolve(SigningKeys.DEMAND));
    String after = operatorsToken();

    assertThat(SignedJWT.parse(after).getHeader().getKeyID())
        .isNotEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
    assertThat(verified(before).getSubject()).isEqualTo("aduan-operator");
    assertThat(verified(after).getSubject()).isEqualTo("aduan-operator");
    assertThat(data.resolve(SigningKeys.DEMAND)).doesNotExist();
    assertThat(get("/oauth2/jwks").body()).doesNotContain("\"d\"");
  }

  @Test
  void keepsItsKeySoThatTokensOutliveARestart() throws Exception {
    String token = operatorsToken();
    service.close();
    service = start(issuer.getPort());

    assertThat(verified(token).getSubject()).isEqualTo("aduan-operator");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("signing-key.json"))))
        .isEqualTo("rw-------");
    assertThat(get("/oauth2/jwks").body()).doesNotContain("\"d\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/login,id,Kata sandi",
    "/login,en,Password",
    "/login?lang=en,id,Password",
    "/login?error,id,Kata sandi"
  })
  void asksInTheReadersLanguageAndSaysThatItIsADemo(String path, String accepted, String label)
      throws Exception {
    String page = get(path, "Accept-Language", accepted).body();

    assertThat(page)
        .contains(
            ">" + label + "</label>",
            "<code>koordinator</code>",
            "<code>demo</code>",
            "name=\"_csrf\"")
        .containsPattern("name=\"username\"[^>]*>")
        .containsPattern("name=\"password\"[^>]*>");
    assertThat(page.contains("role=\"alert\"")).isEqualTo(path.endsWith("error"));
  }

  @Test
  void showsNothingElse() throws Exception {
    assertThat(get("/style.css").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
    assertThat(get("/userinfo").statusCode()).isEqualTo(401);
  }

  @Test
  void knowsEveryRoleOfThePlatformAndNoIdTwice() {
    List<Person> people = service.getBean(IdentityProperties.class).people();

    assertThat(people.stream().flatMap(person -> person.roles().stream()))
        .containsOnly(
            "COUNTER",
            "COORDINATOR",
            "ADMIN_UTAMA",
            "ADMIN_PEMBANTU",
            "OFFICIAL",
            "LEADER",
            "INSPEKTORAT",
            "OVERSEER",
            "OPERATOR");
    assertThat(people).extracting(Person::id).doesNotHaveDuplicates();
    assertThat(people)
        .extracting(Person::username)
        .contains("utama-dlh", "pembantu-dukcapil")
        .hasSize(22);
  }

  private static JWTClaimsSet tokenOf(String username) throws Exception {
    String answer = new SignIn(issuer, "aduan-cli", CALLBACK).as(username, "demo");
    return verified(JSON.readTree(answer).get("access_token").asString());
  }

  private static JWTClaimsSet verified(String token) throws Exception {
    var jwt = SignedJWT.parse(token);
    var key = JWKSet.parse(get("/oauth2/jwks").body()).getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    return jwt.getJWTClaimsSet();
  }

  private static String operatorsToken() throws IOException, InterruptedException {
    return JSON.readTree(clientCredentials("aduan-operator", "demo", "OPERATOR").body())
        .get("access_token")
        .asString();
  }

  private static HttpResponse<String> clientCredentials(String client, String secret, String scope)
      throws IOException, InterruptedException {
    String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope)));
  }

  private static JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(issuer.resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), ofString());
    }
  }

  private static ConfigurableApplicationContext start(int port) {
    return SpringApplication.run(
        IdentityService.class, "--server.port=" + port, "--identity.data=" + data);
  }
}
