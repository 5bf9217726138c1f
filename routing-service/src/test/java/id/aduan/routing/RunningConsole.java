package id.aduan.routing;

import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.saying;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.security.TestProvider;
import id.aduan.kit.testing.Chromium;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.cases.DossiersHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with its pages, who signs people in, and a real browser to visit it with. */
final class RunningConsole implements AutoCloseable {
  private final Chromium chromium;
  private final TestProvider provider;
  private final DocumentStore store;
  private final ConfigurableApplicationContext service;
  private final String address;

  private RunningConsole(
      Chromium chromium,
      TestProvider provider,
      DocumentStore store,
      ConfigurableApplicationContext service,
      String address) {
    this.chromium = chromium;
    this.provider = provider;
    this.store = store;
    this.service = service;
    this.address = address;
  }

  static RunningConsole start(String... settings) throws IOException {
    int port = Ports.free(1).getFirst();
    return start(port, port, settings);
  }

  /**
   * @param seen the port by which browsers reach it
   * @param port its own
   */
  static RunningConsole start(int seen, int port, String... settings) throws IOException {
    Chromium chromium = Chromium.start();
    TestProvider provider = TestProvider.start();
    DocumentStore store = DocumentStore.inMemory();
    String address = "http://127.0.0.1:" + seen;
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--routing.public-url=" + address,
                "--ISSUER_URI=" + provider.issuer(),
                "--KAFKA_BOOTSTRAP=127.0.0.1:" + Ports.free(1).getFirst(),
                "--MONGODB_URI=" + store.uri()));
    all.addAll(List.of(settings));
    ConfigurableApplicationContext service =
        new SpringApplicationBuilder(RoutingService.class).run(all.toArray(String[]::new));
    await().until(() -> !service.getBean(Appointments.class).isEmpty());
    return new RunningConsole(chromium, provider, store, service, address);
  }

  String address() {
    return address;
  }

  Chromium chromium() {
    return chromium;
  }

  <T> T bean(Class<T> kind) {
    return service.getBean(kind);
  }

  /** Whoever signs in next. */
  void letsIn(String person, String... roles) {
    provider.letsIn(person, roles);
  }

  /** Whoever reads this visit's next page. */
  void signIn(BrowserContext visit, String person, String... roles) {
    letsIn(person, roles);
    visit.clearCookies();
  }

  /** As intake tells it. */
  void handle(TrackingId id, DossierEvent event) {
    assertThat(
            bean(DossiersHandler.class)
                .handle(List.of(sent(id, event.getClass().getSimpleName(), event))))
        .hasSize(1);
  }

  TrackingId opened(long number, Visibility visibility) {
    TrackingId id = numbered(number);
    handle(
        id,
        saying(
            "Jalan di depan pasar Muara Labuh berlubang sejak dua minggu, sudah dua motor jatuh. Mohon diperbaiki sebelum Lebaran.",
            aComplaint(now(), visibility)));
    return id;
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Nobody is kept out of a page, by whatever it is read. */
  static void assertFine(Page page, String name) {
    Chromium.photograph(page, name);
    assertThat(
            new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations())
        .as(name)
        .isEmpty();
  }

  @Override
  public void close() throws IOException {
    chromium.close();
    service.close();
    store.close();
    provider.close();
  }
}
