package id.aduan.intake.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.intake.sms.SmsDoor.Outcome;
import id.aduan.intake.testing.Times;
import id.aduan.sms.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final String FLOODER = "+628126700666";
  private static final Duration FAILED = Duration.ofSeconds(5);
  private static final Duration SLOWED = Duration.ofSeconds(30);
  private final Talk talk = new Talk();
  private final Pile inbox = new Pile();
  private final Reader reader =
      new Reader(
          inbox,
          talk.door(),
          new Reader.Patience(Duration.ofMinutes(5), Duration.ofHours(1), FAILED, SLOWED),
          new Reader.Told() {
            @Override
            public void became(Outcome outcome) {}

            @Override
            public void failed(TextMessage message, RuntimeException why) {
              throw new AssertionError(why);
            }
          },
          talk.clock());

  @Test
  void letsNobodyWaitBehindAFlooder() {
    for (int i = 0; i < 500; i++) {
      inbox.keep(part(FLOODER, "LAPOR lampu padam ke-" + i, Times.NOW.plusMillis(i)));
    }
    inbox.keep(part(Arrivals.PHONE, "LAPOR longsor di Sangir", Times.NOW.plusSeconds(1)));

    readAll();

    assertThat(complaints(Arrivals.PHONE)).hasSize(1);
    assertThat(complaints(FLOODER)).hasSize(Talk.FILINGS);
    assertThat(inbox.parts).hasSize(500 - Talk.FILINGS);

    talk.clock().add(Duration.ofMinutes(10));
    readAll();
    assertThat(complaints(FLOODER)).hasSize(Talk.FILINGS + 1);
  }

  @Test
  void goesOnInOrderWhenNothingWasDurable() {
    talk.answersAreDurable(false);
    inbox.keep(part(Arrivals.PHONE, "STATUS", Times.NOW));
    inbox.keep(part(Arrivals.PHONE, "lampu padam", Times.NOW.plusSeconds(1)));
    readAll();
    assertThat(inbox.parts).hasSize(2);

    talk.answersAreDurable(true);
    readAll();
    assertThat(inbox.parts).as("not yet: he waits a little").hasSize(2);
    talk.clock().add(FAILED);
    readAll();
    assertThat(inbox.parts).isEmpty();
    assertThat(talk.answers()).hasSize(1);
    assertThat(complaints(Arrivals.PHONE)).containsExactly("lampu padam");
  }

  private void readAll() {
    while (reader.read()) {
      assertThat(inbox.parts.size()).isLessThanOrEqualTo(1_000);
    }
  }

  private List<String> complaints(String phone) {
    return talk.log().written().stream()
        .map(written -> (ComplaintReceived) written.event())
        .filter(received -> phone.equals(received.content().reporter().phone()))
        .map(received -> received.content().text())
        .toList();
  }

  private static IncomingPart part(String phone, String text, Instant at) {
    return new IncomingPart(phone, Arrivals.NUMBER, Part.of(text, 0).getFirst(), at);
  }

  /** An inbox of whole messages, as they came. */
  private static final class Pile implements Inbox {
    private final List<IncomingPart> parts = new ArrayList<>();
    private final Map<String, Instant> heldUntil = new HashMap<>();

    @Override
    public void keep(IncomingPart part) {
      parts.add(part);
    }

    @Override
    public List<IncomingPart> ripe(Instant now, Duration parts, int limit) {
      return this.parts.stream()
          .filter(part -> !heldUntil.getOrDefault(part.sender(), now).isAfter(now))
          .limit(limit)
          .toList();
    }

    @Override
    public void hold(String sender, Instant until) {
      Instant _ = heldUntil.put(sender, until);
    }

    @Override
    public void done(Collection<String> ids) {
      parts.removeIf(part -> ids.contains(part.id()));
    }

    @Override
    public void forget(Instant doneBefore) {
      throw new AssertionError("nothing is forgotten here");
    }
  }
}
