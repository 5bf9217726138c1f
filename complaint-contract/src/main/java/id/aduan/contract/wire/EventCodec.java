package id.aduan.contract.wire;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.SignOutEvent;
import id.aduan.contract.SmsAnswerEvent;
import id.aduan.contract.SmsReceiptEvent;
import id.aduan.contract.Submission;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of one family to JSON and back. Reading tells apart what may be skipped and what may not;
 * it never throws.
 *
 * @param <E> the family, such as {@link CaseEvent}
 */
public final class EventCodec<E> implements EventDecoder<E> {
  public static final EventCodec<DossierEvent> DOSSIERS = of(DossierEvent.class);
  public static final EventCodec<Submission> SUBMISSIONS = of(Submission.class);
  public static final EventCodec<CaseEvent> LIFECYCLE = of(CaseEvent.class);
  public static final EventCodec<AssignmentEvent> ASSIGNMENTS = of(AssignmentEvent.class);
  public static final EventCodec<DeliveryEvent> DELIVERIES = of(DeliveryEvent.class);
  public static final EventCodec<SmsAnswerEvent> SMS_ANSWERS = of(SmsAnswerEvent.class);
  public static final EventCodec<SmsReceiptEvent> SMS_RECEIPTS = of(SmsReceiptEvent.class);
  public static final EventCodec<AccessEvent> ACCESS_CHANGES = of(AccessEvent.class);
  public static final EventCodec<SignOutEvent> SIGN_OUTS = of(SignOutEvent.class);
  public static final EventCodec<CaseRecord> CASES =
      new EventCodec<>(CaseEvent.class, CaseRecordJson::write, CaseRecordJson::read);

  private final Class<?> family;
  private final Writer<E> writer;
  private final Reader<E> reader;

  private EventCodec(Class<?> family, Writer<E> writer, Reader<E> reader) {
    this.family = family;
    this.writer = writer;
    this.reader = reader;
  }

  private static <E> EventCodec<E> of(Class<E> family) {
    return new EventCodec<>(
        family,
        JsonMapper::writeValueAsBytes,
        (json, type, data) -> family.cast(json.readValue(data, type.payload())));
  }

  public byte[] encode(E event) {
    return writer.write(WireJson.MAPPER, event);
  }

  /**
   * For a reader to whom an event of an unknown kind still says something: that a case went on by
   * one step (SYSTEM.md, section 3).
   *
   * @param known what the reader makes of an event
   * @param unknown what it makes of the name of an unknown kind
   */
  public <F> EventDecoder<F> orUnknown(Function<E, F> known, Function<String, F> unknown) {
    return (wireName, data) ->
        switch (decode(wireName, data)) {
          case Decoded.Known<E>(E event) -> new Decoded.Known<>(known.apply(event));
          case Decoded.Unknown<E>(String name) -> new Decoded.Known<>(unknown.apply(name));
          case Decoded.TooNew<E>(String name) -> new Decoded.TooNew<>(name);
          case Decoded.Malformed<E>(String reason) -> new Decoded.Malformed<>(reason);
        };
  }

  @Override
  public Decoded<E> decode(String wireName, byte[] data) {
    Optional<EventType> type =
        EventType.named(wireName).filter(known -> family.isAssignableFrom(known.payload()));
    if (type.isPresent()) {
      return read(type.get(), data);
    }
    return EventType.isNewerVersionOfKnown(wireName)
        ? new Decoded.TooNew<>(wireName)
        : new Decoded.Unknown<>(wireName);
  }

  private Decoded<E> read(EventType type, byte[] data) {
    try {
      E event = reader.read(WireJson.MAPPER, type, data);
      return event == null
          ? new Decoded.Malformed<>(type.wireName() + ": null (expected: an object)")
          : Wholeness.missing(event)
              .<Decoded<E>>map(part ->
                  new Decoded.Malformed<>(
                      type.wireName() + ": " + part + ": missing (expected: a value)"))
              .orElseGet(() -> new Decoded.Known<>(event));
    } catch (JacksonException e) {
      return new Decoded.Malformed<>(type.wireName() + ": " + WireJson.withoutContent(e));
    } catch (RuntimeException e) {
      return new Decoded.Malformed<>(type.wireName() + ": " + e.getClass().getSimpleName());
    }
  }

  @FunctionalInterface
  private interface Writer<E> {
    byte[] write(JsonMapper json, E event);
  }

  @FunctionalInterface
  private interface Reader<E> {
    @Nullable E read(JsonMapper json, EventType type, byte[] data);
  }
}
