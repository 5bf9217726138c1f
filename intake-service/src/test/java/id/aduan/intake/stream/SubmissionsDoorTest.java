package id.aduan.intake.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.contract.AdapterName;
import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.Language;
import id.aduan.contract.Submission;
import id.aduan.contract.Submission.Fault;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.wire.Decoded;
import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.DossierLog.Durability;
import id.aduan.intake.complaints.Drafts;
import id.aduan.intake.complaints.FaultCode;
import id.aduan.intake.complaints.FilingLimitsFixture;
import id.aduan.intake.complaints.InMemoryLog;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.ReceiptSigner;
import id.aduan.intake.identity.Secret;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.testing.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import org.threeten.extra.MutableClock;

class SubmissionsDoorTest {
  private static final Instant AT = Times.NOW.minusSeconds(60);
  private final MutableClock clock = Times.clock();
  private final InMemoryLog log = new InMemoryLog();
  private final SubmissionsDoor door = door();

  @Test
  void acceptsWithTheTimeAtWhichKafkaTookTheRecord() {
    var accepted = (SubmissionAccepted) door.answer(arrival("k", Drafts.saying("Jalan rusak")));

    assertThat(accepted.acceptedAt()).isEqualTo(AT);
    assertThat(log.written())
        .singleElement()
        .satisfies(written -> {
          ComplaintReceived received = (ComplaintReceived) written.event();
          assertThat(received.client()).isEqualTo("demo");
          assertThat(received.channel()).isEqualTo(Channel.OTHER);
        });
  }

  @Test
  void answersARedeliveredSubmissionWithTheSameEvenAfterARestart() {
    Submission first = door.answer(arrival("k", Drafts.saying("Jalan rusak")));
    clock.add(Duration.ofMinutes(5));

    assertThat(door.answer(arrival("k", Drafts.saying("Jalan rusak")))).isEqualTo(first);
    assertThat(door().answer(arrival("k", Drafts.saying("Jalan rusak")))).isEqualTo(first);
  }

  @Test
  void doesNotBelieveAClockThatIsAhead() {
    Arrival ahead =
        new Arrival(
            new AdapterName("demo"),
            "k",
            "0-1",
            Times.NOW.plusSeconds(3_600),
            new Decoded.Known<>(Drafts.saying("Jalan rusak")));

    assertThat(((SubmissionAccepted) door.answer(ahead)).acceptedAt()).isEqualTo(Times.NOW);
  }

  @Test
  void refusesAllFlawsAtOnceInTheSubmittersLanguage() {
    SubmitComplaint flawed = Drafts.from(Channel.SMS, Language.EN, " ", "besok");

    assertThat(door.answer(arrival("k", flawed)))
        .isEqualTo(
            new SubmissionRefused(
                List.of(
                    new Fault("text", "text-missing", FaultCode.TEXT_MISSING.in(Language.EN)),
                    new Fault(
                        "incidentDate",
                        "date-malformed",
                        FaultCode.DATE_MALFORMED.in(Language.EN)))));
    assertThat(log.written()).isEmpty();
  }

  @Test
  void refusesWhatHasNoKey() {
    assertThat(codes(door.answer(arrival(null, Drafts.saying("Jalan rusak")))))
        .containsExactly("key-missing");
    assertThat(codes(door.answer(arrival(" ", Drafts.saying("Jalan rusak")))))
        .containsExactly("key-missing");
  }

  @Test
  void refusesAKeyThatNoAnswerHasRoomForUnderThePosition() {
    Arrival endless = arrival("k".repeat(257), Drafts.saying("Jalan rusak"));

    assertThat(codes(door.answer(endless))).containsExactly("key-too-long");
    assertThat(endless.subject()).isEqualTo("0-1");
    assertThat(door.answer(arrival("k".repeat(256), Drafts.saying("Jalan rusak"))))
        .isInstanceOf(SubmissionAccepted.class);
  }

  @Test
  void refusesAKeyThatWasUsedForOtherContent() {
    Submission _ = door.answer(arrival("k", Drafts.saying("Jalan rusak")));

    assertThat(codes(door.answer(arrival("k", Drafts.saying("Sampah menumpuk")))))
        .containsExactly("key-conflict");
  }

  @Test
  void refusesWhatIsBrokenNewerOrNoSubmission() {
    assertThat(codes(door.answer(arrival(new Decoded.Malformed<>("broken")))))
        .containsExactly("json-malformed");
    assertThat(codes(door.answer(arrival(new Decoded.TooNew<>("complaint.submit.v2")))))
        .containsExactly("version-unsupported");
    assertThat(codes(door.answer(arrival(new Decoded.Unknown<>("x.v1")))))
        .containsExactly("version-unsupported");
    assertThat(
            codes(
                door.answer(
                    arrival(new Decoded.Known<Submission>(new SubmissionRefused(List.of()))))))
        .containsExactly("version-unsupported");
  }

  @Test
  void leavesTheRecordForLaterWhileNothingIsDurable() {
    log.answer(Durability.NOWHERE);

    assertThatExceptionOfType(TransientDataAccessException.class)
        .isThrownBy(() -> door.answer(arrival("k", Drafts.saying("Jalan rusak"))));
  }

  private SubmissionsDoor door() {
    return new SubmissionsDoor(
        new ComplaintCheck(Drafts.NEEDS, clock),
        new AcceptComplaintHandler(
            new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION)),
            AccessCodes.of("codes", TestKeys.CODES),
            new RecentKeys(100),
            _ -> Optional.empty(),
            FilingLimitsFixture.strict(),
            log),
        ReceiptSigner.of("receipt", TestKeys.RECEIPT),
        clock);
  }

  private static List<String> codes(Submission answer) {
    return ((SubmissionRefused) answer).faults().stream().map(Fault::code).toList();
  }

  private static Arrival arrival(@Nullable String key, SubmitComplaint complaint) {
    return new Arrival(new AdapterName("demo"), key, "0-1", AT, new Decoded.Known<>(complaint));
  }

  private static Arrival arrival(Decoded<Submission> submission) {
    return new Arrival(new AdapterName("demo"), "k", "0-1", AT, submission);
  }
}
