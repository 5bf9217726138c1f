package id.aduan.notification.dispatch;

import static id.aduan.notification.ledger.Entries.DECIDER;
import static id.aduan.notification.ledger.Entries.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.notification.ledger.Entries;
import id.aduan.notification.ledger.InMemoryContacts;
import id.aduan.notification.ledger.InMemoryLedger;
import id.aduan.notification.ledger.MessageState;
import id.aduan.notification.ledger.Notice;
import id.aduan.notification.ledger.Releases;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

class WaitingSweepTest {
  private final MutableClock clock = MutableClock.of(NINE, ZoneOffset.UTC);
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final WaitingSweep sweep =
      new WaitingSweep(ledger, DECIDER, new Releases(contacts, ledger, DECIDER, clock), clock);

  @Test
  void releasesWhatBothConsumersMissedAndLooksAgainForTheRest() {
    Notice there = Entries.aNotice();
    Notice notThere = Entries.aNotice();
    ledger.add(List.of(Entries.waiting(there), Entries.waiting(notThere)));
    contacts.keep(List.of(Entries.byMail(there.complaint())));

    assertThat(sweep.round()).isFalse();
    assertThat(ledger.entry(there).state()).isInstanceOf(MessageState.Waiting.class);

    clock.add(Duration.ofSeconds(30));
    assertThat(sweep.round()).isFalse();

    assertThat(ledger.entry(there).state()).isInstanceOf(MessageState.Planned.class);
    assertThat(ledger.entry(notThere).state())
        .isEqualTo(new MessageState.Waiting(clock.instant().plus(Duration.ofMinutes(5))));
  }

  @Test
  void keepsNoWordsOfWhatWaitsForTooLong() {
    Notice waiting = Entries.aNotice();
    ledger.add(List.of(Entries.waiting(waiting)));

    clock.add(Entries.NINETY_DAYS.minusMillis(1));
    assertThat(sweep.round()).isFalse();
    assertThat(ledger.entry(waiting).fact()).isEqualTo(Entries.ANSWERED);

    clock.add(Duration.ofMinutes(5));
    assertThat(sweep.round()).isFalse();
    assertThat(ledger.entry(waiting).fact()).isEqualTo(Entries.ANSWERED.withoutTexts());
    assertThat(ledger.entry(waiting).state()).isInstanceOf(MessageState.Waiting.class);
  }
}
