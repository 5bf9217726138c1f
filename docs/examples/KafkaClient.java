import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** An OPD's own system, told of its assignments by Kafka. How to run it: docs/opd-systems.md. */
final class KafkaClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

  private KafkaClient() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String opd = System.getenv().getOrDefault("ADUAN_OPD", "DPUPR").toLowerCase(Locale.ROOT);
    String topic = "routing.assignments." + opd + ".v1";
    Assignments assignments = new Assignments(Cases.ofEnvironment(), Seen.ofEnvironment());
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings(opd), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      System.out.println("consuming " + topic);
      while (true) {
        takeInOrder(consumer, assignments, consumer.poll(Duration.ofSeconds(1)));
        // After the effect, never before: what was in hand at a crash comes again.
        consumer.commitSync();
      }
    }
  }

  private static Map<String, Object> settings(String opd) {
    String login = "opd-" + opd;
    return Map.of(
        "bootstrap.servers", System.getenv().getOrDefault("KAFKA_BOOTSTRAP", "127.0.0.1:9092"),
        // Whoever looks after the platform gives you the password (./aduan access add opd ...).
        // Over a network that is not yours alone it is SASL_SSL.
        "security.protocol", System.getenv().getOrDefault("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT"),
        "sasl.mechanism", "SCRAM-SHA-512",
        "sasl.jaas.config",
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(login, System.getenv("KAFKA_PASSWORD")),
        // Yours are the groups of this name, and those whose names go on with a dot.
        "group.id", System.getenv().getOrDefault("KAFKA_GROUP", login),
        // A group that is new begins with all that the topic still holds (14 days).
        "auto.offset.reset", "earliest",
        "enable.auto.commit", "false",
        // Few at a time: whoever works longer than max.poll.interval.ms on a batch loses it.
        "max.poll.records", "10");
  }

  /** In the order of the topic: nothing behind a record is taken before it is done. */
  private static void takeInOrder(
      Consumer<String, byte[]> consumer,
      Assignments assignments,
      ConsumerRecords<String, byte[]> some)
      throws InterruptedException {
    for (ConsumerRecord<String, byte[]> next : some) {
      try {
        assignments.take(
            header(next, "ce_id"),
            header(next, "ce_type"),
            header(next, "ce_subject"),
            JSON.readTree(next.value()));
      } catch (IOException e) {
        System.err.println("not done: " + e.getMessage());
        // Back to it, and polled again: who does not poll for long loses his place in the group.
        consumer.seek(new TopicPartition(next.topic(), next.partition()), next.offset());
        // This thread has nothing else to do, and is away much shorter than the group allows.
        Thread.sleep(BEFORE_TRYING_AGAIN);
        return;
      }
    }
  }

  private static String header(ConsumerRecord<String, byte[]> next, String name) {
    Header header = next.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
