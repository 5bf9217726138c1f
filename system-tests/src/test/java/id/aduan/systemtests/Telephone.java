package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** One of the telephones of the simulated SMSC. */
record Telephone(HttpClient http, URI smsc, String number) {

  /** Sends an SMS to 1708. */
  void writes(String text) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(smsc.resolve("/api/messages"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    WireJson.MAPPER.writeValueAsString(
                        Map.of("from", number, "to", "1708", "text", text))))
            .build();
    assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(202);
  }

  /** What came, the first first. */
  List<String> read() throws IOException, InterruptedException {
    URI messages = smsc.resolve("/api/messages?limit=100&phone=" + number.replace("+", "%2B"));
    String answer =
        http.send(HttpRequest.newBuilder(messages).build(), BodyHandlers.ofString()).body();
    return WireJson.MAPPER
        .readTree(answer)
        .valueStream()
        .filter(message -> message.path("direction").asString("").equals("TO_PHONE"))
        .map(message -> message.path("text").asString(""))
        .toList()
        .reversed();
  }
}
