package id.aduan.cli.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.doors.Door.Reply;
import id.aduan.contract.Channel;
import id.aduan.contract.Submission.Fault;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KafkaDoorTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void readsAReceipt() {
    TrackingId id = TrackingId.ofPayload("7K3M9Q2X4TVB");
    assertThat(KafkaDoor.said(new SubmissionAccepted(id, "code", AT, Set.of(), "jws"), AT))
        .isEqualTo(new Reply.Accepted(new Acknowledged(id.value(), "code", AT, AT)));
  }

  @Test
  void callsItARefusalWhenFieldsAreNotAsDemanded() {
    assertThat(refused(new Fault("text", "too-short", "pju")))
        .isEqualTo(new Reply.Refused("filing: refused text too-short"));
  }

  @Test
  void callsItStrangeWhenTheSenderIsToBlame() {
    assertThat(refused(new Fault("", "key-conflict", "")))
        .isEqualTo(new Reply.Strange("filing: refused key-conflict (expected: a number)"));
    assertThat(refused()).isInstanceOf(Reply.Strange.class);
    var complaint =
        new SubmitComplaint(
            Channel.OTHER,
            null,
            "pju padam",
            null,
            null,
            null,
            null,
            null,
            false,
            false,
            false,
            null,
            null);
    assertThat(KafkaDoor.said(complaint, AT)).isInstanceOf(Reply.Strange.class);
  }

  private static Reply refused(Fault... faults) {
    return KafkaDoor.said(new SubmissionRefused(List.of(faults)), AT);
  }
}
