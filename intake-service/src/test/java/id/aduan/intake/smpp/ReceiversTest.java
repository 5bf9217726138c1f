package id.aduan.intake.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.intake.sms.Arrivals;
import id.aduan.intake.sms.Inbox;
import id.aduan.intake.sms.IncomingPart;
import id.aduan.intake.testing.Times;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.QueryTimeoutException;

class ReceiversTest {
  private static final String LONG = "Jalan di depan pasar rusak parah sekali. ".repeat(9);
  private final Kept inbox = new Kept();
  private final AtomicInteger woken = new AtomicInteger();
  private PlayedSmsc smsc = PlayedSmsc.start();
  private Receivers receivers = receivers(smsc.url());

  @AfterEach
  void stop() {
    receivers.stop();
    smsc.close();
  }

  @Test
  void keepsWhatIsDeliveredBeforeItAnswers() {
    start();

    assertThat(smsc.deliver(Arrivals.PHONE, Part.of("pju padam", 0))).isZero();

    assertThat(inbox.parts).isEqualTo(Arrivals.of("pju padam", 0, Times.NOW));
    assertThat(woken).hasValue(1);
    assertThat(receivers.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void hasItComeAgainWhereItCanNotBeKept() {
    start();
    inbox.isAway = true;
    assertThat(smsc.deliver(Arrivals.PHONE, Part.of("pju padam", 0)))
        .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
    assertThat(woken).hasValue(0);

    inbox.isAway = false;
    assertThat(smsc.deliver(Arrivals.PHONE, Part.of("pju padam", 0))).isZero();
    assertThat(inbox.parts).hasSize(1);
  }

  @Test
  void readsPartsByTheirHeaders() {
    start();

    assertThat(smsc.deliver(Arrivals.PHONE, Part.of(LONG, 7))).isZero();

    assertThat(inbox.parts).isEqualTo(Arrivals.of(LONG, 7, Times.NOW));
  }

  @Test
  void readsPartsBySegmentsAndPayload() {
    start();
    Part part = new Part(Alphabet.LATIN1, Optional.empty(), new byte[] {'h', 'i'});

    assertThat(smsc.deliverSegment(Arrivals.PHONE, part, new Joining(0x1708, 3, 2))).isZero();
    assertThat(smsc.deliverSegment(Arrivals.PHONE, part, new Joining(0x1708, 3, 4))).isZero();

    assertThat(inbox.parts.getFirst().part().joining()).contains(new Joining(0x1708, 3, 2));
    assertThat(inbox.parts.getFirst().part().text()).isEqualTo("hi");
    assertThat(inbox.parts.getLast().part().joining()).as("a fourth of three").isEmpty();
  }

  @Test
  void takesNoPictureForWords() {
    start();
    byte binary = 0x04;

    assertThat(smsc.deliver(Arrivals.PHONE, (byte) 0, binary, new byte[] {1, 2, 3})).isZero();

    assertThat(inbox.parts).isEmpty();
  }

  @Test
  void signsInAgainAfterTheSmscWasAway() {
    start();
    int port = smsc.port();
    smsc.close();
    await().untilAsserted(() -> assertThat(receivers.health().getStatus()).isNotEqualTo(Status.UP));

    smsc = PlayedSmsc.at(port);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(smsc.sessions()).isEqualTo(2));
    assertThat(smsc.deliver(Arrivals.PHONE, Part.of("pju padam", 0))).isZero();
  }

  @Test
  void goesOnAskingWhereItIsNotLetIn() {
    receivers = receivers(smsc.url().replace("demo", "wrong"));
    receivers.start();
    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(receivers.health().getStatus()).isNotEqualTo(Status.UP));
    assertThat(smsc.sessions()).isZero();
  }

  @Test
  void isOutOfServiceWithoutAnAddress() {
    receivers = receivers("");
    receivers.start();
    assertThat(receivers.health().getStatus()).isEqualTo(Status.UP);
    assertThat(receivers.health().getDetails()).containsEntry("sessions", "0 of 0");
  }

  private void start() {
    receivers.start();
    await().untilAsserted(() -> assertThat(smsc.sessions()).isEqualTo(2));
    await().untilAsserted(() -> assertThat(receivers.health().getStatus()).isEqualTo(Status.UP));
  }

  private Receivers receivers(String url) {
    Duration second = Duration.ofSeconds(1);
    SmppSettings settings =
        new SmppSettings(
            url, 2, Duration.ofSeconds(30), Duration.ofSeconds(5), second, second, second, second);
    return Receivers.of(settings, inbox, woken::incrementAndGet, Times.clock());
  }

  private static final class Kept implements Inbox {
    private final List<IncomingPart> parts = new CopyOnWriteArrayList<>();
    private volatile boolean isAway;

    @Override
    public void keep(IncomingPart part) {
      if (isAway) {
        throw new QueryTimeoutException("store: away");
      }
      parts.add(part);
    }

    @Override
    public List<IncomingPart> ripe(Instant waitingSinceBefore, int limit) {
      return List.copyOf(parts);
    }

    @Override
    public void done(Collection<String> ids) {
      parts.removeIf(part -> ids.contains(part.id()));
    }

    @Override
    public void forget(Instant doneBefore) {
      throw new UnsupportedOperationException();
    }
  }
}
