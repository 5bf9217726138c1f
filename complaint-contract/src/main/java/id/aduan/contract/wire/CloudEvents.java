package id.aduan.contract.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka binary mode: an envelope's attributes as headers, and back. */
public final class CloudEvents {
  public static final String TYPE = "ce_type";
  public static final String ID = "ce_id";
  public static final String SUBJECT = "ce_subject";
  public static final String SEQUENCE = "ce_sequence";
  private static final String SOURCE = "ce_source";
  private static final String TIME = "ce_time";

  private CloudEvents() {}

  /** The headers that go with an event's bytes. */
  public static Map<String, byte[]> headers(Envelope<?> envelope) {
    return headers(envelope, EventType.of(eventOf(envelope)).wireName());
  }

  /** The headers of an event that is passed on under the name that it came with. */
  public static Map<String, byte[]> headers(Envelope<?> envelope, String wireName) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    put(headers, "ce_specversion", "1.0");
    put(headers, ID, envelope.id().value());
    put(headers, SOURCE, envelope.source());
    put(headers, TYPE, wireName);
    put(headers, TIME, envelope.time().toString());
    put(headers, SUBJECT, envelope.subject());
    put(headers, "content-type", "application/json");
    put(headers, TraceParent.HEADER, TraceParent.of(envelope.id()));
    Long sequence = envelope.sequence();
    if (sequence != null) {
      put(headers, SEQUENCE, Long.toString(sequence));
    }
    return headers;
  }

  /**
   * Reads an envelope from headers and bytes.
   *
   * @param header the value of a header, or null where it is absent
   */
  public static <E> Decoded<Envelope<E>> read(
      EventDecoder<E> codec, Function<String, byte @Nullable []> header, byte[] data) {
    String type = text(header, TYPE);
    if (type == null) {
      return new Decoded.Malformed<>(TYPE + ": absent (expected: the name of an event)");
    }
    return switch (codec.decode(type, data)) {
      case Decoded.Known<E>(E event) -> envelope(header, event);
      case Decoded.Unknown<E>(String name) -> new Decoded.Unknown<>(name);
      case Decoded.TooNew<E>(String name) -> new Decoded.TooNew<>(name);
      case Decoded.Malformed<E>(String reason) -> new Decoded.Malformed<>(reason);
    };
  }

  private static <E> Decoded<Envelope<E>> envelope(
      Function<String, byte @Nullable []> header, E event) {
    try {
      String sequence = text(header, SEQUENCE);
      return new Decoded.Known<>(
          new Envelope<>(
              read(ID, demand(header, ID), EventId::new),
              demand(header, SOURCE),
              demand(header, SUBJECT),
              read(TIME, demand(header, TIME), Instant::parse),
              sequence == null ? null : read(SEQUENCE, sequence, Long::valueOf),
              event));
    } catch (IllegalArgumentException e) {
      return new Decoded.Malformed<>("cloud event: " + e.getMessage());
    }
  }

  /** The reason goes into logs and to operators: it does not repeat what was written. */
  private static <T> T read(String name, String value, Function<String, T> form) {
    try {
      return form.apply(value);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw new IllegalArgumentException(name + ": malformed (expected: as CloudEvents has it)");
    }
  }

  private static String demand(Function<String, byte @Nullable []> header, String name) {
    String value = text(header, name);
    if (value == null) {
      throw new IllegalArgumentException(name + ": absent (expected: present)");
    }
    return value;
  }

  private static @Nullable String text(Function<String, byte @Nullable []> header, String name) {
    byte[] bytes = header.apply(name);
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  private static Object eventOf(Envelope<?> envelope) {
    return java.util.Objects.requireNonNull(envelope.event());
  }

  private static void put(Map<String, byte[]> headers, String name, String value) {
    headers.put(name, value.getBytes(UTF_8));
  }
}
