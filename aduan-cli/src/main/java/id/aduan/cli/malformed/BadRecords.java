package id.aduan.cli.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.AdapterName;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topic;
import id.aduan.contract.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes records for every topic that services read: no event at all, an event of a kind or version
 * that nobody knows, or a known one that is damaged. The same number is always the same record.
 */
final class BadRecords {
  /** Few, so that most records come behind another of their key that could not be processed. */
  private static final int KEYS = 300;

  private static final List<Topic> TOPICS =
      List.of(
          Topics.submissions(new AdapterName("demo")),
          Topics.submissions(new AdapterName("demo")),
          Topics.DOSSIERS,
          Topics.CASES,
          Topics.LIFECYCLE,
          Topics.DELIVERIES,
          Topics.SMS_ANSWERS,
          Topics.SMS_RECEIPTS,
          Topics.ACCESS_CHANGES,
          Topics.assignments(new OpdCode("DPUPR")),
          Topics.SIGN_OUTS);

  private final long seed;
  private final Map<EventType, byte[]> examples =
      Stream.of(EventType.values())
          .collect(Collectors.toMap(Function.identity(), BadRecords::example));

  BadRecords(long seed) {
    this.seed = seed;
  }

  ProducerRecord<byte[], byte[]> number(long number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_033 + number);
    Nonsense nonsense = new Nonsense(random);
    Topic topic = nonsense.oneOf(TOPICS);
    String key = Nonsense.MARK + "-" + random.nextInt(KEYS);
    // A sign-out that can be read would be obeyed, and nobody of the demo could sign in again.
    EventType type =
        topic.equals(Topics.SIGN_OUTS) ? null : nonsense.oneOf(List.of(EventType.values()));
    ProducerRecord<byte[], byte[]> made =
        new ProducerRecord<>(
            topic.name(),
            nonsense.rarely() ? null : key.getBytes(UTF_8),
            value(type, random, nonsense));
    headers(made, type, key, nonsense);
    return made;
  }

  private byte @Nullable [] value(
      @Nullable EventType type, SplittableRandom random, Nonsense nonsense) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> nonsense.bytes();
      case 2, 3 -> nonsense.json();
      default ->
          type == null
              ? nonsense.bytes()
              : nonsense.damaged(examples.getOrDefault(type, new byte[0]));
    };
  }

  private static void headers(
      ProducerRecord<byte[], byte[]> made,
      @Nullable EventType type,
      String key,
      Nonsense nonsense) {
    if (nonsense.often()) {
      String name = type == null ? "person.signed-out.v1" : type.wireName();
      header(
          made,
          CloudEvents.TYPE,
          nonsense.often()
              ? name
              : nonsense.oneOf(
                  List.of(
                      name.replace(".v1", ".v2"),
                      Nonsense.MARK,
                      "",
                      "case." + Nonsense.MARK + ".v1")));
    }
    if (nonsense.often()) {
      header(
          made, CloudEvents.ID, nonsense.often() ? key + "." + nonsense.number() : nonsense.text());
      header(made, "ce_source", nonsense.text());
      header(made, "ce_time", nonsense.often() ? "2026-01-05T02:00:00Z" : nonsense.text());
      header(made, CloudEvents.SUBJECT, nonsense.often() ? key : nonsense.text());
    }
    if (nonsense.often()) {
      header(
          made,
          CloudEvents.SEQUENCE,
          nonsense.oneOf(List.of("1", "2", "-1", "9223372036854775807", Nonsense.MARK)));
    }
  }

  private static void header(ProducerRecord<byte[], byte[]> made, String name, String value) {
    made.headers().add(name, value.getBytes(UTF_8));
  }

  private static byte[] example(EventType type) {
    String name = "/examples/" + type.wireName() + ".json";
    try (InputStream example = EventType.class.getResourceAsStream(name)) {
      if (example == null) {
        throw new IllegalStateException(name + ": not there (expected: an example of each kind)");
      }
      return example.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
