package id.aduan.oversight.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventDecoder;
import id.aduan.contract.wire.EventType;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.PoisonMessage;
import id.aduan.kit.stream.StoreBusy;
import id.aduan.kit.stream.Subjects;
import id.aduan.oversight.feeds.Notice;
import id.aduan.oversight.watching.CaseWatcher;
import id.aduan.oversight.watching.Observation;
import id.aduan.oversight.watching.Observed;
import id.aduan.oversight.watching.Watched;
import java.util.List;

/** {@code routing.lifecycle.v1} into what is watched. */
final class LifecycleConsumer implements BatchHandler<Observed> {
  static final EventDecoder<Observed> DECODER =
      EventCodec.LIFECYCLE.orUnknown(Observed.Known::new, Observed.OfUnknownKind::new);

  private final CaseWatcher watcher;

  LifecycleConsumer(CaseWatcher watcher) {
    this.watcher = watcher;
  }

  @Override
  public void handle(List<Envelope<Observed>> batch) {
    List<Observation> observations = batch.stream().map(LifecycleConsumer::observation).toList();
    switch (watcher.watch(observations)) {
      case Watched.Done _ -> {}
      case Watched.OutOfSequence(Observation observation, long expected) ->
          throw new PoisonMessage(
              batch.get(observations.indexOf(observation)),
              "sequence: '%d' (expected: %d)".formatted(observation.notice().sequence(), expected));
      case Watched.Overtaken _ -> throw new StoreBusy("cases: overtaken again and again");
    }
  }

  private static Observation observation(Envelope<Observed> envelope) {
    Long sequence = envelope.sequence();
    if (sequence == null) {
      throw new PoisonMessage(envelope, "ce_sequence: absent (expected: of every case event)");
    }
    return new Observation(
        new Notice(
            envelope.id(),
            envelope.source(),
            type(envelope.event()),
            envelope.time(),
            Subjects.trackingId(envelope),
            sequence,
            data(envelope.event())),
        envelope.event());
  }

  private static String type(Observed observed) {
    return switch (observed) {
      case Observed.Known(CaseEvent event) -> EventType.of(event).wireName();
      case Observed.OfUnknownKind(String type) -> type;
    };
  }

  /**
   * Written anew from its type, so that no field gets into a feed that is not on the allow-list;
   * what is of an unknown kind is passed on without its data.
   */
  private static String data(Observed observed) {
    return switch (observed) {
      case Observed.Known(CaseEvent event) -> new String(EventCodec.LIFECYCLE.encode(event), UTF_8);
      case Observed.OfUnknownKind _ -> "{}";
    };
  }
}
