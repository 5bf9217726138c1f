package id.aduan.embedded.identity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.CLIENT_CREDENTIALS;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.NONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that Keycloak imports in containers says the same as the built-in provider. */
class KeycloakRealmTest {
  private static final Path PROJECT = Path.of("..", "..");
  private static final Path REALM = PROJECT.resolve("deploy/keycloak/aduan-realm.json");
  private static final Path APPOINTMENTS =
      PROJECT.resolve("routing-service/src/main/resources/reference/appointments.csv");

  private final IdentityProperties builtIn = builtIn();
  private final JsonNode realm = read(REALM);

  /** A client as both providers know it. */
  private record Known(
      boolean secret,
      boolean signsPeopleIn,
      boolean proofKey,
      boolean ownAccount,
      Set<String> ends) {}

  @Test
  void knowsTheSamePeopleWithTheSameRoles() {
    assertThat(people().map(KeycloakRealmTest::person))
        .containsExactlyInAnyOrderElementsOf(builtIn.people());
  }

  @Test
  void letsThemInWithTheSamePassword() {
    assertThat(people())
        .allSatisfy(user ->
            assertThat(user.at("/credentials/0/value").asString())
                .as(user.path("username").asString())
                .isEqualTo(builtIn.demoPassword()));
  }

  @Test
  void hasTheRolesThatPeopleHoldAndNoOthers() {
    assertThat(elements(realm.at("/roles/realm")).map(role -> role.path("name").asString()))
        .containsExactlyInAnyOrderElementsOf(
            builtIn.people().stream().flatMap(p -> p.roles().stream()).collect(toSet()));
  }

  @Test
  void knowsTheSamePrograms() {
    Map<String, Known> known =
        Clients.of(builtIn).stream()
            .collect(toMap(RegisteredClient::getClientId, KeycloakRealmTest::program));
    assertThat(
            clients()
                .collect(toMap(c -> c.path("clientId").asString(), KeycloakRealmTest::program)))
        .isEqualTo(known);
  }

  @Test
  void givesTheProgramOfTheOperatorsItsSecretAndItsRole() {
    assertThat(
            clients()
                .filter(client -> client.path("clientId").asString().equals(Clients.OPERATOR))
                .map(client -> client.path("secret").asString()))
        .containsExactly(builtIn.operatorSecret());
    assertThat(
            elements(realm.path("users"))
                .filter(user ->
                    user.path("serviceAccountClientId").asString("").equals(Clients.OPERATOR))
                .flatMap(user -> strings(user.path("realmRoles")).stream()))
        .containsExactly(Clients.OPERATOR_ROLE);
  }

  @Test
  void givesTheOtherProgramsTheirSecretsAndScopesAndNoRole() {
    assertThat(
            elements(realm.path("users"))
                .filter(user -> user.has("serviceAccountClientId"))
                .filter(user ->
                    !user.path("serviceAccountClientId").asString().equals(Clients.OPERATOR))
                .map(this::ofItself))
        .containsExactlyInAnyOrderElementsOf(builtIn.programs());
  }

  private Program ofItself(JsonNode account) {
    String id = account.path("serviceAccountClientId").asString();
    assertThat(strings(account.path("realmRoles"))).isEmpty();
    return new Program(
        id,
        clients()
            .filter(client -> client.path("clientId").asString().equals(id))
            .findFirst()
            .orElseThrow()
            .path("secret")
            .asString(),
        strings(account.at("/attributes/scopes")),
        account.at("/attributes/agency/0").asString(null));
  }

  @Test
  void tellsTheServicesTheSame() {
    assertThat(clients())
        .allSatisfy(client ->
            assertThat(elements(client.path("protocolMappers")).map(KeycloakRealmTest::claim))
                .contains(
                    "roles of roles", "agency of agency", "office of office", "aud of aduan"));
    assertThat(
            clients()
                .filter(client ->
                    elements(client.path("protocolMappers"))
                        .map(KeycloakRealmTest::claim)
                        .anyMatch("scopes of scopes"::equals))
                .map(client -> client.path("clientId").asString()))
        .containsExactlyInAnyOrderElementsOf(
            builtIn.programs().stream().map(program -> program.id()).toList());
    assertThat(realm.path("accessTokenLifespan").asLong()).isEqualTo(3_600);
  }

  @Test
  void knowsEverybodyWhomAnAppointmentNames() throws IOException {
    Map<String, String> nameById =
        people()
            .collect(toMap(user -> user.path("id").asString(), u -> u.path("username").asString()));
    List<String[]> appointments =
        Files.readAllLines(APPOINTMENTS).stream()
            .filter(line -> line.startsWith("17080000-"))
            .map(line -> line.split(","))
            .toList();

    assertThat(appointments).hasSizeGreaterThanOrEqualTo(14);
    assertThat(appointments)
        .allSatisfy(row -> assertThat(nameById).as("appointment").containsKey(row[0]));
    assertThat(people().filter(KeycloakRealmTest::isAdmin))
        .allSatisfy(admin ->
            assertThat(appointments)
                .as(admin.path("username").asString())
                .anySatisfy(row -> {
                  assertThat(row[0]).isEqualTo(admin.path("id").asString());
                  assertThat(admin.path("username").asString())
                      .endsWith("-" + row[1].toLowerCase(Locale.ROOT));
                  assertThat(strings(admin.path("realmRoles"))).containsExactly(row[2]);
                }));
  }

  private Stream<JsonNode> people() {
    return elements(realm.path("users")).filter(user -> !user.has("serviceAccountClientId"));
  }

  private Stream<JsonNode> clients() {
    return elements(realm.path("clients"));
  }

  private static Person person(JsonNode user) {
    return new Person(
        UUID.fromString(user.path("id").asString()),
        user.path("username").asString(),
        user.path("firstName").asString() + " " + user.path("lastName").asString(),
        strings(user.path("realmRoles")),
        user.at("/attributes/agency/0").asString(null),
        user.at("/attributes/office/0").asString(null));
  }

  private static String claim(JsonNode mapper) {
    JsonNode config = mapper.path("config");
    String source =
        switch (mapper.path("protocolMapper").asString()) {
          case "oidc-usermodel-realm-role-mapper" -> "roles";
          case "oidc-usermodel-attribute-mapper" -> config.path("user.attribute").asString();
          case "oidc-audience-mapper" -> config.path("included.custom.audience").asString();
          default -> "nothing known";
        };
    return config.path("claim.name").asString("aud") + " of " + source;
  }

  private static boolean isAdmin(JsonNode user) {
    return strings(user.path("realmRoles")).stream().anyMatch(role -> role.startsWith("ADMIN_"));
  }

  private static Known program(JsonNode client) {
    return new Known(
        !client.path("publicClient").asBoolean(),
        client.path("standardFlowEnabled").asBoolean(),
        client.at("/attributes/pkce.code.challenge.method").asString("").equals("S256"),
        client.path("serviceAccountsEnabled").asBoolean(false),
        Set.copyOf(strings(client.path("redirectUris"))));
  }

  private static Known program(RegisteredClient client) {
    return new Known(
        !client.getClientAuthenticationMethods().contains(NONE),
        client.getAuthorizationGrantTypes().contains(AUTHORIZATION_CODE),
        client.getClientSettings().isRequireProofKey()
            && client.getAuthorizationGrantTypes().contains(AUTHORIZATION_CODE),
        client.getAuthorizationGrantTypes().contains(CLIENT_CREDENTIALS),
        client.getRedirectUris());
  }

  private static List<String> strings(JsonNode array) {
    return elements(array).map(JsonNode::asString).toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static IdentityProperties builtIn() {
    var environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return Binder.get(environment).bind("identity", IdentityProperties.class).get();
  }

  private static JsonNode read(Path file) {
    try {
      return new JsonMapper().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
