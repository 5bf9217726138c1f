package id.aduan.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import id.aduan.kit.audit.AuditTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Holds a service to the rights that its tests write down in {@code access.txt}: its access table
 * says the same and forgets no endpoint, and every endpoint is tried as every role, as a program of
 * every scope and as nobody. To be returned from a {@code @TestFactory}.
 */
public final class EndpointCoverage {
  private static final String SAMPLE = "0000000000000";
  private final WebApplicationContext context;
  private final List<Right> rights;
  private final MockMvc mvc;

  /**
   * A line of the file.
   *
   * @param roles of the people who may
   * @param scopes of the programs that may, written {@code scope:feeds.read}
   */
  private record Right(String method, String path, Set<Role> roles, Set<Scope> scopes) {
    private static final String SCOPE = "scope:";

    static Right of(String line) {
      String[] words = line.split("\\s+", 3);
      return switch (words[2]) {
        case "everybody" -> new Right(words[0], words[1], Set.of(), Set.of());
        case "every role" -> new Right(words[0], words[1], Set.of(Role.values()), Set.of());
        default -> new Right(words[0], words[1], roles(words[2]), scopes(words[2]));
      };
    }

    static Right of(AccessTable.Row row) {
      return new Right(row.method().name(), row.path(), row.roles(), row.scopes());
    }

    private static Set<Role> roles(String names) {
      return Stream.of(names.split(" "))
          .filter(name -> !name.startsWith(SCOPE))
          .map(Role::valueOf)
          .collect(toUnmodifiableSet());
    }

    private static Set<Scope> scopes(String names) {
      return Stream.of(names.split(" "))
          .filter(name -> name.startsWith(SCOPE))
          .map(name -> Scope.named(name.substring(SCOPE.length())).orElseThrow())
          .collect(toUnmodifiableSet());
    }

    boolean isOpen() {
      return roles.isEmpty() && scopes.isEmpty();
    }

    String endpoint() {
      return method + " " + path;
    }
  }

  public EndpointCoverage(WebApplicationContext context) {
    this.context = context;
    this.rights = written();
    this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  private static List<Right> written() {
    try (InputStream file = EndpointCoverage.class.getResourceAsStream("/access.txt")) {
      return new String(Objects.requireNonNull(file, "access.txt").readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Right::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Stream<DynamicTest> tests() {
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest("the access table says what is written", this::sameTable),
            DynamicTest.dynamicTest("every endpoint has a row", this::everyEndpointHasARow),
            DynamicTest.dynamicTest("every endpoint says how it is audited", this::audited),
            DynamicTest.dynamicTest("an address outside the table is denied", this::denied)),
        rights.stream().flatMap(this::ofRight));
  }

  private Stream<DynamicTest> ofRight(Right right) {
    Stream<DynamicTest> roles =
        Stream.of(Role.values())
            .map(role ->
                DynamicTest.dynamicTest(
                    right.endpoint() + " as " + role, () -> asRole(right, role)));
    Stream<DynamicTest> scopes =
        Stream.of(Scope.values())
            .map(scope ->
                DynamicTest.dynamicTest(
                    right.endpoint() + " as a program for " + scope.wireName(),
                    () -> asProgram(right, scope)));
    return Stream.of(
            Stream.of(
                DynamicTest.dynamicTest(right.endpoint() + " as nobody", () -> asNobody(right))),
            roles,
            scopes)
        .flatMap(tests -> tests);
  }

  private void sameTable() {
    assertThat(context.getBean(AccessTable.class).rows())
        .extracting(Right::of)
        .containsExactlyInAnyOrderElementsOf(rights);
  }

  private void everyEndpointHasARow() {
    assertThat(rights).extracting(Right::endpoint).containsExactlyInAnyOrderElementsOf(endpoints());
  }

  private void audited() {
    List<AuditTable.Row> rows = context.getBean(AuditTable.class).rows();
    Set<String> endpoints = endpoints();
    assertThat(rows)
        .extracting(AuditTable.Row::endpoint)
        .doesNotHaveDuplicates()
        .containsAll(endpoints);
    assertThat(rows)
        .filteredOn(row -> !row.ofKit())
        .extracting(AuditTable.Row::endpoint)
        .isSubsetOf(endpoints);
    assertThat(rows)
        .filteredOn(row -> row.exemption() == AuditTable.Exemption.PUBLIC)
        .extracting(AuditTable.Row::endpoint)
        .filteredOn(endpoints::contains)
        .isSubsetOf(
            rights.stream().filter(right -> right.roles().isEmpty()).map(Right::endpoint).toList());
  }

  private Set<String> endpoints() {
    Set<String> endpoints = new TreeSet<>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (handler.getBeanType().getName().startsWith("id.aduan.")) {
            names(mapping).forEach(endpoints::add);
          }
        });
    return endpoints;
  }

  /** A mapping that names no method answers all. */
  private static Stream<String> names(RequestMappingInfo mapping) {
    Set<RequestMethod> named = mapping.getMethodsCondition().getMethods();
    return (named.isEmpty() ? Set.of(RequestMethod.values()) : named)
        .stream()
            .flatMap(
                method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
  }

  private void denied() throws Exception {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.get("/not/in/the/table")
            .with(jwt().authorities(authority(Role.OPERATOR)));
    assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  private void asNobody(Right right) throws Exception {
    boolean turnedAway = perform(request(right)).getStatus() == 401;
    assertThat(turnedAway).isEqualTo(!right.isOpen());
  }

  private void asRole(Right right, Role role) throws Exception {
    MockHttpServletResponse answer =
        perform(
            request(right)
                .with(
                    jwt()
                        .jwt(token ->
                            token
                                .subject("00000000-0000-4000-8000-000000000000")
                                .claim("roles", List.of(role.name())))
                        .authorities(authority(role))));
    assertThat(isTurnedAway(answer)).isEqualTo(!right.isOpen() && !right.roles().contains(role));
  }

  private void asProgram(Right right, Scope scope) throws Exception {
    MockHttpServletResponse answer =
        perform(
            request(right)
                .with(
                    jwt()
                        .jwt(token -> token.subject("a-program").claim("scope", scope.wireName()))
                        .authorities(new SimpleGrantedAuthority("SCOPE_" + scope.wireName()))));
    assertThat(isTurnedAway(answer)).isEqualTo(!right.isOpen() && !right.scopes().contains(scope));
  }

  private static boolean isTurnedAway(MockHttpServletResponse answer) throws Exception {
    return answer.getStatus() == 401 || answer.getContentAsString().contains("\"http-403\"");
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private static SimpleGrantedAuthority authority(Role role) {
    return new SimpleGrantedAuthority("ROLE_" + role.name());
  }

  private static MockHttpServletRequestBuilder request(Right right) {
    String path = right.path().replaceAll("\\{[^}]+}", SAMPLE);
    return MockMvcRequestBuilders.request(HttpMethod.valueOf(right.method()), path)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{}");
  }
}
