package id.aduan.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.List;
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
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every endpoint of a service as every role and as nobody, and finds endpoints that the
 * access table forgot. To be returned from a {@code @TestFactory}.
 */
public final class EndpointCoverage {
  private static final String SAMPLE = "0000000000000";
  private final WebApplicationContext context;
  private final AccessTable table;
  private final MockMvc mvc;

  public EndpointCoverage(WebApplicationContext context) {
    this.context = context;
    this.table = context.getBean(AccessTable.class);
    this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  public Stream<DynamicTest> tests() {
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest("every endpoint has a row", this::everyEndpointHasARow),
            DynamicTest.dynamicTest("an address outside the table is denied", this::denied)),
        table.rows().stream().flatMap(this::ofRow));
  }

  private Stream<DynamicTest> ofRow(AccessTable.Row row) {
    Stream<DynamicTest> roles =
        Stream.of(Role.values())
            .map(role ->
                DynamicTest.dynamicTest(
                    row.method() + " " + row.path() + " as " + role, () -> asRole(row, role)));
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                row.method() + " " + row.path() + " as nobody", () -> asNobody(row))),
        roles);
  }

  private void everyEndpointHasARow() {
    Set<String> rows = new TreeSet<>();
    table.rows().forEach(row -> rows.add(row.method() + " " + row.path()));
    assertThat(rows).isEqualTo(endpoints());
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

  private static Stream<String> names(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
  }

  private void denied() throws Exception {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.get("/not/in/the/table")
            .with(jwt().authorities(authority(Role.OPERATOR)));
    assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  private void asNobody(AccessTable.Row row) throws Exception {
    boolean turnedAway = perform(request(row)).getStatus() == 401;
    assertThat(turnedAway).isEqualTo(!row.roles().isEmpty());
  }

  private void asRole(AccessTable.Row row, Role role) throws Exception {
    MockHttpServletResponse answer =
        perform(
            request(row)
                .with(
                    jwt()
                        .jwt(token ->
                            token
                                .subject("00000000-0000-4000-8000-000000000000")
                                .claim("roles", List.of(role.name())))
                        .authorities(authority(role))));
    boolean turnedAway =
        answer.getStatus() == 401 || answer.getContentAsString().contains("\"http-403\"");
    assertThat(turnedAway).isEqualTo(!row.roles().isEmpty() && !row.roles().contains(role));
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private static SimpleGrantedAuthority authority(Role role) {
    return new SimpleGrantedAuthority("ROLE_" + role.name());
  }

  private static MockHttpServletRequestBuilder request(AccessTable.Row row) {
    String path = row.path().replaceAll("\\{[^}]+}", SAMPLE);
    return MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method().name()), path)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{}");
  }
}
