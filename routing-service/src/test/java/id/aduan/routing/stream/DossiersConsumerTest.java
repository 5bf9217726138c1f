package id.aduan.routing.stream;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aRating;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.Envelope;
import id.aduan.kit.stream.PoisonMessage;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.cases.InMemoryCases;
import id.aduan.routing.cases.Suggestion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DossiersConsumerTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final InMemoryCases cases = new InMemoryCases();
  private final DossiersConsumer consumer =
      new DossiersConsumer(
          new DossiersHandler(
              new CaseWork(
                  cases,
                  CaseExamples.DECIDER,
                  CaseExamples.ASSIGNMENTS,
                  Clock.fixed(NOW, ZoneOffset.UTC),
                  () -> {}),
              _ -> Suggestion.NONE,
              CaseExamples.SURGES,
              new InMemoryAttachments()),
          meters);

  @Test
  void countsWhatBecameOfEach() {
    var complaint = sent(numbered(1), "k", aComplaint(ACCEPTED));
    consumer.handle(List.of(complaint, complaint, sent(numbered(1), "r", aRating(1, NOW))));
    consumer.handle(List.of(sent(numbered(2), "r", aRating(1, NOW))));

    assertThat(count("opened", "")).isEqualTo(1);
    assertThat(count("copy", "")).isEqualTo(1);
    assertThat(count("held", "")).isEqualTo(1);
    assertThat(count("nothing-to-do", "not-resolved")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1708", "0000000000001", "0000-0000-0000-0"})
  void takesARecordWithoutANumberForPoison(String subject) {
    var complaint = sent(numbered(1), "k", aComplaint(ACCEPTED));
    var misaddressed =
        new Envelope<>(
            complaint.id(), complaint.source(), subject, complaint.time(), null, complaint.event());

    assertThatExceptionOfType(PoisonMessage.class)
        .isThrownBy(() -> consumer.handle(List.of(complaint, misaddressed)));
    assertThat(cases.find(numbered(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no base64url!"})
  void takesAComplaintThatNothingCanBeCommittedUnderForPoison(String salt) {
    ComplaintReceived whole = aComplaint(ACCEPTED);
    DossierEvent unsalted =
        new ComplaintReceived(
            whole.channel(),
            null,
            whole.content(),
            whole.missing(),
            whole.language(),
            whole.acceptedAt(),
            whole.contentHash(),
            salt,
            whole.commitment());

    assertThatExceptionOfType(PoisonMessage.class)
        .isThrownBy(() -> consumer.handle(List.of(sent(numbered(1), "k", unsalted))));
  }

  private double count(String outcome, String reason) {
    return meters
        .get("aduan.routing.dossiers")
        .tags("outcome", outcome, "reason", reason)
        .counter()
        .count();
  }
}
