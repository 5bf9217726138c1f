package id.aduan.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.wire.Principal;
import id.aduan.contract.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What an agency's own system reads from Kafka. */
final class FeedTopic implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  FeedTopic(String bootstrapServers, String agency) {
    consumer =
        new KafkaConsumer<>(
            BrokerLogin.demo(new Principal.Agency(new AgencyCode(agency))).at(bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partition = new TopicPartition(Topics.feed(new AgencyCode(agency)).name(), 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /** All records so far. */
  List<ConsumerRecord<String, byte[]>> records() {
    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    return records;
  }

  /** The positions so far, each where it came first. */
  List<Long> positions() {
    return records().stream()
        .map(record -> Long.valueOf(header(record, "ce_feedposition")))
        .distinct()
        .toList();
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
