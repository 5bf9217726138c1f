package id.aduan.routing.stream;

import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.AssignmentEvent.AssignmentWithdrawn;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.Outbox;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.cases.Texts;
import id.aduan.routing.cases.UnpublishedCases;
import id.aduan.routing.cases.UnpublishedCases.Unpublished;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The history of cases as records: each event with its content for those who may read it, bare for
 * everybody and for ever, and as an assignment for the systems of the OPDs it concerns.
 */
final class CasesOutbox implements Outbox {
  private static final String SOURCE = "/routing-service";
  private final UnpublishedCases cases;

  CasesOutbox(UnpublishedCases cases) {
    this.cases = cases;
  }

  @Override
  public List<Pending> pending(int limit, List<String> except) {
    return cases.unpublished(limit, except.stream().map(TrackingId::new).toList()).stream()
        .map(CasesOutbox::pending)
        .toList();
  }

  @Override
  public void published(List<Pending> acknowledged) {
    Map<TrackingId, Long> through = new LinkedHashMap<>();
    acknowledged.forEach(p -> through.put(new TrackingId(p.id()), p.through()));
    cases.published(through);
  }

  private static Pending pending(Unpublished unpublished) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (Recorded event : unpublished.events()) {
      add(records, unpublished.id(), event);
    }
    return new Pending(unpublished.id().value(), unpublished.through(), records);
  }

  private static void add(
      List<ProducerRecord<String, byte[]>> records, TrackingId id, Recorded recorded) {
    records.add(
        EventSender.record(
            Topics.CASES,
            EventCodec.CASES,
            envelope(
                id,
                recorded,
                new CaseRecord(recorded.event(), Texts.forOthers(recorded.texts())))));
    records.add(
        EventSender.record(
            Topics.LIFECYCLE, EventCodec.LIFECYCLE, envelope(id, recorded, recorded.event())));
    for (AssignmentEvent assignment : recorded.assignments()) {
      records.add(assignment(id, recorded, assignment));
    }
  }

  private static <E> Envelope<E> envelope(TrackingId id, Recorded recorded, E event) {
    return new Envelope<>(
        recorded.id(id), SOURCE, id.value(), recorded.at(), recorded.sequence(), event);
  }

  private static ProducerRecord<String, byte[]> assignment(
      TrackingId id, Recorded recorded, AssignmentEvent assignment) {
    return switch (assignment) {
      case CaseAssigned assigned ->
          EventSender.record(
              Topics.assignments(assigned.opd()),
              EventCodec.ASSIGNMENTS,
              unnumbered(id, recorded, "assigned", assigned));
      case AssignmentWithdrawn withdrawn ->
          EventSender.record(
              Topics.assignments(withdrawn.opd()),
              EventCodec.ASSIGNMENTS,
              unnumbered(id, recorded, "withdrawn", withdrawn));
    };
  }

  /** An OPD gets only some of a case's events, so that their sequence would seem to have gaps. */
  private static Envelope<AssignmentEvent> unnumbered(
      TrackingId id, Recorded recorded, String what, AssignmentEvent assignment) {
    return new Envelope<>(
        new EventId(recorded.id(id) + "." + what),
        SOURCE,
        id.value(),
        recorded.at(),
        null,
        assignment);
  }
}
