package id.aduan.routing;

import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.Stored;
import id.aduan.routing.live.LiveHub;
import id.aduan.routing.live.PresenceBoard;
import id.aduan.routing.live.Presences;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps open pages up to date. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  @Bean
  LiveHub liveHub(Cases cases) {
    return new LiveHub(ids ->
        cases.load(ids).values().stream()
            .filter(Stored.Opened.class::isInstance)
            .map(opened -> ((Stored.Opened) opened).found())
            .toList());
  }

  @Bean
  PresenceBoard presenceBoard(LiveHub hub, Presences presences, Clock clock) {
    return new PresenceBoard(hub, presences, clock);
  }

  /** Ends the streams before the server waits for its requests to end. */
  @Bean
  Loop presencesFollowed(LiveHub hub, PresenceBoard board) {
    return new Loop(
        "presences",
        LOOK_EVERY,
        () -> {
          board.refresh();
          return Next.AFTER_A_PAUSE;
        },
        hub::close);
  }
}
