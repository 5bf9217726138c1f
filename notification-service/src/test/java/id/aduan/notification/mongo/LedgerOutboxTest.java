package id.aduan.notification.mongo;

import static id.aduan.notification.ledger.Entries.NINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.Outbox.Pending;
import id.aduan.kit.testing.TestStore;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.Entries;
import id.aduan.notification.ledger.Entry;
import id.aduan.notification.ledger.Notice;
import id.aduan.notification.ledger.Signal;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerOutboxTest {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoLedger ledger = new MongoLedger(STORE.mongo(), () -> {});
  private final LedgerOutbox outbox = new LedgerOutbox(STORE.mongo());

  @BeforeEach
  void index() {
    LedgerIndexes.make(STORE.mongo());
  }

  @Test
  void holdsTheEventsOfAnEntryInTheirOrder() {
    Notice notice = Entries.aNotice();
    handOver(sendAgain(planned(notice)));

    Pending pending = outbox.pending(10, List.of()).getFirst();

    assertThat(pending.through()).isEqualTo(3);
    assertThat(pending.records())
        .extracting(
            ProducerRecord::topic,
            ProducerRecord::key,
            sent -> header(sent, CloudEvents.ID),
            sent -> header(sent, CloudEvents.TYPE))
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                Topics.DELIVERIES.name(),
                notice.complaint().value(),
                notice.id() + ".1",
                "message.planned.v1"),
            org.assertj.core.api.Assertions.tuple(
                Topics.DELIVERIES.name(),
                notice.complaint().value(),
                notice.id() + ".2",
                "message.uncertain.v1"),
            org.assertj.core.api.Assertions.tuple(
                Topics.DELIVERIES.name(),
                notice.complaint().value(),
                notice.id() + ".3",
                "message.handed-over.v1"));
  }

  @Test
  void isEmptyOnceEverythingIsPublished() {
    planned(Entries.aNotice());
    planned(Entries.aNotice());

    outbox.published(outbox.pending(10, List.of()));

    assertThat(outbox.pending(10, List.of())).isEmpty();
  }

  @Test
  void keepsWhatCameWhileItWasPublished() {
    Entry planned = planned(Entries.aNotice());
    List<Pending> sent = outbox.pending(10, List.of());
    handOver(planned);

    outbox.published(sent);

    assertThat(outbox.pending(10, List.of()).getFirst().records())
        .extracting(record -> header(record, CloudEvents.TYPE))
        .containsExactly("message.handed-over.v1");
  }

  @Test
  void aWriteThatSaysNothingNewPublishesNothing() {
    Entry planned = planned(Entries.aNotice());
    outbox.published(outbox.pending(10, List.of()));

    Entry _ = save(Entries.sending(planned, "one"));

    assertThat(outbox.pending(10, List.of())).isEmpty();
  }

  @Test
  void givesTheLongestWaitingFirstAndLeavesOutWhatIsBlocked() {
    Notice later = Entries.aNotice();
    Notice first = Entries.aNotice();
    ledger.add(List.of(Entries.planned(later, NINE.plusSeconds(5)), Entries.planned(first)));

    assertThat(outbox.pending(10, List.of()))
        .extracting(Pending::id)
        .containsExactly(first.id().value(), later.id().value());
    assertThat(outbox.pending(1, List.of()))
        .extracting(Pending::id)
        .containsExactly(first.id().value());
    assertThat(outbox.pending(10, List.of(first.id().value())))
        .extracting(Pending::id)
        .containsExactly(later.id().value());
  }

  private Entry planned(Notice notice) {
    Changed planned = Entries.planned(notice);
    ledger.add(List.of(planned));
    return planned.next();
  }

  private Entry sendAgain(Entry planned) {
    Entry sending = save(Entries.sending(planned, "one"));
    return save(Entries.then(sending, new Signal.Abandoned()));
  }

  private void handOver(Entry planned) {
    Entry sending = save(Entries.sending(planned, "one"));
    Entry _ = save(Entries.then(sending, new Signal.Answered(new Outcome.HandedOver(), NINE)));
  }

  private Entry save(Changed changed) {
    assertThat(ledger.save(changed)).isTrue();
    return changed.next();
  }

  private static String header(ProducerRecord<String, byte[]> outgoing, String name) {
    return new String(outgoing.headers().lastHeader(name).value(), UTF_8);
  }
}
