package id.aduan.notification.dispatch;

import static id.aduan.notification.ledger.Entries.DECIDER;
import static id.aduan.notification.ledger.Entries.NINE;
import static id.aduan.notification.ledger.Entries.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.DeliveryEvent.FailureReason;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.MessageHandedOver;
import id.aduan.contract.DeliveryEvent.MessagePlanned;
import id.aduan.contract.DeliveryEvent.MessageUncertain;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.TrackingId;
import id.aduan.letters.Letterhead;
import id.aduan.letters.Letters;
import id.aduan.notification.Happenings;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outcome.Delay;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.DelegatingLedger;
import id.aduan.notification.ledger.Entries;
import id.aduan.notification.ledger.InMemoryContacts;
import id.aduan.notification.ledger.InMemoryLedger;
import id.aduan.notification.ledger.InMemoryOptOuts;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.MessageDecider;
import id.aduan.notification.ledger.MessageState;
import id.aduan.notification.ledger.MessageState.Planned;
import id.aduan.notification.ledger.Notice;
import id.aduan.notification.ledger.QuietHours;
import id.aduan.notification.ledger.StateCode;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class DispatcherTest {
  /** No faster than time itself, so that no lease ends while somebody still works under it. */
  private static final Duration TURN = Duration.ofMillis(100);

  private static final Outcome AWAY = new Outcome.TryLater(Delay.UNREACHABLE);
  private static final Outcome NOT_NOW = new Outcome.TryLater(Delay.REFUSED_FOR_NOW);
  private static final int AT_ONCE = 4;
  private final MutableClock clock = MutableClock.of(NINE, ZoneOffset.UTC);
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final ScriptedChannel channel = new ScriptedChannel();
  private final Line line = line();
  private final Dispatcher dispatcher = dispatcher(ledger, line, "one");

  @Test
  void wakesNobodyByWhatIsDueSinceTheEvening() {
    QuietHours nights =
        new QuietHours(
            LocalTime.of(21, 0),
            LocalTime.of(6, 0),
            ZoneOffset.UTC,
            Set.of(MessageChannel.EMAIL),
            Set.of(),
            Entries.A_DAY);
    Dispatcher careful = dispatcher(ledger, line, "one", Entries.decider(Entries.RESENDS, nights));
    Notice notice = notice(reachable(), 4);
    plan(notice);
    Instant morning = Instant.parse("2026-03-03T06:00:00Z");
    clock.setInstant(morning.minus(Duration.ofHours(9)));

    assertThat(careful.round()).isTrue();
    await()
        .until(
            () -> ledger.entry(notice).state().equals(new Planned(MessageChannel.EMAIL, morning)));
    assertThat(channel.sentIds()).isEmpty();

    clock.setInstant(morning);
    await()
        .until(() -> {
          boolean _ = careful.round();
          return channel.sentIds().size() == 1;
        });
  }

  @Test
  void sendsTheMessagesOfACaseInTheOrderOfTheirCauses() {
    TrackingId complaint = reachable();
    plan(notice(complaint, 9), notice(complaint, 2), notice(complaint, 5));

    roundsUntil(() -> channel.sentIds().size() == 3);

    assertThat(channel.sentIds())
        .containsExactly(
            id(notice(complaint, 2)), id(notice(complaint, 5)), id(notice(complaint, 9)));
    assertThat(ledger.events(notice(complaint, 9)))
        .containsExactly(
            new MessagePlanned(notice(complaint, 9).by(MessageChannel.EMAIL)),
            new MessageHandedOver(notice(complaint, 9).by(MessageChannel.EMAIL), 1));
  }

  @Test
  void holdsALaterMessageBackWhileAnEarlierOneIsTriedAndLetsOtherCasesGo() {
    TrackingId complaint = reachable();
    TrackingId other = reachable();
    Notice earlier = notice(complaint, 2);
    Notice later = notice(complaint, 5);
    channel.does(message -> message.id().equals(earlier.id()) ? NOT_NOW : new Outcome.HandedOver());
    plan(earlier, later, notice(other, 1));

    roundsUntil(() -> code(notice(other, 1)) == StateCode.HANDED_OVER);
    roundsUntil(() -> ledger.entry(later).version() > 1);

    assertThat(channel.sentIds()).doesNotContain(id(later));
    assertThat(due(later)).isEqualTo(due(earlier)).isAfter(NINE);

    channel.does(_ -> new Outcome.HandedOver());
    clock.add(Duration.ofSeconds(10));
    roundsUntil(() -> code(later) == StateCode.HANDED_OVER);
    assertThat(channel.sentIds().getLast()).isEqualTo(id(later));
    assertThat(code(earlier)).isEqualTo(StateCode.HANDED_OVER);
  }

  @Test
  void doesNotHoldAMessageBackForEver() {
    TrackingId complaint = reachable();
    Notice earlier = notice(complaint, 2);
    Notice later = notice(complaint, 5);
    channel.does(message -> message.id().equals(earlier.id()) ? NOT_NOW : new Outcome.HandedOver());
    plan(earlier, later);

    await()
        .until(() -> {
          clock.add(Duration.ofSeconds(20));
          boolean _ = dispatcher.round();
          return code(later) == StateCode.HANDED_OVER;
        });

    assertThat(clock.instant()).isAfterOrEqualTo(NINE.plus(Duration.ofMinutes(5)));
    assertThat(code(earlier)).isNotEqualTo(StateCode.HANDED_OVER);
  }

  @Test
  void leavesAServerAloneThatIsAwayAndGoesOnWhenItIsBack() {
    channel.does(_ -> AWAY);
    List<Notice> many = LongStream.range(0, 40).mapToObj(n -> notice(reachable(), n)).toList();
    plan(many.toArray(Notice[]::new));

    roundsUntil(() -> line.state() == CircuitBreaker.State.OPEN);
    roundsUntil(this::idle);
    int whileAway = channel.sentIds().size();

    assertThat(whileAway).isLessThan(15);
    assertThat(many.stream().map(ledger::entry).filter(e -> e.tally().attempts() == 0))
        .hasSizeGreaterThan(25);
    assertThat(dispatcher.round()).isFalse();

    channel.does(_ -> new Outcome.HandedOver());
    clock.add(Duration.ofMinutes(1));
    roundsUntil(() -> many.stream().allMatch(notice -> code(notice) == StateCode.HANDED_OVER));
    assertThat(line.state()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void doesNotTakeAServerForAwayThatRefusesSingleMessages() {
    channel.does(_ -> new Outcome.Refused(FailureReason.REJECTED_ADDRESS));
    List<Notice> many = LongStream.range(0, 20).mapToObj(n -> notice(reachable(), n)).toList();
    plan(many.toArray(Notice[]::new));

    roundsUntil(() -> many.stream().allMatch(notice -> code(notice) == StateCode.FAILED));

    assertThat(line.state()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  @Test
  void takesUpAtOnceWhatAnEarlierRunOfTheSameInstanceLeft() {
    Notice mine = notice(reachable(), 3);
    Notice another = notice(reachable(), 3);
    claimed(mine, "one");
    claimed(another, "two");

    roundsUntil(() -> code(mine) == StateCode.HANDED_OVER);

    assertThat(ledger.events(mine))
        .containsExactly(
            new MessagePlanned(mine.by(MessageChannel.EMAIL)),
            new MessageUncertain(mine.by(MessageChannel.EMAIL), 1),
            new MessageHandedOver(mine.by(MessageChannel.EMAIL), 2));
    assertThat(code(another)).isEqualTo(StateCode.SENDING);
  }

  @Test
  void takesUpWhatAnotherInstanceLeftWhenItsLeaseIsOver() {
    Notice another = notice(reachable(), 3);
    claimed(another, "two");
    clock.add(Duration.ofSeconds(59));
    boolean _ = dispatcher.round();
    assertThat(code(another)).isEqualTo(StateCode.SENDING);

    clock.add(Duration.ofSeconds(1));
    roundsUntil(() -> code(another) == StateCode.HANDED_OVER);

    assertThat(ledger.entry(another).tally().uncertain()).isEqualTo(1);
  }

  @Test
  void sendsNothingTwiceWhenSeveralInstancesCompete() {
    List<Notice> many =
        Stream.generate(this::reachable)
            .limit(50)
            .flatMap(complaint -> Stream.of(notice(complaint, 1), notice(complaint, 2)))
            .toList();
    plan(many.toArray(Notice[]::new));
    Dispatcher second = dispatcher(ledger, line(), "two");

    await()
        .pollInterval(TURN)
        .atMost(Duration.ofSeconds(55))
        .until(() -> {
          boolean _ = dispatcher.round();
          boolean _ = second.round();
          clock.add(TURN);
          return many.stream().allMatch(notice -> code(notice) == StateCode.HANDED_OVER);
        });

    assertThat(channel.sentIds()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void handsOverABoundedNumberAtOnce() {
    plan(LongStream.range(0, 60).mapToObj(n -> notice(reachable(), n)).toArray(Notice[]::new));

    roundsUntil(() -> channel.sentIds().size() == 60);

    assertThat(channel.mostAtOnce()).isBetween(1, AT_ONCE);
  }

  @Test
  void tellsTheStoreWhatCameOfAHandOverUntilItListens() {
    AtomicInteger refusals = new AtomicInteger(3);
    Ledger away = refusing(refusals);
    Notice notice = notice(reachable(), 1);
    plan(notice);
    Dispatcher patient = dispatcher(away, line, "one");

    await()
        .until(() -> {
          boolean _ = patient.round();
          return code(notice) == StateCode.HANDED_OVER;
        });

    assertThat(refusals).hasValue(0);
    assertThat(channel.sentIds()).containsExactly(id(notice));
    assertThat(ledger.entry(notice).tally().uncertain()).isZero();
  }

  @Test
  void skipsWhomAnErasureReachedFirst() {
    TrackingId complaint = reachable();
    plan(notice(complaint, 1));
    contacts.erase(List.of(complaint));

    roundsUntil(() -> code(notice(complaint, 1)) == StateCode.SKIPPED);

    assertThat(ledger.entry(notice(complaint, 1)).state())
        .isEqualTo(new MessageState.Skipped(SkipReason.ERASED));
    assertThat(channel.sentIds()).isEmpty();
  }

  @Test
  void takesAChannelThatBreaksItsPromiseForALostAnswer() {
    channel.does(_ -> {
      throw new IllegalStateException("broken on purpose");
    });
    Notice notice = notice(reachable(), 1);
    plan(notice);

    roundsUntil(() -> ledger.entry(notice).tally().uncertain() == 1);

    assertThat(code(notice)).isEqualTo(StateCode.PLANNED);
  }

  @Test
  void beginsNothingOnceItIsStopped() {
    Notice notice = notice(reachable(), 1);
    plan(notice);
    dispatcher.stop();

    boolean _ = dispatcher.round();

    assertThat(code(notice)).isEqualTo(StateCode.PLANNED);
    assertThat(channel.sentIds()).isEmpty();
  }

  private TrackingId reachable() {
    TrackingId complaint = Happenings.aNumber();
    contacts.keep(List.of(Entries.byMail(complaint)));
    return complaint;
  }

  private void plan(Notice... notices) {
    ledger.add(Stream.of(notices).map(Entries::planned).toList());
  }

  private void claimed(Notice notice, String owner) {
    Changed planned = Entries.planned(notice);
    ledger.add(List.of(planned));
    assertThat(ledger.save(Entries.sending(planned.next(), owner))).isTrue();
  }

  private void roundsUntil(java.util.concurrent.Callable<Boolean> done) {
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          boolean _ = dispatcher.round();
          return done.call();
        });
  }

  private boolean idle() {
    return ledger.page(StateCode.SENDING, null, 1).isEmpty();
  }

  private StateCode code(Notice notice) {
    return ledger.entry(notice).code();
  }

  private Instant due(Notice notice) {
    return ((Planned) ledger.entry(notice).state()).due();
  }

  private static String id(Notice notice) {
    return notice.id().value();
  }

  private Line line() {
    return new Line(
        channel,
        CircuitBreaker.of(
            "test",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(4)
                .permittedNumberOfCallsInHalfOpenState(2)
                .waitDurationInOpenState(Duration.ofMillis(500))
                .build()),
        new SimpleMeterRegistry());
  }

  private Dispatcher dispatcher(Ledger entries, Line over, String instance) {
    return dispatcher(entries, over, instance, DECIDER);
  }

  private Dispatcher dispatcher(
      Ledger entries, Line over, String instance, MessageDecider decider) {
    Sender sender =
        new Sender(
            () -> instance,
            AT_ONCE,
            Duration.ofMinutes(5),
            new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(5), new Random(7)));
    Letters letters =
        new Letters(
            new Letterhead(
                URI.create("http://127.0.0.1/lacak"),
                "Aduan 1708",
                ZoneId.of("Asia/Jakarta"),
                Map.of()));
    return new Dispatcher(
        entries,
        contacts,
        decider,
        new Courier(entries, decider, letters, new InMemoryOptOuts(), over, sender, clock),
        over,
        sender,
        clock);
  }

  /** The ledger, away whenever it is to be told that a message was handed over. */
  private Ledger refusing(AtomicInteger refusals) {
    return new DelegatingLedger(ledger) {
      @Override
      public boolean save(Changed changed) {
        if (changed.next().code() == StateCode.HANDED_OVER && refusals.get() > 0) {
          int _ = refusals.decrementAndGet();
          throw new IllegalStateException("store: away");
        }
        return super.save(changed);
      }
    };
  }
}
