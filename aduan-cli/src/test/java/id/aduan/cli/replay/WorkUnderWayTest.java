package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.StubServer;
import id.aduan.cli.http.StubServer.Said;
import id.aduan.cli.replay.WorkUnderWay.UnderWay;
import id.aduan.cli.system.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkUnderWayTest {
  private final Pace pace = new Pace();

  @Test
  void countsWhatWasAcknowledgedAndHasNotComeOutYet() throws IOException {
    Life life = Healthy.life(true);
    String mail =
        "[{\"n\": 1, \"messageId\": \"<m1@a>\", \"to\": [\"%s\"]}]".formatted(life.email("run"));
    try (StubServer server =
            StubServer.answering(path ->
                new Said(200, path.equals("/api/messages?after=0&limit=500") ? mail : "[]"));
        PatientClient client = new PatientClient(null, pace, Clock.systemUTC())) {
      Target target = Targets.all(server.address());
      FeedFollower feed = new FeedFollower(client, pace, target, Instant.EPOCH, new Latencies());
      for (FeedEntry entry : Healthy.found(true).feed().subList(0, 5)) {
        feed.take(entry, Instant.now());
      }
      WorkUnderWay work =
          new WorkUnderWay(
              client,
              target,
              "run",
              List.of(life, Healthy.acknowledged(2, "OTHER", false)),
              feed,
              new Mails(client, target, Life.marks("run")));

      assertThat(work.of(Part.ROUTING)).isEqualTo(new UnderWay(0, 4));
      assertThat(work.of(Part.STORE)).isEqualTo(new UnderWay(0, 4));
      assertThat(work.of(Part.INTAKE)).as("a rating and a filing").isEqualTo(new UnderWay(0, 2));
      assertThat(work.of(Part.NOTIFICATION)).isEqualTo(new UnderWay(0, 4));
      assertThat(work.of(Part.IDENTITY).isAny()).isFalse();
    }
  }
}
