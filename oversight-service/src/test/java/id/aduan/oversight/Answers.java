package id.aduan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.wire.WireJson;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the service answers, as its clients read it. */
final class Answers {
  private Answers() {}

  record Page(List<Entry> entries, String cursor, @Nullable Long behind) {}

  record Entry(
      long n,
      String id,
      String type,
      String time,
      String trackingId,
      long sequence,
      JsonNode event) {}

  static Page page(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return WireJson.MAPPER.readValue(answer.body(), Page.class);
  }

  static Entry entry(String json) {
    return WireJson.MAPPER.readValue(json, Entry.class);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return WireJson.MAPPER.readTree(answer.body());
  }
}
