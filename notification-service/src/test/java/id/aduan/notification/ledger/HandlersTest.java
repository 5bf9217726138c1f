package id.aduan.notification.ledger;

import static id.aduan.notification.ledger.Entries.DECIDER;
import static id.aduan.notification.ledger.Entries.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.DeliveryEvent.SkipReason;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.notification.Happenings;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.ledger.MessageState.Planned;
import id.aduan.notification.ledger.MessageState.Skipped;
import id.aduan.notification.ledger.MessageState.Waiting;
import id.aduan.notification.telling.CaseFact;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both consumers' handlers over the same stores, in every order of things. */
class HandlersTest {
  private final Clock clock = Clock.fixed(NINE, ZoneOffset.UTC);
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Releases releases = new Releases(contacts, ledger, DECIDER, clock);
  private final List<Envelope<DossierEvent>> confirmed = new ArrayList<>();
  private final TellReporterHandler tell =
      new TellReporterHandler(contacts, ledger, DECIDER, releases, clock);
  private final KeepContactsHandler keep =
      new KeepContactsHandler(contacts, releases, confirmed::addAll);
  private final TrackingId complaint = Happenings.aNumber();

  @Test
  void entersOneMessagePerEventThatTellsSomething() {
    keep.handle(List.of(received("warga@contoh.test")));
    tell.handle(
        List.of(
            happened(1, Happenings.opened()),
            happened(2, Happenings.rated()),
            happened(3, Happenings.disposed(1))));

    assertThat(ledger.of(complaint))
        .extracting(entry -> entry.notice().sequence(), entry -> entry.notice().purpose())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(1L, Purpose.RECEIPT),
            org.assertj.core.api.Assertions.tuple(3L, Purpose.PROGRESS));
  }

  @Test
  void anEventThatComesAgainFindsItsEntry() {
    keep.handle(List.of(received("warga@contoh.test")));
    List<Envelope<CaseFact>> batch =
        List.of(happened(1, Happenings.opened()), happened(1, Happenings.opened()));
    tell.handle(batch);
    List<Entry> once = ledger.of(complaint);

    tell.handle(batch);

    assertThat(ledger.of(complaint)).isEqualTo(once).hasSize(1);
  }

  @Test
  void aSecondReopeningIsToldAgain() {
    keep.handle(List.of(received("warga@contoh.test")));
    tell.handle(List.of(happened(7, Happenings.reopened(1)), happened(9, Happenings.reopened(2))));

    assertThat(ledger.of(complaint)).hasSize(2);
  }

  @Test
  void anEventBeforeItsDossierWaitsForIt() {
    tell.handle(List.of(happened(1, Happenings.opened())));
    assertThat(ledger.of(complaint).getFirst().state()).isInstanceOf(Waiting.class);

    keep.handle(List.of(received("warga@contoh.test")));

    assertThat(ledger.of(complaint).getFirst().state()).isInstanceOf(Planned.class);
  }

  @Test
  void aDossierThatComesBetweenTheLookAndTheWriteReleasesAllTheSame() {
    Contacts blindOnce =
        new Contacts() {
          private boolean looked;

          @Override
          public Map<TrackingId, Contact> find(java.util.Collection<TrackingId> complaints) {
            if (!looked) {
              looked = true;
              Map<TrackingId, Contact> before = contacts.find(complaints);
              keep.handle(List.of(received("warga@contoh.test")));
              return before;
            }
            return contacts.find(complaints);
          }

          @Override
          public void keep(List<Contact.Known> fresh) {
            contacts.keep(fresh);
          }

          @Override
          public void erase(java.util.Collection<TrackingId> complaints) {
            contacts.erase(complaints);
          }
        };
    new TellReporterHandler(
            blindOnce, ledger, DECIDER, new Releases(blindOnce, ledger, DECIDER, clock), clock)
        .handle(List.of(happened(1, Happenings.opened())));

    assertThat(ledger.of(complaint).getFirst().state()).isInstanceOf(Planned.class);
  }

  @Test
  void nobodyIsToldWhoGaveNoContact() {
    keep.handle(List.of(dossier(Happenings.aComplaintOf(null, Language.ID, Visibility.OPEN))));
    tell.handle(List.of(happened(1, Happenings.opened())));

    assertThat(ledger.of(complaint).getFirst().state())
        .isEqualTo(new Skipped(SkipReason.NO_CONTACT));
  }

  @Test
  void anErasureStopsWhatIsWaitingAndWhatIsPlanned() {
    tell.handle(List.of(happened(1, Happenings.opened())));
    keep.handle(List.of(dossier(new DossierEvent.DossierErased(NINE))));
    keep.handle(List.of(received("warga@contoh.test")));
    tell.handle(List.of(happened(2, Happenings.answered())));

    assertThat(ledger.of(complaint))
        .extracting(Entry::state)
        .containsExactly(new Skipped(SkipReason.ERASED), new Skipped(SkipReason.ERASED));
  }

  @Test
  void anErasureInTheSameBatchAsItsComplaintHolds() {
    keep.handle(
        List.of(received("warga@contoh.test"), dossier(new DossierEvent.DossierErased(NINE))));

    assertThat(contacts.find(List.of(complaint)))
        .containsEntry(complaint, new Contact.Erased(complaint));
  }

  @Test
  void confirmsAnErasureAsOftenAsItComes() {
    Envelope<DossierEvent> erasure = dossier(new DossierEvent.DossierErased(NINE));
    keep.handle(List.of(received("warga@contoh.test"), erasure));
    keep.handle(List.of(erasure));

    assertThat(confirmed).containsExactly(erasure, erasure);
  }

  @Test
  void anErasureBetweenTheLookAndTheWriteLeavesNoWords() {
    keep.handle(List.of(received("warga@contoh.test")));
    Ledger racing =
        new RacingLedger(
            ledger, () -> keep.handle(List.of(dossier(new DossierEvent.DossierErased(NINE)))));
    new TellReporterHandler(
            contacts, racing, DECIDER, new Releases(contacts, ledger, DECIDER, clock), clock)
        .handle(
            List.of(
                happened(4, Happenings.answered(), Map.of(ContentPart.ANSWER, "Kami periksa."))));

    assertThat(ledger.of(complaint))
        .extracting(Entry::state)
        .containsExactly(new Skipped(SkipReason.ERASED));
    assertThat(ledger.of(complaint)).allMatch(entry -> entry.fact() == null);
  }

  @Test
  void anErasureIsConfirmedOnlyWhenWhoWroteAtTheSameTimeHasLeftNothing() {
    keep.handle(List.of(received("warga@contoh.test")));
    tell.handle(
        List.of(happened(4, Happenings.answered(), Map.of(ContentPart.ANSWER, "Kami periksa."))));
    Entry planned = ledger.of(complaint).getFirst();
    Ledger racing =
        new RacingLedger(
            ledger, () -> assertThat(ledger.save(Entries.sending(planned, "other"))).isTrue());
    new KeepContactsHandler(
            contacts,
            new Releases(contacts, racing, DECIDER, clock),
            erasures -> {
              assertThat(ledger.of(complaint).getFirst().fact())
                  .isEqualTo(Entries.ANSWERED.withoutTexts());
              confirmed.addAll(erasures);
            })
        .handle(List.of(dossier(new DossierEvent.DossierErased(NINE))));

    assertThat(confirmed).hasSize(1);
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void holdsNothingAfterAnErasureHoweverItAllComes(long seed) {
    Random random = new Random(seed);
    Map<ContentPart, String> words = Map.of(ContentPart.ANSWER, "kata-tertulis");
    List<Runnable> arrivals = new ArrayList<>();
    boolean[] erased = {false};
    for (int copy = 0; copy < 2; copy++) {
      arrivals.add(() -> keep.handle(List.of(received("pelapor@contoh.test"))));
      arrivals.add(() -> tell.handle(List.of(happened(1, Happenings.opened()))));
      arrivals.add(() -> tell.handle(List.of(happened(2, Happenings.answered(), words))));
      arrivals.add(() -> tell.handle(List.of(happened(3, Happenings.answered(), words))));
      arrivals.add(() -> {
        keep.handle(List.of(dossier(new DossierEvent.DossierErased(NINE))));
        erased[0] = true;
      });
    }
    Collections.shuffle(arrivals, random);
    for (Runnable arrival : arrivals) {
      arrival.run();
      if (erased[0]) {
        assertThat(contacts.find(List.of(complaint)))
            .isEqualTo(Map.of(complaint, new Contact.Erased(complaint)));
        assertThat(ledger.of(complaint)).allMatch(entry -> entry.fact() == null);
      }
    }
    assertThat(confirmed).hasSize(2);
  }

  @Test
  void contentErasedInTheCaseIsForgottenHereToo() {
    keep.handle(List.of(received("warga@contoh.test")));
    tell.handle(
        List.of(
            happened(4, Happenings.answered(), Map.of(ContentPart.ANSWER, "Kami periksa.")),
            happened(5, new CaseEvent.ContentErased(Actor.SYSTEM))));

    assertThat(ledger.of(complaint)).allMatch(entry -> entry.fact() == null);
  }

  @Test
  void repliesAndRatingsSayNothingAboutContacts() {
    keep.handle(List.of(dossier(new DossierEvent.ReporterReplied("Di pasar", false, NINE))));

    assertThat(contacts.find(List.of(complaint))).isEmpty();
  }

  private Envelope<DossierEvent> received(String email) {
    return dossier(Happenings.aComplaintOf(email, Language.ID, Visibility.OPEN));
  }

  private Envelope<DossierEvent> dossier(DossierEvent event) {
    return new Envelope<>(
        new EventId(complaint + ".dossier"),
        "/intake-service",
        complaint.value(),
        NINE,
        null,
        event);
  }

  private Envelope<CaseFact> happened(long sequence, CaseEvent event) {
    return happened(sequence, event, Map.of());
  }

  private Envelope<CaseFact> happened(
      long sequence, CaseEvent event, Map<ContentPart, String> texts) {
    return new Envelope<>(
        EventId.ofCase(complaint, sequence),
        "/routing-service",
        complaint.value(),
        NINE,
        sequence,
        new CaseFact(event, texts));
  }

  /** The ledger, with somebody who does something just before the next write. */
  private static final class RacingLedger extends DelegatingLedger {
    private @Nullable Runnable next;

    RacingLedger(Ledger inner, Runnable next) {
      super(inner);
      this.next = next;
    }

    private void race() {
      Runnable now = next;
      next = null;
      if (now != null) {
        now.run();
      }
    }

    @Override
    public void add(List<Changed> first) {
      race();
      super.add(first);
    }

    @Override
    public boolean save(Changed changed) {
      race();
      return super.save(changed);
    }
  }
}
