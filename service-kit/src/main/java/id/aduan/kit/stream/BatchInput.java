package id.aduan.kit.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * The Kafka edge of every service: bytes to events, and the fate of those that fail. What may work
 * later is thrown, so that the container tries the batch again without end; what never works goes
 * to this group's dead letters, and later records of its key park behind it. A handler that has to
 * know of kinds unknown to it gets them by {@code EventCodec.orUnknown}.
 *
 * @param <E> the family of events
 */
public final class BatchInput<E> implements Consumer<Message<List<byte[]>>> {
  private static final Logger log = LoggerFactory.getLogger(BatchInput.class);
  private final String group;
  private final EventDecoder<E> codec;
  private final BatchHandler<E> handler;
  private final DeadLetters deadLetters;
  private final InputHealth health;
  private final Predicate<E> overtaking;

  /**
   * @param group the consumer group of the binding
   */
  public BatchInput(
      String group,
      EventDecoder<E> codec,
      BatchHandler<E> handler,
      DeadLetters deadLetters,
      InputHealth health) {
    this(group, codec, handler, deadLetters, health, _ -> false);
  }

  /**
   * @param group the consumer group of the binding
   * @param overtaking which events do not wait behind a dead letter of their key, because they are
   *     right in any order
   */
  public BatchInput(
      String group,
      EventDecoder<E> codec,
      BatchHandler<E> handler,
      DeadLetters deadLetters,
      InputHealth health,
      Predicate<E> overtaking) {
    this.group = group;
    this.codec = codec;
    this.handler = handler;
    this.deadLetters = deadLetters;
    this.health = health;
    this.overtaking = overtaking;
    deadLetters.register(group, this::replay);
  }

  @Override
  public void accept(Message<List<byte[]>> batch) {
    try {
      process(BatchMessages.records(batch));
      health.succeeded(group);
    } catch (RuntimeException e) {
      health.failed(group, e);
      throw e;
    }
  }

  /** Processes one record again that had been a dead letter. */
  private void replay(SourceRecord source) {
    switch (decode(source)) {
      case Decoded.Known<Envelope<E>>(Envelope<E> envelope) -> handler.handle(List.of(envelope));
      case Decoded.Unknown<Envelope<E>> _ -> {}
      case Decoded.TooNew<Envelope<E>>(String name) ->
          throw new IllegalStateException("too new: " + name);
      case Decoded.Malformed<Envelope<E>>(String reason) -> throw new IllegalStateException(reason);
    }
  }

  private void process(List<SourceRecord> records) {
    Set<String> parked = new HashSet<>(deadLetters.parkedAmong(group, records));
    List<Arrived<E>> good = new ArrayList<>(records.size());
    for (SourceRecord source : records) {
      sort(source, good, parked);
    }
    handle(good, parked);
  }

  private void sort(SourceRecord source, List<Arrived<E>> good, Set<String> parked) {
    Decoded<Envelope<E>> decoded = decode(source);
    if (parked.contains(source.orderingKey()) && !isOvertaking(decoded)) {
      deadLetters.park(group, source);
      return;
    }
    switch (decoded) {
      case Decoded.Known<Envelope<E>>(Envelope<E> envelope) ->
          good.add(new Arrived<>(source, envelope));
      case Decoded.Unknown<Envelope<E>>(String name) -> {
        health.skipped(group);
        log.debug("Skipped an event of unknown type {}", name);
      }
      case Decoded.TooNew<Envelope<E>>(String name) -> bury(source, "too new: " + name, parked);
      case Decoded.Malformed<Envelope<E>>(String reason) -> bury(source, reason, parked);
    }
  }

  private void handle(List<Arrived<E>> batch, Set<String> parked) {
    List<Arrived<E>> rest = batch;
    while (!rest.isEmpty()) {
      try {
        handler.handle(rest.stream().map(Arrived::envelope).toList());
        return;
      } catch (PoisonMessage poison) {
        rest = withoutPoison(rest, poison, parked);
      } catch (RuntimeException e) {
        if (TransientFailures.isTransient(e)) {
          throw e;
        }
        one(rest, e, parked);
        return;
      }
    }
  }

  /**
   * A batch that failed for a reason unknown is processed one by one, to find the record that does
   * it.
   */
  private void one(List<Arrived<E>> batch, RuntimeException failure, Set<String> parked) {
    if (batch.size() == 1) {
      log.error(
          "Record of {} can not be processed by {}",
          batch.getFirst().source().topic(),
          group,
          failure);
      bury(batch.getFirst().source(), failure.getClass().getSimpleName(), parked);
      return;
    }
    for (Arrived<E> arrived : batch) {
      if (waits(arrived, parked)) {
        deadLetters.park(group, arrived.source());
      } else {
        handle(List.of(arrived), parked);
      }
    }
  }

  private List<Arrived<E>> withoutPoison(
      List<Arrived<E>> batch, PoisonMessage poison, Set<String> parked) {
    List<Arrived<E>> rest = new ArrayList<>(batch.size());
    boolean found = false;
    for (Arrived<E> arrived : batch) {
      if (!found && arrived.envelope().equals(poison.envelope())) {
        found = true;
        bury(arrived.source(), reason(poison), parked);
      } else if (found && waits(arrived, parked)) {
        deadLetters.park(group, arrived.source());
      } else {
        rest.add(arrived);
      }
    }
    if (!found) {
      throw new IllegalStateException("poison: of no record (expected: one of the batch)", poison);
    }
    return rest;
  }

  private boolean waits(Arrived<E> arrived, Set<String> parked) {
    return parked.contains(arrived.source().orderingKey())
        && !overtaking.test(arrived.envelope().event());
  }

  private boolean isOvertaking(Decoded<Envelope<E>> decoded) {
    return decoded instanceof Decoded.Known<Envelope<E>>(Envelope<E> envelope)
        && overtaking.test(envelope.event());
  }

  private Decoded<Envelope<E>> decode(SourceRecord source) {
    return CloudEvents.read(codec, source::header, source.value());
  }

  private void bury(SourceRecord source, String reason, Set<String> parked) {
    deadLetters.bury(group, source, reason);
    parked.add(source.orderingKey());
  }

  private static String reason(PoisonMessage poison) {
    String reason = poison.getMessage();
    return reason == null ? "poison" : reason;
  }

  private record Arrived<E>(SourceRecord source, Envelope<E> envelope) {}
}
