package id.aduan.routing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.WireJson;
import id.aduan.routing.webhooks.Message;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of the topic as a CloudEvent in structured JSON: the same attributes, the same data,
 * also those that this version does not know.
 */
final class AssignmentMessage {
  private static final String ATTRIBUTE = "ce_";

  private AssignmentMessage() {}

  /** Absent where a record is no CloudEvent. */
  static Optional<Message> of(ConsumerRecord<String, byte[]> delivered) {
    Header id = delivered.headers().lastHeader(CloudEvents.ID);
    if (id == null) {
      return Optional.empty();
    }
    ObjectNode event = WireJson.MAPPER.createObjectNode();
    for (Header header : delivered.headers()) {
      if (header.key().startsWith(ATTRIBUTE)) {
        event.put(header.key().substring(ATTRIBUTE.length()), text(header));
      }
    }
    event.put("datacontenttype", "application/json");
    event.set("data", WireJson.MAPPER.readTree(delivered.value()));
    return Optional.of(new Message(text(id), WireJson.MAPPER.writeValueAsString(event)));
  }

  private static String text(Header header) {
    return new String(header.value(), UTF_8);
  }
}
