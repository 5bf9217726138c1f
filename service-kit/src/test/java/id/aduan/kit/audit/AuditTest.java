package id.aduan.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import id.aduan.audited.AuditedController;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.ServiceKit;
import id.aduan.kit.audit.AuditTable.Exemption;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Role;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the audit of a service writes down, by whichever way it answers. */
@NullUnmarked
class AuditTest {
  private static final TrackingId CASE = AuditedController.CASE;
  private static final TrackingId LINKED = AuditedController.LINKED;
  private static final TrackingId HIDDEN = TrackingId.ofPayload("00000000000C");
  private static final String TEXT = AuditedController.TEXT;
  private static final String CASES = "/api/v1/cases/";
  private static DocumentStore store;
  private static ConfigurableApplicationContext service;
  private static SwitchedTrail trail;
  private static MockMvcTester mvc;

  @BeforeAll
  static void start() {
    store = DocumentStore.inMemory();
    service =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.SERVLET)
            .run(
                "--server.port=0",
                "--KAFKA_BOOTSTRAP=127.0.0.1:1",
                "--MONGODB_URI=" + store.uri(),
                "--spring.config.import=classpath:service-kit.yaml",
                "--spring.application.name=audit-test");
    trail = service.getBean(SwitchedTrail.class);
    mvc =
        MockMvcTester.create(
            MockMvcBuilders.webAppContextSetup((WebApplicationContext) service)
                .addFilters(service.getBean(AuditFilter.class))
                .apply(springSecurity())
                .build());
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
  }

  @BeforeEach
  void anew() {
    trail.now = new InMemoryAuditTrail();
  }

  @Test
  void saysWhoReadWhatWhenAndWhy() {
    MvcTestResult answer =
        mvc.perform(
            get(CASES + CASE.grouped())
                .header("Audit-Reason", "ST/12/2026")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    assertThat(answer).hasStatus(200).bodyText().contains(TEXT);
    AuditEntry entry = only();
    assertThat(entry.who()).isEqualTo(Who.of(new PersonId("k-1")));
    assertThat(entry.roles()).containsExactly(Role.COORDINATOR);
    assertThat(entry.what()).isEqualTo(AuditKind.CASE_READ);
    assertThat(entry.endpoint()).isEqualTo("GET /api/v1/cases/{id}");
    assertThat(entry.of()).containsExactly(Subject.of(CASE));
    assertThat(entry.shown()).as("what the answer names besides").containsExactly(LINKED);
    assertThat(entry.why()).isEqualTo("ST/12/2026");
    assertThat(entry.outcome()).isEqualTo(AuditEntry.Outcome.DONE);
    assertThat(entry.trace()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    assertThat(entry.toString()).doesNotContain(TEXT);
  }

  @Test
  void namesTheCasesThatAListShows() {
    assertThat(mvc.perform(get("/api/v1/cases"))).hasStatus(200);
    assertThat(only().shown()).containsExactly(CASE, LINKED);
  }

  @Test
  void keepsTheReasonOfAnActWhereItIsACode() {
    assertThat(mvc.perform(post(CASES + CASE + "/archive", "{\"reason\":\"TOO_GENERAL\"}")))
        .hasStatus(200);
    assertThat(mvc.perform(post(CASES + CASE + "/archive", "{\"reason\":\"karena Budi\"}")))
        .hasStatus(200);

    assertThat(trail.now.entries())
        .extracting(AuditEntry::why)
        .containsExactly("TOO_GENERAL", null);
  }

  @Test
  void writesDownWhoeverIsRefused() {
    assertThat(mvc.perform(get(CASES + HIDDEN))).hasStatus(404);
    assertThat(mvc.perform(as("x-1", "OPERATOR", get(CASES + CASE)))).hasStatus(403);
    assertThat(mvc.perform(get(CASES + "nonsens%20Budi"))).hasStatus(404);

    assertThat(trail.now.entries())
        .extracting(AuditEntry::status, AuditEntry::of)
        .containsExactly(
            tuple(404, List.of(Subject.of(HIDDEN))),
            tuple(403, List.of(Subject.of(CASE))),
            tuple(404, List.of()));
    assertThat(trail.now.entries())
        .extracting(AuditEntry::outcome)
        .containsOnly(AuditEntry.Outcome.REFUSED);
  }

  @Test
  void writesDownNobodyWhoIsNotSignedInAndNothingThatIsExempt() {
    assertThat(mvc.perform(MockMvcRequestBuilders.get(CASES + CASE))).hasStatus(401);
    assertThat(mvc.perform(get("/api/v1/me"))).hasStatus(200);
    assertThat(trail.now.entries()).isEmpty();
  }

  @Test
  void countsAnAnswerWithoutABodyAndOneThatIsStreamed() {
    assertThat(mvc.perform(get(CASES + CASE + "/attachments"))).hasStatus(204);
    assertThat(mvc.perform(get(CASES + CASE + "/history"))).hasStatus(200);
    assertThat(trail.now.entries()).extracting(AuditEntry::status).containsExactly(204, 200);
  }

  @Test
  void answersNothingWhileTheStoreIsAway() {
    trail.now.goAway();
    for (String path :
        List.of("/api/v1/cases", CASES + CASE, CASES + CASE + "/history", CASES + HIDDEN)) {
      MvcTestResult answer = mvc.perform(get(path));
      assertThat(answer).as(path).hasStatus(503).hasHeader("Retry-After", "5");
      assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
      assertThat(answer).as(path).bodyText().doesNotContain(TEXT).doesNotContain(CASE.value());
      assertThat(answer.getResponse().getHeader("ETag")).as(path).isNull();
    }
    assertThat(mvc.perform(get(CASES + CASE + "/attachments"))).hasStatus(503);
    assertThat(mvc.perform(as("x-1", "OPERATOR", get(CASES + CASE)))).hasStatus(503);
    assertThat(mvc.perform(get("/api/v1/me"))).as("what is not audited").hasStatus(200);
  }

  @Test
  void refusesAReasonThatIsASentence() {
    assertThat(mvc.perform(get(CASES + CASE).header("Audit-Reason", "karena Budi memintanya")))
        .hasStatus(400)
        .bodyText()
        .contains("audit-reason")
        .doesNotContain("Budi");
    assertThat(only().why()).isNull();
  }

  @Test
  void showsItselfAndThatItWasRead() {
    assertThat(mvc.perform(get("/api/v1/cases"))).hasStatus(200);
    assertThat(search("INSPEKTORAT", ""))
        .contains("\"what\":\"LIST_READ\"", "person/k-1", CASE.value());
    assertThat(search("INSPEKTORAT", "?what=AUDIT_READ"))
        .contains("\"what\":\"AUDIT_READ\"", "person/i-1");
    assertThat(search("INSPEKTORAT", "?of=" + CASE.grouped() + "&who=k-1")).contains("LIST_READ");
    assertThat(search("INSPEKTORAT", "?who=k-2")).contains("\"items\":[]");
    assertThat(search("INSPEKTORAT", "?from=2999-01-01T00:00:00Z")).contains("\"items\":[]");
  }

  @Test
  void showsEntriesThatNameACaseToTheInspektoratOnlyWhereNobodyKnowsOfConflicts() {
    assertThat(mvc.perform(get(CASES + CASE))).hasStatus(200);
    assertThat(mvc.perform(get("/operations/dead-letters"))).hasStatus(403);
    assertThat(search("INSPEKTORAT", "")).contains("CASE_READ", "DEAD_LETTERS_READ");
    assertThat(search("COORDINATOR", ""))
        .doesNotContain("CASE_READ", CASE.value())
        .contains("DEAD_LETTERS_READ");
    assertThat(search("COORDINATOR", "?of=case/" + CASE)).contains("\"items\":[]");
  }

  @Test
  void goesOnFromACursorAndRefusesWhatItDoesNotKnow() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(mvc.perform(get("/operations/dead-letters"))).hasStatus(403);
    }
    String first = search("INSPEKTORAT", "?limit=2&what=DEAD_LETTERS_READ");
    String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    assertThat(search("INSPEKTORAT", "?limit=2&what=DEAD_LETTERS_READ&cursor=" + next))
        .contains("\"next\":null")
        .containsOnlyOnce("DEAD_LETTERS_READ");
    for (String wrong : List.of("cursor=x", "what=ALL", "from=kemarin", "of=a/b", "who=a%20b")) {
      assertThat(mvc.perform(as("i-1", "INSPEKTORAT", get("/api/v1/audit?" + wrong))))
          .as(wrong)
          .hasStatus(400);
    }
  }

  private static AuditEntry only() {
    assertThat(trail.now.entries()).hasSize(1);
    return trail.now.entries().getFirst();
  }

  private static String search(String role, String query) {
    MvcTestResult answer =
        mvc.perform(as(role.charAt(0) == 'I' ? "i-1" : "k-9", role, get("/api/v1/audit" + query)));
    assertThat(answer).hasStatus(200);
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static MockHttpServletRequestBuilder get(String uri) {
    return as("k-1", "COORDINATOR", MockMvcRequestBuilders.get(URI.create(uri)));
  }

  private static MockHttpServletRequestBuilder post(String uri, String body) {
    return as(
        "k-1",
        "COORDINATOR",
        MockMvcRequestBuilders.post(uri).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private static MockHttpServletRequestBuilder as(
      String person, String role, MockHttpServletRequestBuilder request) {
    return request.with(
        jwt()
            .jwt(token -> token.subject(person).claim("roles", List.of(role)))
            .authorities(new SimpleGrantedAuthority("ROLE_" + role)));
  }

  /** Begins anew with each test. */
  static final class SwitchedTrail implements AuditTrail {
    private volatile InMemoryAuditTrail now = new InMemoryAuditTrail();

    @Override
    public void append(AuditEntry entry) {
      now.append(entry);
    }

    @Override
    public List<AuditEntry> search(AuditQuery query) {
      return now.search(query);
    }
  }

  /** No configuration by name: the services' tests scan this package too. */
  @EnableAutoConfiguration
  @Import({ServiceKit.class, AuditedController.class})
  static class Service {
    @Bean
    @Primary
    SwitchedTrail trail() {
      return new SwitchedTrail();
    }

    @Bean
    AuditTable audit() {
      return AuditTable.builder()
          .audit(AuditKind.LIST_READ, HttpMethod.GET, "/api/v1/cases")
          .audit(AuditKind.CASE_READ, HttpMethod.GET, "/api/v1/cases/{id}")
          .audit(AuditKind.ACT, HttpMethod.POST, "/api/v1/cases/{id}/archive")
          .audit(AuditKind.ATTACHMENT_READ, HttpMethod.GET, "/api/v1/cases/{id}/attachments")
          .audit(AuditKind.CASE_READ, HttpMethod.GET, "/api/v1/cases/{id}/history")
          .exempt(Exemption.OWN, HttpMethod.GET, "/api/v1/me")
          .build();
    }

    @Bean
    AccessTable access() {
      return AccessTable.builder()
          .allow(HttpMethod.GET, "/api/v1/audit", Role.COORDINATOR, Role.INSPEKTORAT)
          .allow(HttpMethod.GET, "/operations/dead-letters", Role.OPERATOR)
          .allow(HttpMethod.GET, "/api/v1/**", Role.COORDINATOR)
          .allow(HttpMethod.POST, "/api/v1/**", Role.COORDINATOR)
          .build();
    }
  }
}
