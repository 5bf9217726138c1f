package id.aduan.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.DossierLog.Durability;
import id.aduan.intake.complaints.FollowUp.Dispute;
import id.aduan.intake.complaints.FollowUp.Reply;
import id.aduan.intake.complaints.FollowUpAcceptance.Accepted;
import id.aduan.intake.complaints.FollowUpAcceptance.KeyConflict;
import id.aduan.intake.complaints.FollowUpAcceptance.NowhereDurable;
import id.aduan.intake.complaints.FollowUpAcceptance.TooMany;
import id.aduan.intake.testing.Times;
import id.aduan.kit.limits.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptFollowUpHandlerTest {
  private static final TrackingId COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB");
  private static final Instant NOW = Times.NOW;
  private static final Instant LATER = NOW.plusSeconds(60);
  private final InMemoryLog log = new InMemoryLog();
  private final AcceptFollowUpHandler handler =
      new AcceptFollowUpHandler(
          new RecentKeys(100), new Allowance(3, Duration.ofMinutes(30), 100), log);

  @Test
  void writesWhatWasSaidWithTheTimeOfItsAcceptance() {
    assertThat(handle("k", new Reply("Di pasar"), NOW)).isEqualTo(new Accepted(NOW));
    assertThat(log.written())
        .containsExactly(
            new InMemoryLog.Written(COMPLAINT, "k", new ReporterReplied("Di pasar", false, NOW)));
  }

  @Test
  void answersTheSameAgainWithoutWritingAgain() {
    FollowUpAcceptance first = handle("k", new Reply("Di pasar"), NOW);

    assertThat(handle("k", new Reply("Di pasar"), LATER)).isEqualTo(first);
    assertThat(log.written()).hasSize(1);
  }

  @Test
  void refusesOtherWordsUnderTheSameKey() {
    FollowUpAcceptance _ = handle("k", new Reply("Di pasar"), NOW);

    assertThat(handle("k", new Reply("Di sekolah"), LATER)).isEqualTo(new KeyConflict());
    assertThat(handle("k", new Dispute("Di pasar"), LATER)).isEqualTo(new Accepted(LATER));
  }

  @Test
  void forgetsAKeyUnderWhichNothingBecameDurable() {
    log.answer(Durability.NOWHERE);
    assertThat(handle("k", new Reply("Di pasar"), NOW)).isEqualTo(new NowhereDurable());

    log.answer(Durability.JOURNALED);
    assertThat(handle("k", new Reply("Di sekolah"), LATER)).isEqualTo(new Accepted(LATER));
  }

  @Test
  void letsWhoNeverStopsWaitButNotDisputeInVain() {
    for (int i = 0; i < 3; i++) {
      assertThat(handle("k" + i, new Reply("Lagi " + i), NOW)).isEqualTo(new Accepted(NOW));
    }

    assertThat(handle("k3", new Reply("Lagi 3"), NOW))
        .isEqualTo(new TooMany(Duration.ofMinutes(30)));
    assertThat(handle("k2", new Reply("Lagi 2"), LATER)).isEqualTo(new Accepted(NOW));
    assertThat(handle("d", new Dispute("Belum beres"), NOW)).isEqualTo(new Accepted(NOW));
    Instant then = NOW.plus(Duration.ofMinutes(30));
    assertThat(handle("k3", new Reply("Lagi 3"), then)).isEqualTo(new Accepted(then));
    assertThat(log.written()).hasSize(5);
  }

  @Test
  void takesANumberAloneForAnAnswerButNotForADispute() {
    assertThat(FollowUpCheck.reply("12")).isEqualTo(new Checked.Good<FollowUp>(new Reply("12")));
    assertThat(FollowUpCheck.dispute("12"))
        .isEqualTo(
            new Checked.Flawed<FollowUp>(List.of(new Flaw("reason", FaultCode.TEXT_MISSING))));
  }

  @Test
  void demandsAScoreFromOneToFive() {
    for (Integer bad : new Integer[] {null, 0, 6, -1}) {
      assertThat(FollowUpCheck.rating(bad, " "))
          .isEqualTo(
              new Checked.Flawed<FollowUp>(
                  List.of(new Flaw("score", FaultCode.SCORE_OUT_OF_RANGE))));
    }
    assertThat(FollowUpCheck.rating(5, " "))
        .isEqualTo(new Checked.Good<FollowUp>(new FollowUp.Rating(5, null)));
  }

  @Test
  void needsNoReasonForAWithdrawal() {
    assertThat(FollowUpCheck.withdrawal(null))
        .isEqualTo(new Checked.Good<FollowUp>(new FollowUp.Withdrawal(null)));
  }

  private FollowUpAcceptance handle(String key, FollowUp followUp, Instant at) {
    return handler.handle(new AcceptFollowUp(COMPLAINT, key, at, followUp));
  }
}
