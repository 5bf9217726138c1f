package id.aduan.oversight;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.api.ApiDescription;
import id.aduan.kit.api.OwnParameters;
import id.aduan.kit.security.EndpointCoverage;
import id.aduan.kit.testing.Neighbours;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** The whole service on a broker and a store, and a client that has a token for everything. */
final class RunningService implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Neighbours neighbours;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningService(ConfigurableApplicationContext context, Neighbours neighbours) {
    this.context = context;
    this.neighbours = neighbours;
  }

  static RunningService on(String bootstrapServers, String storeUri, String... more) {
    return on(TestTokens.class, bootstrapServers, storeUri, more);
  }

  /**
   * @param tokens what reads the tokens
   */
  static RunningService on(
      Class<?> tokens, String bootstrapServers, String storeUri, String... more) {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "--server.port=0",
                    "--KAFKA_BOOTSTRAP=" + bootstrapServers,
                    "--KAFKA_PASSWORD=demo",
                    "--MONGODB_URI=" + storeUri,
                    "--oversight.heartbeat=200ms",
                    "--oversight.summary-age=0s"),
                Arrays.stream(more))
            .toArray(String[]::new);
    return new RunningService(
        new SpringApplicationBuilder(OversightService.class, tokens).run(arguments),
        new Neighbours(bootstrapServers));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  EndpointCoverage endpoints() {
    return new EndpointCoverage((WebApplicationContext) context);
  }

  ApiDescription description() {
    return new ApiDescription((WebApplicationContext) context, OwnParameters.none(), Map.of());
  }

  void publish(TrackingId complaint, long sequence, CaseEvent event) {
    neighbours.send(
        Topics.LIFECYCLE, EventCodec.LIFECYCLE, Lifecycles.envelope(complaint, sequence, event));
  }

  void publish(TrackingId complaint, long number, DeliveryEvent event) {
    neighbours.send(
        Topics.DELIVERIES, EventCodec.DELIVERIES, Lifecycles.envelope(complaint, number, event));
  }

  void publishAll(TrackingId complaint, List<? extends CaseEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      publish(complaint, i + 1, events.get(i));
    }
  }

  /** All entries of an agency's feed, page by page. */
  List<Answers.Entry> feed(String agency) {
    List<Answers.Entry> all = new ArrayList<>();
    String cursor = "";
    while (true) {
      Answers.Page page =
          Answers.page(
              get("/api/v1/feeds/" + agency + "/entries?limit=500&cursor=" + cursor, agency));
      all.addAll(page.entries());
      cursor = page.cursor();
      if (page.entries().size() < 500) {
        return all;
      }
    }
  }

  HttpResponse<String> get(String path, String token) {
    return send(request(path, token).build(), BodyHandlers.ofString());
  }

  HttpResponse<InputStream> open(String path, String token, String lastEventId) {
    return send(
        request(path, token).header("Last-Event-ID", lastEventId).build(),
        BodyHandlers.ofInputStream());
  }

  @Override
  public void close() {
    http.shutdownNow();
    context.close();
    neighbours.close();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(address() + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "id");
  }
}
