package id.aduan.intake.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.AcceptFollowUpHandler;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.DossierLog.Durability;
import id.aduan.intake.complaints.Drafts;
import id.aduan.intake.complaints.FilingLimitsFixture;
import id.aduan.intake.complaints.InMemoryLog;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.Secret;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.sms.SmsDoor.Outcome;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.testing.Times;
import id.aduan.kit.limits.Allowance;
import id.aduan.sms.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsDoorTest {
  private static final Instant NOW = Times.NOW;
  private static final Duration MEMORY = Duration.ofDays(3);
  private final Map<String, Conversation> remembered = new HashMap<>();
  private final Map<TrackingId, CaseStateCode> states = new HashMap<>();
  private final InMemoryLog log = new InMemoryLog();
  private SmsDoor door = door();

  /** With nothing in memory but what is stored: as after a restart. */
  private SmsDoor door() {
    RecentKeys recent = new RecentKeys(100);
    TrackingIds trackingIds = new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION));
    return new SmsDoor(
        trackingIds,
        new ComplaintCheck(Drafts.NEEDS, Times.clock()),
        new AcceptComplaintHandler(
            trackingIds,
            AccessCodes.of("codes", TestKeys.CODES),
            recent,
            _ -> Optional.empty(),
            FilingLimitsFixture.strict(),
            log),
        new AcceptFollowUpHandler(recent, new Allowance(2, Duration.ofMinutes(30), 100), log),
        new Remembered(),
        complaints -> {
          Map<TrackingId, CaseStateCode> known = new HashMap<>(states);
          known.keySet().retainAll(complaints);
          return known;
        },
        MEMORY);
  }

  @Test
  void makesAComplaintOfWords() {
    assertThat(take("pju padam", NOW)).isEqualTo(Outcome.COMPLAINT);

    ComplaintReceived received = (ComplaintReceived) log.written().getFirst().event();
    assertThat(received.channel()).isEqualTo(Channel.SMS);
    assertThat(received.content().text()).isEqualTo("pju padam");
    assertThat(received.content().reporter().phone()).isEqualTo(Arrivals.PHONE);
    assertThat(received.acceptedAt()).isEqualTo(NOW);
  }

  @Test
  void takesTheNextWordsForTheAnswer() {
    Outcome _ = take("LAPOR pju padam", NOW);

    assertThat(take("di depan pasar Padang Aro", NOW.plusSeconds(3600)))
        .isEqualTo(Outcome.FOLLOW_UP);

    TrackingId complaint = log.written().getFirst().complaint();
    assertThat(log.written().getLast().complaint()).isEqualTo(complaint);
    assertThat(log.written().getLast().event())
        .isEqualTo(new ReporterReplied("di depan pasar Padang Aro", false, NOW.plusSeconds(3600)));
  }

  @Test
  void takesWordsAfterTheAnswerForSomethingElse() {
    Outcome _ = take("pju padam", NOW);
    Outcome _ = take("di depan pasar", NOW.plusSeconds(60));

    assertThat(take("sampah menumpuk di simpang", NOW.plusSeconds(120)))
        .isEqualTo(Outcome.COMPLAINT);
    assertThat(log.written().getLast().complaint())
        .isNotEqualTo(log.written().getFirst().complaint());
  }

  @Test
  void opensAnotherWhereTheKeywordAsksForIt() {
    Outcome _ = take("pju padam", NOW);

    assertThat(take("LAPOR sampah menumpuk", NOW.plusSeconds(60))).isEqualTo(Outcome.COMPLAINT);
  }

  @Test
  void forgetsWhatItAskedAfterDays() {
    Outcome _ = take("pju padam", NOW);

    assertThat(take("sampah menumpuk di simpang", NOW.plus(MEMORY))).isEqualTo(Outcome.COMPLAINT);
  }

  @Test
  void doesTheSameAgainWhateverWasRememberedMeanwhile() {
    for (String said : List.of("pju padam", "di depan pasar", "sampah menumpuk di simpang")) {
      Outcome first = take(said, NOW);
      int written = log.written().size();
      door = door();

      assertThat(take(said, NOW)).isEqualTo(first);

      assertThat(log.written().subList(written, log.written().size()))
          .as("the same record under the same key")
          .allMatch(again -> log.written().get(written - 1).equals(again));
    }
  }

  @Test
  void isToComeAgainWhileNothingIsDurable() {
    log.answer(Durability.NOWHERE);
    assertThat(take("pju padam", NOW)).isEqualTo(Outcome.NOT_NOW);

    log.answer(Durability.LOGGED);
    assertThat(take("pju padam", NOW)).isEqualTo(Outcome.COMPLAINT);
    log.answer(Durability.NOWHERE);
    assertThat(take("di depan pasar", NOW.plusSeconds(9))).isEqualTo(Outcome.NOT_NOW);
    log.answer(Durability.LOGGED);
    assertThat(take("di depan pasar", NOW.plusSeconds(9))).isEqualTo(Outcome.FOLLOW_UP);
  }

  @Test
  void takesAComplaintOfWhomItCanNotAnswer() {
    IncomingPart office = new IncomingPart("BPBD", "1708", part("banjir di Sangir"), NOW);
    assertThat(door.take(message(office))).isEqualTo(Outcome.COMPLAINT);

    ComplaintReceived received = (ComplaintReceived) log.written().getFirst().event();
    assertThat(received.content().reporter().phone()).isNull();
  }

  @Test
  void knowsANumberHoweverItIsWritten() {
    Outcome _ = take("pju padam", NOW);
    IncomingPart national =
        new IncomingPart("08126700001", "1708", part("di depan pasar"), NOW.plusSeconds(5));

    assertThat(door.take(message(national))).isEqualTo(Outcome.FOLLOW_UP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"5 | 5", "nilai 4 | 4", "puas 5 | 5", "* 3 * | 3", "1. | 1"})
  void takesADigitForARatingOfWhatIsResolved(String said, int score) {
    TrackingId complaint = resolved();

    assertThat(take(said, NOW.plusSeconds(99))).isEqualTo(Outcome.FOLLOW_UP);

    assertThat(log.written().getLast().complaint()).isEqualTo(complaint);
    assertThat(log.written().getLast().event())
        .isEqualTo(new ReporterRated(score, null, NOW.plusSeconds(99)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BELUM", "blm", "belum selesai pak, masih gelap", "alun salasai", "tidak puas"})
  void takesOneWordForADisputeOfWhatIsResolved(String said) {
    TrackingId complaint = resolved();

    assertThat(take(said, NOW.plusSeconds(99))).isEqualTo(Outcome.FOLLOW_UP);

    assertThat(log.written().getLast().complaint()).isEqualTo(complaint);
    assertThat(log.written().getLast().event())
        .isEqualTo(new ClosureDisputed(said, NOW.plusSeconds(99)));
  }

  @Test
  void doesTheSameAgainThoughTheCaseStandsElsewhereMeanwhile() {
    TrackingId complaint = resolved();
    Outcome first = take("BELUM", NOW.plusSeconds(99));
    stands(complaint, CaseStateCode.IN_PROGRESS);
    int written = log.written().size();
    door = door();

    assertThat(take("BELUM", NOW.plusSeconds(99))).isEqualTo(first);
    assertThat(log.written().getLast()).isEqualTo(log.written().get(written - 1));
  }

  @Test
  void takesWordsForTheAnswerWhereTheAgencyAsked() {
    TrackingId complaint = resolved();
    stands(complaint, CaseStateCode.AWAITING_REPORTER);

    assertThat(take("yang di depan masjid", NOW.plus(MEMORY))).isEqualTo(Outcome.FOLLOW_UP);
    assertThat(log.written().getLast().complaint()).isEqualTo(complaint);
  }

  @Test
  void goesByTheNumberWhereOneIsNamed() {
    Outcome _ = take("pju padam", NOW);
    TrackingId first = log.written().getFirst().complaint();
    Outcome _ = take("LAPOR sampah menumpuk", NOW.plusSeconds(9));

    assertThat(take(first + " masih gelap", NOW.plusSeconds(99))).isEqualTo(Outcome.FOLLOW_UP);
    assertThat(log.written().getLast().complaint()).isEqualTo(first);
    TrackingId foreign = TrackingId.ofPayload("7K3M9Q2X4TVB");
    assertThat(take("LAPOR lagi tentang " + foreign, NOW.plusSeconds(200)))
        .isEqualTo(Outcome.COMPLAINT);
  }

  @Test
  void takesADigitOfWhatIsNotResolvedForNothing() {
    Outcome _ = take("pju padam", NOW);
    Outcome _ = take("di depan pasar", NOW.plusSeconds(9));

    assertThat(take("5", NOW.plusSeconds(99))).isEqualTo(Outcome.NOTHING_SAID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"terima kasih", "Makasih pak", "ok", "Tarimo kasih", "siap."})
  void makesNothingOfACourtesy(String said) {
    assertThat(take(said, NOW)).isEqualTo(Outcome.NOTHING_SAID);
    Outcome _ = take("pju padam", NOW);
    Outcome _ = take("di depan pasar", NOW.plusSeconds(9));
    assertThat(take(said, NOW.plusSeconds(99))).isEqualTo(Outcome.NOTHING_SAID);
  }

  private TrackingId resolved() {
    Outcome _ = take("pju padam", NOW);
    TrackingId complaint = log.written().getLast().complaint();
    stands(complaint, CaseStateCode.RESOLVED);
    return complaint;
  }

  private void stands(TrackingId complaint, CaseStateCode state) {
    states.put(complaint, state);
  }

  @Test
  void makesNothingOfNoWords() {
    assertThat(take("???", NOW)).isEqualTo(Outcome.NOTHING_SAID);
    assertThat(take("", NOW)).isEqualTo(Outcome.NOTHING_SAID);
    assertThat(log.written()).isEmpty();
  }

  private static Part part(String text) {
    return Part.of(text, 0).getFirst();
  }

  private Outcome take(String text, Instant at) {
    return door.take(message(new IncomingPart(Arrivals.PHONE, "1708", part(text), at)));
  }

  private static TextMessage message(IncomingPart part) {
    return TextMessage.of(List.of(part), part.at(), MEMORY).getFirst();
  }

  private final class Remembered implements Conversations {
    @Override
    public Optional<Conversation> with(String phone) {
      return Optional.ofNullable(remembered.get(phone));
    }

    @Override
    public void remember(String phone, Conversation conversation) {
      remembered.put(phone, conversation);
    }

    @Override
    public void erase(Collection<TrackingId> complaints) {
      remembered
          .values()
          .removeIf(known -> known.complaints().stream().anyMatch(complaints::contains));
    }
  }
}
