package id.aduan.routing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.webhooks.Message;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

final class AssignmentMessageTest {

  @Test
  void passesOnAllAttributesAndDataAlsoThoseThatItDoesNotKnow() {
    ConsumerRecord<String, byte[]> published = published("{\"opd\":\"DPUPR\",\"later\":[1]}");
    published.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
    published.headers().add("ce_id", "7K3M9Q2X4TVB7.3.assigned".getBytes(UTF_8));
    published.headers().add("ce_type", "assignment.assigned.v1".getBytes(UTF_8));
    published.headers().add("ce_later", "x".getBytes(UTF_8));
    published.headers().add("traceparent", "00-1-2-01".getBytes(UTF_8));

    assertThat(AssignmentMessage.of(published))
        .contains(
            new Message(
                "7K3M9Q2X4TVB7.3.assigned",
                """
                {"specversion":"1.0","id":"7K3M9Q2X4TVB7.3.assigned",\
                "type":"assignment.assigned.v1","later":"x",\
                "datacontenttype":"application/json","data":{"opd":"DPUPR","later":[1]}}\
                """));
  }

  @Test
  void makesNothingOfARecordWithoutAnId() {
    assertThat(AssignmentMessage.of(published("{}"))).isEmpty();
  }

  private static ConsumerRecord<String, byte[]> published(String data) {
    return new ConsumerRecord<>("topic", 0, 0, "7K3M9Q2X4TVB7", data.getBytes(UTF_8));
  }
}
