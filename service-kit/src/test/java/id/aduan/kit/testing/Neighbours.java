package id.aduan.kit.testing;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.Envelope;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topic;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.EventSender;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The other services, as the one that is tested meets them: they write what it may only read. */
public final class Neighbours implements AutoCloseable {
  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final KafkaTemplate<String, byte[]> kafka;

  public Neighbours(String bootstrapServers) {
    Map<String, Object> settings = new HashMap<>(BrokerLogin.demoAdmin().at(bootstrapServers));
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1500);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2000);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    producers =
        new DefaultKafkaProducerFactory<>(
            settings, new StringSerializer(), new ByteArraySerializer());
    kafka = new KafkaTemplate<>(producers);
  }

  /** Returns when it is there to be read. */
  public <E> void send(Topic topic, EventCodec<E> codec, Envelope<E> envelope) {
    send(EventSender.record(topic, codec, envelope));
  }

  /** The same for a record that is made otherwise. */
  public void send(ProducerRecord<String, byte[]> outgoing) {
    Acknowledgement.await(kafka.send(outgoing));
  }

  @Override
  public void close() {
    producers.destroy();
  }
}
