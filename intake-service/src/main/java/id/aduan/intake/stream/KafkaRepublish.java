package id.aduan.intake.stream;

import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.dossiers.Dossier;
import id.aduan.intake.dossiers.Entry;
import id.aduan.intake.dossiers.Republish;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.EventSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Publishes dossiers again on their own topic. */
final class KafkaRepublish implements Republish {
  private final EventSender kafka;

  KafkaRepublish(EventSender kafka) {
    this.kafka = kafka;
  }

  @Override
  public int again(Map<TrackingId, Dossier> dossiers) {
    List<CompletableFuture<?>> sent = new ArrayList<>();
    dossiers.forEach((complaint, dossier) ->
        entries(dossier)
            .forEach(entry ->
                sent.add(
                    kafka.send(
                        Topics.DOSSIERS,
                        EventCodec.DOSSIERS,
                        new Envelope<>(
                            entry.id(),
                            Envelopes.SOURCE,
                            complaint.value(),
                            entry.time(),
                            null,
                            entry.event())))));
    sent.forEach(Acknowledgement::await);
    return sent.size();
  }

  private static Stream<Entry> entries(Dossier dossier) {
    return switch (dossier) {
      case Dossier.Recorded(Entry complaint, List<Entry> followUps) ->
          Stream.concat(Stream.of(complaint), followUps.stream());
      case Dossier.Waiting _, Dossier.Erased _, Dossier.Unknown _ -> Stream.empty();
    };
  }
}
