package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.replay.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayResultTest {
  private static final Finding LOST = new Finding(Kind.LOST, "A", "acknowledged, and no case");

  @Test
  void isCleanWhenAllThatWasSentIsAcknowledgedReconciledAndWell() {
    assertThat(Results.clean(3).isClean()).isTrue();
  }

  @Test
  void isCleanWithSomeRefusals() {
    assertThat(Results.of(3, 2, 2, List.of("refused"), List.of(), List.of()).isClean()).isTrue();
  }

  @Test
  void isNotCleanWithOneFinding() {
    assertThat(Results.of(3, 3, 3, List.of(), List.of(LOST), List.of()).stains())
        .containsExactly("1 findings");
  }

  @Test
  void isNotCleanWithOneTrouble() {
    assertThat(Results.of(3, 3, 3, List.of(), List.of(), List.of("number given twice")).stains())
        .containsExactly("1 troubles");
  }

  @Test
  void isNotCleanWhenAllIsRefused() {
    assertThat(Results.of(1, 0, 0, List.of("refused"), List.of(), List.of()).stains())
        .containsExactly("nothing was acknowledged");
  }

  @Test
  void isNotCleanWhenNothingWasSent() {
    assertThat(Results.of(0, 0, 0, List.of(), List.of(), List.of()).isClean()).isFalse();
  }

  @Test
  void isNotCleanWhenOneIsNeitherAcknowledgedNorRefused() {
    assertThat(Results.of(3, 2, 2, List.of(), List.of(), List.of()).stains())
        .containsExactly("3 sent, but 2 acknowledged and 0 refused");
  }

  @Test
  void isNotCleanWhenOneWasNotReconciled() {
    assertThat(Results.of(3, 3, 2, List.of(), List.of(), List.of()).stains())
        .containsExactly("3 acknowledged, but 2 reconciled");
  }
}
