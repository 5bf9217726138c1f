package id.aduan.intake.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.aduan.contract.AdapterName;
import id.aduan.contract.Submission;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.intake.identity.Adapters;
import id.aduan.intake.testing.Times;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.SourceRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class SubmissionsInputTest {
  private static final String TOPIC = "intake.submissions.demo.v1";
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
        // The template closes what it does not know to be shared.
        @Override
        public void close(Duration timeout) {}
      };
  private final List<SourceRecord> buried = new ArrayList<>();
  private final SubmissionsInput input =
      new SubmissionsInput(
          new Adapters(List.of(new AdapterName("demo"))),
          SubmissionsInputTest::answer,
          new EventSender(new KafkaTemplate<>(() -> producer)),
          (source, _) -> buried.add(source),
          Times.clock());

  @Test
  void buriesWhatCanNeverBeAnsweredAndAnswersTheRest() {
    input.accept(batch("one", "broken", "two"));

    assertThat(buried).extracting(SourceRecord::key).containsExactly("broken");
    assertThat(answered()).containsExactlyInAnyOrder("one", "two");
    assertThat(input.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void triesAgainWhatMayWorkLater() {
    assertThatThrownBy(() -> input.accept(batch("one", "later")))
        .hasRootCauseInstanceOf(TransientDataAccessResourceException.class);

    assertThat(buried).isEmpty();
    assertThat(input.health().getStatus()).isNotEqualTo(Status.UP);
  }

  @Test
  void buriesWhatHasAnAnswerThatKafkaNeverTakes() {
    producer.sendException = new RecordTooLargeException("too large");

    input.accept(batch("one"));

    assertThat(buried).extracting(SourceRecord::key).containsExactly("one");
  }

  @Test
  void triesAgainWhileKafkaIsAway() {
    producer.sendException = new NotLeaderOrFollowerException("moved");

    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> input.accept(batch("one")));
    assertThat(buried).isEmpty();
  }

  @Test
  void answersADeadLetterThatIsReplayedAndSaysSoIfItCanNot() {
    input.accept(batch("broken"));
    SourceRecord letter = buried.getFirst();

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> input.replay(letter));
    assertThat(letter.at()).isEqualTo(Times.NOW);
  }

  private static Submission answer(Arrival arrival) {
    return switch (arrival.subject()) {
      case "broken" -> throw new IllegalArgumentException("text: 'private' (expected: other)");
      case "later" -> throw new TransientDataAccessResourceException("nowhere durable");
      default -> new SubmissionRefused(List.of());
    };
  }

  private List<String> answered() {
    return producer.history().stream().map(ProducerRecord::key).toList();
  }

  private static Message<List<byte[]>> batch(String... keys) {
    List<byte[]> values =
        IntStream.range(0, keys.length).mapToObj(_ -> "{}".getBytes(UTF_8)).toList();
    return MessageBuilder.withPayload(values)
        .setHeader(KafkaHeaders.RECEIVED_KEY, List.of(keys))
        .setHeader(KafkaHeaders.RECEIVED_TOPIC, each(keys, TOPIC))
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, each(keys, 0))
        .setHeader(KafkaHeaders.OFFSET, LongStream.range(0, keys.length).boxed().toList())
        .setHeader(KafkaHeaders.RECEIVED_TIMESTAMP, each(keys, Times.NOW.toEpochMilli()))
        .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, each(keys, Map.of()))
        .build();
  }

  private static <T> List<T> each(String[] keys, T value) {
    return Collections.nCopies(keys.length, value);
  }
}
