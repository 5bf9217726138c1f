package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Latencies.Percentiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayResultTest {
  private static final Finding LOST = new Finding(Kind.LOST, "A", "acknowledged, and no case");

  @Test
  void isCleanWhenAllThatWasSentIsAcknowledgedReconciledAndWell() {
    assertThat(result(3, 3, 3, List.of(), List.of(), List.of()).isClean()).isTrue();
  }

  @Test
  void isCleanWithSomeRefusals() {
    assertThat(result(3, 2, 2, List.of("refused"), List.of(), List.of()).isClean()).isTrue();
  }

  @Test
  void isNotCleanWithOneFinding() {
    assertThat(result(3, 3, 3, List.of(), List.of(LOST), List.of()).stains())
        .containsExactly("1 findings");
  }

  @Test
  void isNotCleanWithOneTrouble() {
    assertThat(result(3, 3, 3, List.of(), List.of(), List.of("number given twice")).stains())
        .containsExactly("1 troubles");
  }

  @Test
  void isNotCleanWhenAllIsRefused() {
    assertThat(result(1, 0, 0, List.of("refused"), List.of(), List.of()).stains())
        .containsExactly("nothing was acknowledged");
  }

  @Test
  void isNotCleanWhenNothingWasSent() {
    assertThat(result(0, 0, 0, List.of(), List.of(), List.of()).isClean()).isFalse();
  }

  @Test
  void isNotCleanWhenOneIsNeitherAcknowledgedNorRefused() {
    assertThat(result(3, 2, 2, List.of(), List.of(), List.of()).stains())
        .containsExactly("3 sent, but 2 acknowledged and 0 refused");
  }

  @Test
  void isNotCleanWhenOneWasNotReconciled() {
    assertThat(result(3, 3, 2, List.of(), List.of(), List.of()).stains())
        .containsExactly("3 acknowledged, but 2 reconciled");
  }

  private static ReplayResult result(
      int sent,
      int acknowledged,
      int reconciled,
      List<String> refused,
      List<Finding> findings,
      List<String> troubles) {
    Percentiles none = new Latencies().percentiles();
    return new ReplayResult(
        sent,
        acknowledged,
        reconciled,
        0,
        refused,
        reconciled,
        0,
        0,
        0,
        0,
        MessageCounts.of(List.of()),
        0,
        0,
        0,
        findings,
        troubles,
        none,
        none,
        none,
        1,
        Map.of());
  }
}
