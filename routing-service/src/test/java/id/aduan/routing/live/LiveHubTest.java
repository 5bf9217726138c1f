package id.aduan.routing.live;

import static id.aduan.routing.cases.Complaints.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whom a change is told. */
final class LiveHubTest {
  private static final PersonId ONE = new PersonId("one");
  private final List<Collection<TrackingId>> asked = new ArrayList<>();
  private final LiveHub hub =
      new LiveHub(ids -> {
        asked.add(ids);
        return List.<Case>of();
      });

  @Test
  void tellsOnlyThePagesOfACaseThatItChanged() throws InterruptedException {
    Watch here = hub.watch(ONE, numbered(1)).orElseThrow();
    Watch there = hub.watch(ONE, numbered(2)).orElseThrow();

    hub.changed(Set.of(numbered(1)));
    hub.changed(Set.of(numbered(1)));

    assertThat(signals(here)).containsExactly(Signal.CHANGED);
    assertThat(signals(here)).isEmpty();
    assertThat(signals(there)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void asksOnceForWhatChangedHoweverManyListsAreOpen() {
    for (int i = 0; i < 5; i++) {
      assertThat(hub.watch(new PersonId("p" + i), _ -> true)).isPresent();
    }
    hub.changed(Set.of(numbered(1), numbered(2)));

    assertThat(asked).hasSize(1);
  }

  @Test
  void tellsEveryListWhereTooMuchChangedToLookAt() throws InterruptedException {
    Watch list = hub.watch(ONE, _ -> false).orElseThrow();
    hub.changed(
        LongStream.rangeClosed(0, LiveHub.MOST_LOOKED_AT)
            .mapToObj(n -> numbered(n))
            .collect(Collectors.toSet()));

    assertThat(asked).isEmpty();
    assertThat(signals(list)).containsExactly(Signal.CHANGED);
  }

  @Test
  void tellsAllWhenSomethingMayHaveBeenMissed() throws InterruptedException {
    Watch page = hub.watch(ONE, numbered(1)).orElseThrow();
    Watch list = hub.watch(ONE, _ -> false).orElseThrow();
    hub.missedSome();

    assertThat(signals(page)).containsExactly(Signal.CHANGED);
    assertThat(signals(list)).containsExactly(Signal.CHANGED);
  }

  @Test
  void letsNobodyTakeAllPlacesAndGivesThemBack() {
    List<Watch> watches = new ArrayList<>();
    for (int i = 0; i < LiveHub.MOST_OF_ONE; i++) {
      watches.add(hub.watch(ONE, numbered(i)).orElseThrow());
    }
    assertThat(hub.watch(ONE, numbered(99))).isEmpty();
    assertThat(hub.watch(new PersonId("other"), numbered(99))).isPresent();
    watches.getFirst().close();

    assertThat(hub.watch(ONE, numbered(99))).isPresent();
    assertThat(hub.watchedCases()).doesNotContain(numbered(0));
  }

  @Test
  void endsAllWatchesAndLetsNoOtherBegin() {
    Watch page = hub.watch(ONE, numbered(1)).orElseThrow();
    hub.close();

    assertThat(page.isOver()).isTrue();
    assertThat(hub.watch(ONE, numbered(1))).isEmpty();
    page.close();
    assertThat(hub.isWatched()).isFalse();
  }

  private static Set<Signal> signals(Watch watch) throws InterruptedException {
    return watch.await(Duration.ofMillis(5));
  }
}
