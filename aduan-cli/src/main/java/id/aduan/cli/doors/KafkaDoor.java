package id.aduan.cli.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.cli.doors.Door.Reply.Accepted;
import id.aduan.cli.doors.Door.Reply.Refused;
import id.aduan.cli.doors.Door.Reply.Strange;
import id.aduan.cli.http.Pace;
import id.aduan.contract.AdapterName;
import id.aduan.contract.Channel;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.Submission;
import id.aduan.contract.Submission.Fault;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Principal.Adapter;
import id.aduan.contract.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Files complaints as an adapter does: by its own topic, answered on its own topic. */
public final class KafkaDoor implements Door {
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration BEFORE_SENDING_AGAIN = Duration.ofMillis(500);

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, CompletableFuture<Submission>> waiting = new ConcurrentHashMap<>();
  private final String topic;
  private final String receipts;
  private final Duration patience;
  private final Clock clock;
  private final Pace pace;
  private volatile @Nullable String unread;
  private final Thread reader;

  /**
   * @param patience how long an answer may take
   */
  public KafkaDoor(Target target, AdapterName adapter, Duration patience, Pace pace, Clock clock) {
    this.topic = Topics.submissions(adapter).name();
    this.receipts = Topics.receipts(adapter).name();
    this.patience = patience;
    this.pace = pace;
    this.clock = clock;
    String itself = new Adapter(adapter).login();
    this.producer =
        new KafkaProducer<>(
            target.brokerAs(
                itself,
                Map.of(
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                    ProducerConfig.LINGER_MS_CONFIG, 5)),
            new StringSerializer(),
            new ByteArraySerializer());
    this.consumer =
        new KafkaConsumer<>(
            target.brokerAs(itself, Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest")),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(receipts).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    partitions.forEach(consumer::position);
    this.reader = Thread.ofPlatform().name("receipts").daemon().start(this::read);
  }

  @Override
  public Channel channel() {
    return Channel.OTHER;
  }

  @Override
  public Reply submit(UUID id, SubmitComplaint complaint) {
    String key = id.toString();
    long began = System.nanoTime();
    CompletableFuture<Submission> answer =
        waiting.computeIfAbsent(key, k -> new CompletableFuture<>());
    try {
      while (true) {
        if (unread != null) {
          return new Strange(unread);
        }
        if (send(key, complaint)) {
          try {
            return said(answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS), clock.instant());
          } catch (TimeoutException e) {
            // sent again below, with the same key: that is what an adapter does
          }
        }
        Duration waited = Duration.ofNanos(System.nanoTime() - began);
        if (waited.compareTo(patience) > 0 || !pace.pause(BEFORE_SENDING_AGAIN)) {
          return new Strange(
              "receipt: none on %s after %d s (expected: one)"
                  .formatted(receipts, waited.toSeconds()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return new Strange(String.valueOf(cause == null ? e : cause.getMessage()));
    } finally {
      waiting.remove(key);
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofSeconds(2));
  }

  private boolean send(String key, SubmitComplaint complaint) throws InterruptedException {
    Envelope<Submission> envelope =
        new Envelope<>(new EventId(key), "/aduan-replay", key, clock.instant(), null, complaint);
    ProducerRecord<String, byte[]> sent =
        new ProducerRecord<>(topic, key, EventCodec.SUBMISSIONS.encode(complaint));
    CloudEvents.headers(envelope).forEach((name, value) -> sent.headers().add(name, value));
    try {
      producer.send(sent).get();
      return true;
    } catch (ExecutionException e) {
      return false;
    }
  }

  static Reply said(Submission answer, Instant at) {
    return switch (answer) {
      case SubmissionAccepted accepted ->
          new Accepted(
              new Acknowledged(
                  accepted.trackingId().value(), accepted.accessCode(), accepted.acceptedAt(), at));
      case SubmissionRefused(List<Fault> faults) ->
          Faults.nameFields(faults)
              ? new Refused("filing: refused " + Faults.said(faults))
              : new Strange(
                  "filing: refused %s (expected: a number)".formatted(Faults.said(faults)));
      case SubmitComplaint _ -> new Strange("receipt: a submission (expected: an answer)");
    };
  }

  private void read() {
    try (consumer) {
      while (true) {
        consumer.poll(POLL).forEach(this::deliver);
      }
    } catch (WakeupException e) {
      // the door was closed
    } catch (RuntimeException e) {
      String why = "receipts: " + e + " (expected: to be read)";
      unread = why;
      waiting
          .values()
          .forEach(answer -> answer.completeExceptionally(new IllegalStateException(why, e)));
    }
  }

  private void deliver(ConsumerRecord<String, byte[]> receipt) {
    CompletableFuture<Submission> answer = waiting.get(receipt.key());
    Header type = receipt.headers().lastHeader(CloudEvents.TYPE);
    if (answer != null && type != null) {
      switch (EventCodec.SUBMISSIONS.decode(new String(type.value(), UTF_8), receipt.value())) {
        case Decoded.Known<Submission>(Submission said) -> answer.complete(said);
        case Decoded.Unknown<Submission> _,
            Decoded.TooNew<Submission> _,
            Decoded.Malformed<Submission> _ ->
            answer.completeExceptionally(new IllegalStateException("receipt: unreadable"));
      }
    }
  }
}
