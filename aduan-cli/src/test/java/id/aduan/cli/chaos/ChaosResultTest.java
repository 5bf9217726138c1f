package id.aduan.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.chaos.ChaosResult.Kill;
import id.aduan.cli.chaos.ChaosResult.Outage;
import id.aduan.cli.replay.ReplayResult;
import id.aduan.cli.replay.Results;
import id.aduan.cli.replay.WorkUnderWay.UnderWay;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosResultTest {
  private static final ReplayResult CLEAN = Results.clean(3);

  @Test
  void isCleanWhenTheReplayIsAndTheDoorsStayedOpen() {
    assertThat(result(List.of(new Outage("store", 20, 40, 0.8)), List.of(), CLEAN).isClean())
        .isTrue();
  }

  @Test
  void isNotCleanWhenTheReplayIsNot() {
    assertThat(result(List.of(), List.of(), Results.clean(0)).isClean()).isFalse();
  }

  @Test
  void isNotCleanWhenSomethingWasNotBrokenAsItWasMeantToBe() {
    assertThat(result(List.of(), List.of("store ran during its outage"), CLEAN).isClean())
        .isFalse();
  }

  @Test
  void isNotCleanWhenADoorStoodStill() {
    assertThat(result(List.of(new Outage("store", 20, 0, 20)), List.of(), CLEAN).isClean())
        .isFalse();
    assertThat(result(List.of(new Outage("store", 20, 9, 16)), List.of(), CLEAN).isClean())
        .isFalse();
  }

  @Test
  void countsOnlyTheKillsDuringWhichSomethingWasUnderWay() {
    ChaosResult result =
        new ChaosResult(
            List.of(
                new Kill("intake", new UnderWay(1, 0), 1),
                new Kill("routing", new UnderWay(0, 1), 1),
                new Kill("oversight", new UnderWay(0, 0), 1)),
            List.of(),
            List.of(),
            CLEAN);
    assertThat(result.killsThatHitWork()).isEqualTo(2);
  }

  private static ChaosResult result(
      List<Outage> outages, List<String> troubles, ReplayResult replay) {
    return new ChaosResult(List.of(), outages, troubles, replay);
  }
}
