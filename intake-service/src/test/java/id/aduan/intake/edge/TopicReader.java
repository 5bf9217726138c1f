package id.aduan.intake.edge;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topic;
import id.aduan.contract.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that is in a topic. */
final class TopicReader {
  private TopicReader() {}

  static <E> List<Envelope<E>> ofKey(
      String bootstrap, Topic topic, EventCodec<E> codec, String key) {
    return events(bootstrap, topic, codec, key::equals);
  }

  /**
   * The complaints whose reporter has this phone, each once: the services of two tests may read one
   * inbox at the same time, and their copies have one id.
   */
  static List<Envelope<DossierEvent>> complaintsOf(String bootstrap, String phone) {
    Set<EventId> seen = new HashSet<>();
    return all(bootstrap, Topics.DOSSIERS, EventCodec.DOSSIERS).stream()
        .filter(envelope ->
            envelope.event() instanceof ComplaintReceived received
                && phone.equals(received.content().reporter().phone())
                && seen.add(envelope.id()))
        .toList();
  }

  static <E> List<Envelope<E>> all(String bootstrap, Topic topic, EventCodec<E> codec) {
    return events(bootstrap, topic, codec, _ -> true);
  }

  private static <E> List<Envelope<E>> events(
      String bootstrap, Topic topic, EventCodec<E> codec, Predicate<String> keys) {
    List<Envelope<E>> events = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> found : all(bootstrap, topic.name())) {
      if (keys.test(found.key())
          && CloudEvents.read(
                  codec,
                  name -> {
                    var header = found.headers().lastHeader(name);
                    return header == null ? null : header.value();
                  },
                  found.value())
              instanceof Decoded.Known<Envelope<E>>(Envelope<E> envelope)) {
        events.add(envelope);
      }
    }
    return events;
  }

  static List<ConsumerRecord<String, byte[]>> all(String bootstrap, String topic) {
    Map<String, Object> settings = BrokerLogin.demoAdmin().at(bootstrap);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
