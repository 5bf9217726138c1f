package id.aduan.intake.sms;

import static id.aduan.contract.MissingFact.INCIDENT_DATE;
import static id.aduan.contract.MissingFact.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.DossierLog.Durability;
import id.aduan.intake.complaints.InMemoryLog;
import id.aduan.intake.sms.SmsDoor.Outcome;
import id.aduan.intake.testing.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsDoorTest {
  private static final Instant NOW = Times.NOW;
  private final Talk talk = new Talk();
  private final InMemoryLog log = talk.log();

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
  void doesNotAskForWhatTheWordsTell() {
    Outcome _ = take("lampu padam di jorong Sungai Aro sejak kemarin", NOW);
    Outcome _ = take("LAPOR lampu padam di simpang", NOW);

    assertThat(log.written())
        .extracting(written -> ((ComplaintReceived) written.event()).missing())
        .containsExactly(Set.of(), Set.of(PLACE, INCIDENT_DATE));
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

    assertThat(take("sampah menumpuk di simpang", NOW.plus(Talk.MEMORY)))
        .isEqualTo(Outcome.COMPLAINT);
  }

  @Test
  void doesTheSameAgainWhateverWasRememberedMeanwhile() {
    for (String said : List.of("pju padam", "di depan pasar", "sampah menumpuk di simpang")) {
      Outcome first = take(said, NOW);
      int written = log.written().size();
      talk.restart();

      assertThat(take(said, NOW)).isEqualTo(first);

      assertThat(log.written().subList(written, log.written().size()))
          .as("the same record under the same key")
          .allMatch(again -> log.written().get(written - 1).equals(again));
    }
  }

  @Test
  void letsWhoSendsManyComplaintsWait() {
    for (int i = 0; i < Talk.FILINGS; i++) {
      assertThat(take("LAPOR lampu padam " + "x".repeat(i), NOW)).isEqualTo(Outcome.COMPLAINT);
    }
    assertThat(take("LAPOR sampah menumpuk", NOW)).isEqualTo(Outcome.SLOWED);
    assertThat(talk.take("+628126700009", "LAPOR sampah menumpuk", NOW))
        .isEqualTo(Outcome.COMPLAINT);
    assertThat(take("STATUS", NOW)).isEqualTo(Outcome.ANSWERED);

    talk.clock().add(Duration.ofMinutes(10));
    assertThat(take("LAPOR sampah menumpuk", NOW)).isEqualTo(Outcome.COMPLAINT);
    ComplaintReceived received = (ComplaintReceived) log.written().getLast().event();
    assertThat(received.acceptedAt()).as("it counts from when it came").isEqualTo(NOW);
  }

  @Test
  void isToComeAgainWhileItsAnswerIsNotDurable() {
    talk.answersAreDurable(false);
    assertThat(take("STATUS", NOW)).isEqualTo(Outcome.NOT_NOW);
    Outcome _ = take("pju padam", NOW);
    assertThat(take("di depan pasar", NOW.plusSeconds(9))).isEqualTo(Outcome.NOT_NOW);

    talk.answersAreDurable(true);
    assertThat(take("di depan pasar", NOW.plusSeconds(9))).isEqualTo(Outcome.FOLLOW_UP);
    assertThat(talk.answers()).extracting(SmsAnswerDue::asked).containsExactly(INCIDENT_DATE);
    assertThat(log.written().getLast()).isEqualTo(log.written().get(1));
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
    assertThat(talk.take("BPBD", "banjir di Sangir", NOW)).isEqualTo(Outcome.COMPLAINT);

    ComplaintReceived received = (ComplaintReceived) log.written().getFirst().event();
    assertThat(received.content().reporter().phone()).isNull();
  }

  @Test
  void knowsANumberHoweverItIsWritten() {
    Outcome _ = take("pju padam", NOW);

    assertThat(talk.take("08126700001", "di depan pasar", NOW.plusSeconds(5)))
        .isEqualTo(Outcome.FOLLOW_UP);
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
    talk.restart();

    assertThat(take("BELUM", NOW.plusSeconds(99))).isEqualTo(first);
    assertThat(log.written().getLast()).isEqualTo(log.written().get(written - 1));
  }

  @Test
  void takesWordsForTheAnswerWhereTheAgencyAsked() {
    TrackingId complaint = resolved();
    stands(complaint, CaseStateCode.AWAITING_REPORTER);

    assertThat(take("yang di depan masjid", NOW.plus(Talk.MEMORY))).isEqualTo(Outcome.FOLLOW_UP);
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
  void answersADigitOfWhatIsNotResolvedWithHowItStands() {
    Outcome _ = take("pju padam", NOW);
    Outcome _ = take("di depan pasar", NOW.plusSeconds(9));

    assertThat(take("5", NOW.plusSeconds(99))).isEqualTo(Outcome.ANSWERED);
    assertThat(talk.answers().getLast().answer()).isEqualTo(SmsAnswer.STATUS);
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
    talk.stands(complaint, state);
  }

  @Test
  void makesNothingOfNoWords() {
    assertThat(take("!!!", NOW)).isEqualTo(Outcome.NOTHING_SAID);
    assertThat(take("", NOW)).isEqualTo(Outcome.NOTHING_SAID);
    assertThat(log.written()).isEmpty();
  }

  private Outcome take(String text, Instant at) {
    return talk.take(Arrivals.PHONE, text, at);
  }
}
