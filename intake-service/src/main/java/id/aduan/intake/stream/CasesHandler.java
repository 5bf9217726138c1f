package id.aduan.intake.stream;

import id.aduan.contract.CaseEvent.ErasureOrdered;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.DossierErased;
import id.aduan.contract.Envelope;
import id.aduan.contract.TrackingId;
import id.aduan.intake.tracking.Moment;
import id.aduan.intake.tracking.Progress;
import id.aduan.intake.tracking.Progresses;
import id.aduan.intake.tracking.Progresses.Change;
import id.aduan.intake.tracking.Tracker;
import id.aduan.intake.tracking.Tracker.Step;
import id.aduan.intake.tracking.Tracker.Step.Forward;
import id.aduan.intake.tracking.Tracker.Step.Gap;
import id.aduan.intake.tracking.Tracker.Step.Seen;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.PoisonMessage;
import id.aduan.kit.stream.Subjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Follows the cases for the tracking page: one read and one write for a batch. An erasure that is
 * ordered in a case is made known to all who hold something personal of it.
 */
final class CasesHandler implements BatchHandler<CaseNews> {
  private final Progresses progresses;
  private final EventSender kafka;

  CasesHandler(Progresses progresses, EventSender kafka) {
    this.progresses = progresses;
    this.kafka = kafka;
  }

  /** Right in any order, so that it needs to wait behind no dead letter. */
  static boolean ordersErasure(CaseNews news) {
    return news instanceof CaseNews.Known(var fact) && fact.event() instanceof ErasureOrdered;
  }

  @Override
  public void handle(List<Envelope<CaseNews>> batch) {
    Envelopes.publish(
        kafka,
        batch.stream()
            .filter(envelope -> ordersErasure(envelope.event()))
            .map(CasesHandler::erasure)
            .toList());
    follow(batch);
  }

  /** One for each order, however often it comes. */
  private static Envelope<DossierEvent> erasure(Envelope<CaseNews> order) {
    return Envelopes.of(
        Subjects.trackingId(order), order.id().value(), new DossierErased(order.time()));
  }

  private void follow(List<Envelope<CaseNews>> batch) {
    Map<TrackingId, Progress> before =
        progresses.find(batch.stream().map(Subjects::trackingId).collect(Collectors.toSet()));
    Map<TrackingId, Progress> after = new LinkedHashMap<>();
    for (Envelope<CaseNews> envelope : batch) {
      TrackingId complaint = envelope.trackingId();
      Progress progress =
          Objects.requireNonNullElseGet(
              after.get(complaint), () -> before.getOrDefault(complaint, Progress.NONE));
      switch (step(progress, envelope)) {
        case Forward(Progress next) -> after.put(complaint, next);
        case Seen _ -> {}
        case Gap(long expected) ->
            throw new PoisonMessage(
                envelope, "sequence: '%d' (expected: %d)".formatted(envelope.sequence(), expected));
      }
    }
    if (!after.isEmpty()) {
      progresses.save(changes(before, after));
    }
  }

  private static List<Change> changes(
      Map<TrackingId, Progress> before, Map<TrackingId, Progress> after) {
    List<Change> changes = new ArrayList<>(after.size());
    after.forEach((complaint, next) ->
        changes.add(new Change(complaint, before.getOrDefault(complaint, Progress.NONE), next)));
    return changes;
  }

  private static Step step(Progress progress, Envelope<CaseNews> envelope) {
    Long sequence = envelope.sequence();
    if (sequence == null) {
      throw new PoisonMessage(envelope, "sequence: absent (expected: of a case event)");
    }
    return switch (envelope.event()) {
      case CaseNews.Known(var fact) ->
          Tracker.follow(
              progress, new Moment(sequence, envelope.time(), fact.event(), fact.content()));
      case CaseNews.OfUnknownKind _ -> Tracker.pass(progress, sequence);
    };
  }
}
