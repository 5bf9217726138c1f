package id.aduan.cli.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Through which event the copied documents know each case, message and feed. A topic that is filled
 * from documents must not tell more than they hold: else another event would get the same id.
 */
final class Known {
  private static final String FEEDS = "oversight.feed.";
  private static final String ASSIGNMENTS = "routing.assignments.";
  private final Map<String, Long> cases = new HashMap<>();
  private final Map<String, Long> messages = new HashMap<>();
  private final Map<String, Long> feeds = new HashMap<>();

  void saw(String service, String collection, RawBsonDocument document) {
    switch (service + "." + collection) {
      case "routing.cases" -> keep(cases, document, "_id", "version");
      case "notification.messages" -> keep(messages, document, "_id", "last");
      case "oversight.feed_entries" -> keep(feeds, document, "agency", "number");
      default -> {}
    }
  }

  private static void keep(
      Map<String, Long> through, BsonDocument document, String key, String number) {
    if (document.isString(key) && document.isNumber(number)) {
      through.merge(
          document.getString(key).getValue(), document.getNumber(number).longValue(), Math::max);
    }
  }

  /** Whether the documents hold what a record tells, as far as it comes from documents. */
  boolean covers(ConsumerRecord<byte[], byte[]> event) {
    String topic = event.topic();
    String id = text(event, CloudEvents.ID);
    String subject = text(event, CloudEvents.SUBJECT);
    if (id == null || subject == null || id.indexOf('.') < 0) {
      return true;
    }
    if (topic.equals(Topics.CASES.name()) || topic.equals(Topics.LIFECYCLE.name())) {
      return reaches(cases, subject, number(text(event, CloudEvents.SEQUENCE)));
    }
    if (topic.startsWith(ASSIGNMENTS) && isService(topic)) {
      return reaches(cases, subject, number(id.split("\\.", -1)[1]));
    }
    if (topic.equals(Topics.DELIVERIES.name())) {
      return EventType.CONTACT_ERASURE_CONFIRMED.wireName().equals(text(event, CloudEvents.TYPE))
          || reaches(messages, id.substring(0, id.lastIndexOf('.')), last(id));
    }
    if (topic.startsWith(FEEDS) && isService(topic)) {
      String agency = topic.substring(FEEDS.length(), topic.length() - ".v1".length());
      return reaches(
          feeds, agency.toUpperCase(Locale.ROOT), number(text(event, "ce_feedposition")));
    }
    return true;
  }

  private static boolean isService(String topic) {
    return topic.endsWith(".v1");
  }

  private static OptionalLong last(String id) {
    return number(id.substring(id.lastIndexOf('.') + 1));
  }

  private static boolean reaches(Map<String, Long> through, String key, OptionalLong number) {
    return number.isEmpty() || number.getAsLong() <= through.getOrDefault(key, 0L);
  }

  private static OptionalLong number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static @Nullable String text(ConsumerRecord<byte[], byte[]> event, String name) {
    Header header = event.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
