package id.aduan.routing.live;

import static id.aduan.routing.cases.Complaints.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InMemoryPresencesTest implements PresencesContract {
  private final Presences presences = new InMemoryPresences();

  @Override
  public Presences presences() {
    return presences;
  }

  @Test
  void tellsThePagesOfACaseOfOthersAndNobodyOfHimself() throws InterruptedException {
    LiveHub hub = new LiveHub(_ -> List.of());
    PresenceBoard board = new PresenceBoard(hub, presences, Clock.fixed(NOW, ZoneOffset.UTC));
    Watch page = hub.watch(ONE, numbered(1)).orElseThrow();
    board.here("p1", numbered(1), ONE);
    board.refresh();
    assertThat(board.besides(ONE, numbered(1))).isEmpty();
    assertThat(page.await(Duration.ofMillis(5))).isEqualTo(Set.of(Signal.PRESENCE));

    board.here("p2", numbered(1), OTHER);
    board.refresh();
    assertThat(page.await(Duration.ofMillis(5))).isEqualTo(Set.of(Signal.PRESENCE));
    assertThat(board.besides(ONE, numbered(1)))
        .containsExactly(new Presence(numbered(1), OTHER, false));
    board.refresh();
    assertThat(page.await(Duration.ofMillis(5))).isEmpty();

    board.gone("p2");
    page.close();
    board.refresh();
    assertThat(board.besides(ONE, numbered(1))).isEmpty();
  }
}
