package id.aduan.kit.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.SignOutEvent;
import id.aduan.contract.SignOutEvent.PersonSignedOut;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.security.SignOuts;
import id.aduan.kit.work.Next;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads the topic of sign-outs from its beginning and follows it; in no group, as every instance
 * needs all of it.
 */
final class SignOutReader {
  private static final Logger log = LoggerFactory.getLogger(SignOutReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final TopicPartition ALL = new TopicPartition(Topics.SIGN_OUTS.name(), 0);

  private static final byte[] NOTHING = {};

  private final ConsumerFactory<String, byte[]> consumers;
  private final SignOuts signOuts;
  private @Nullable Consumer<String, byte[]> consumer;
  private long end;
  private boolean known;

  SignOutReader(ConsumerFactory<String, byte[]> consumers, SignOuts signOuts) {
    this.consumers = consumers;
    this.signOuts = signOuts;
  }

  /** A round of its loop; what the broker refuses is tried again from the beginning. */
  Next read() {
    try {
      Consumer<String, byte[]> open = consumer == null ? opened() : consumer;
      long unread =
          StreamSupport.stream(open.poll(POLL).spliterator(), false)
              .filter(record -> !learnt(record))
              .count();
      if (unread > 0) {
        log.error("{} records of {} can not be obeyed as sign-outs", unread, ALL.topic());
      }
      if (!known && open.position(ALL) >= end) {
        known = true;
        signOuts.tried();
      }
      return Next.AT_ONCE;
    } catch (RuntimeException e) {
      close();
      signOuts.tried();
      throw e;
    }
  }

  private Consumer<String, byte[]> opened() {
    Consumer<String, byte[]> made = consumers.createConsumer(null, "sign-outs", null, settings());
    consumer = made;
    if (made.partitionsFor(ALL.topic()).isEmpty()) {
      throw new UnknownTopicOrPartitionException(ALL.topic());
    }
    made.assign(List.of(ALL));
    made.seekToBeginning(List.of(ALL));
    end = made.endOffsets(List.of(ALL)).getOrDefault(ALL, 0L);
    return made;
  }

  private void close() {
    Consumer<String, byte[]> open = consumer;
    consumer = null;
    if (open != null) {
      try {
        open.close();
      } catch (RuntimeException e) {
        log.debug("The reader of sign-outs did not close", e);
      }
    }
  }

  /** What is not understood here can not be obeyed, and must not stop what is. */
  private boolean learnt(ConsumerRecord<String, byte[]> record) {
    byte[] value = Objects.requireNonNullElse(record.value(), NOTHING);
    return switch (CloudEvents.read(EventCodec.SIGN_OUTS, name -> header(record, name), value)) {
      case Decoded.Known<Envelope<SignOutEvent>>(Envelope<SignOutEvent> envelope) -> {
        learn(envelope.event());
        yield true;
      }
      case Decoded.Unknown<Envelope<SignOutEvent>> _ -> true;
      case Decoded.TooNew<Envelope<SignOutEvent>> _, Decoded.Malformed<Envelope<SignOutEvent>> _ ->
          false;
    };
  }

  private void learn(SignOutEvent event) {
    switch (event) {
      case PersonSignedOut signedOut -> signOuts.learn(signedOut.person(), signedOut.upTo());
    }
  }

  private static byte @Nullable [] header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : header.value();
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "3000");
    settings.setProperty(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "2500");
    settings.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }
}
