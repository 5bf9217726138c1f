package id.aduan.embedded.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends to and reads from one topic of two partitions. */
final class Client {
  static final String TOPIC = "complaints";
  private static final List<TopicPartition> PARTITIONS =
      List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1));

  private final Map<String, Object> settings;

  Client(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
  }

  void createTopic() throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS.size(), (short) 1))).all().get();
    }
  }

  void send(String... values) throws ExecutionException, InterruptedException {
    try (var producer = producer()) {
      for (String value : values) {
        var _ = producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
      }
    }
  }

  KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(with("acks", "all"), new StringSerializer(), new StringSerializer());
  }

  /**
   * Sends without end; what the broker has acknowledged is in the queue the moment it is
   * acknowledged.
   */
  static Queue<String> keepSending(
      KafkaProducer<String, String> producer, String prefix, int count) {
    var acknowledged = new ConcurrentLinkedQueue<String>();
    for (int i = 0; i < count; i++) {
      String value = prefix + i;
      var _ =
          producer.send(
              new ProducerRecord<>(TOPIC, value, value),
              (_, failure) -> {
                if (failure == null) {
                  acknowledged.add(value);
                }
              });
    }
    return acknowledged;
  }

  List<String> readAll() {
    try (var consumer =
        new KafkaConsumer<>(
            with("auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(PARTITIONS);
      var ends = consumer.endOffsets(PARTITIONS);
      var read = new ArrayList<String>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(polled -> read.add(polled.value()));
      }
      return read;
    }
  }

  private Map<String, Object> with(String name, String value) {
    Map<String, Object> more = new HashMap<>(settings);
    more.put(name, value);
    return more;
  }
}
