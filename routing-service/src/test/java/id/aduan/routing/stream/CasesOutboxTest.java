package id.aduan.routing.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.Topics;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.RandomWalk;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.cases.UnpublishedCases;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a case, nothing internal of it is published. */
final class CasesOutboxTest {

  static LongStream seeds() {
    return LongStream.range(2_000, 2_100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void publishesNothingInternal(long seed) {
    for (Recorded event : RandomWalk.history(seed)) {
      for (ProducerRecord<String, byte[]> record : published(event)) {
        String said = new String(record.value(), UTF_8) + record.headers();
        boolean forEver = !record.topic().equals(Topics.CASES.name());
        assertThat(secrets(event, forEver)).noneMatch(said::contains);
      }
    }
  }

  /** On topics that others read for ever no text at all, elsewhere none of the administration. */
  private static List<String> secrets(Recorded event, boolean forEver) {
    Stream<String> texts =
        event.texts().entrySet().stream()
            .filter(text -> forEver || text.getKey().isInternal())
            .map(Map.Entry::getValue)
            .filter(text -> forEver || !isSaidOpenly(event, text));
    Stream<String> people = event.concerned().people().stream().map(Object::toString);
    Stream<String> posts = event.concerned().units().stream().map(Object::toString);
    return Stream.of(texts, people, posts).flatMap(s -> s).toList();
  }

  private static boolean isSaidOpenly(Recorded event, String text) {
    return event.texts().entrySet().stream()
        .anyMatch(part -> !part.getKey().isInternal() && part.getValue().equals(text));
  }

  private static List<ProducerRecord<String, byte[]>> published(Recorded event) {
    return new CasesOutbox(new OneEvent(event)).pending(1, List.of()).getFirst().records();
  }

  /** A case of which one event is unpublished. */
  private record OneEvent(Recorded event) implements UnpublishedCases {
    @Override
    public List<Unpublished> unpublished(int limit, Collection<TrackingId> except) {
      return List.of(new Unpublished(CaseExamples.ID, List.of(event)));
    }

    @Override
    public void published(Map<TrackingId, Long> through) {}
  }
}
