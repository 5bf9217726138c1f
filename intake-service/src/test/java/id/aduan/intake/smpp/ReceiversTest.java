package id.aduan.intake.smpp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.intake.sms.Arrivals;
import id.aduan.intake.sms.IncomingPart;
import id.aduan.intake.testing.Times;
import id.aduan.kit.limits.http.Free;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.QueryTimeoutException;
import org.threeten.extra.MutableClock;

class ReceiversTest {
  private static final byte INTERMEDIATE = 0x20;
  private static final String LONG = "Jalan di depan pasar rusak parah sekali. ".repeat(9);
  private final MutableClock clock = Times.clock();
  private final List<IncomingPart> kept = new CopyOnWriteArrayList<>();
  private final List<SmsSettled> settled = new CopyOnWriteArrayList<>();
  private volatile boolean isAway;
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

    assertThat(kept).isEqualTo(Arrivals.of("pju padam", 0, Times.NOW));
    assertThat(receivers.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void hasItComeAgainWhereItCanNotBeKept() {
    start();
    isAway = true;
    assertThat(smsc.deliver(Arrivals.PHONE, Part.of("pju padam", 0)))
        .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
    assertThat(kept).isEmpty();

    isAway = false;
    assertThat(smsc.deliver(Arrivals.PHONE, Part.of("pju padam", 0))).isZero();
    assertThat(kept).hasSize(1);
  }

  @Test
  void readsPartsByTheirHeaders() {
    start();

    assertThat(smsc.deliver(Arrivals.PHONE, Part.of(LONG, 7))).isZero();

    assertThat(kept).isEqualTo(Arrivals.of(LONG, 7, Times.NOW));
  }

  @Test
  void readsPartsBySegmentsAndPayload() {
    start();
    Part part = new Part(Alphabet.LATIN1, Optional.empty(), new byte[] {'h', 'i'});

    assertThat(smsc.deliverSegment(Arrivals.PHONE, part, new Joining(0x1708, 3, 2))).isZero();
    assertThat(smsc.deliverSegment(Arrivals.PHONE, part, new Joining(0x1708, 3, 4))).isZero();

    assertThat(kept.getFirst().part().joining()).contains(new Joining(0x1708, 3, 2));
    assertThat(kept.getFirst().part().text()).isEqualTo("hi");
    assertThat(kept.getLast().part().joining()).as("a fourth of three").isEmpty();
  }

  @Test
  void takesNoPictureForWords() {
    start();
    byte binary = 0x04;

    assertThat(smsc.deliver(Arrivals.PHONE, (byte) 0, binary, new byte[] {1, 2, 3})).isZero();

    assertThat(kept).isEmpty();
  }

  @Test
  void tellsOfAReceiptBeforeItAnswers() {
    start();

    assertThat(smsc.deliverReceipt("id:4D1F stat:DELIVRD err:000")).isZero();

    assertThat(settled)
        .containsExactly(
            new SmsSettled(new SmsReference("4d1f"), Fate.DELIVERED, Times.NOW, "000"));
    assertThat(kept).isEmpty();
  }

  @Test
  void hasAReceiptComeAgainThatCanNotBeToldOf() {
    start();
    isAway = true;
    assertThat(smsc.deliverReceipt("id:1 stat:EXPIRED"))
        .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);

    isAway = false;
    assertThat(smsc.deliverReceipt("id:1 stat:EXPIRED")).isZero();
    assertThat(settled).hasSize(1);
  }

  @Test
  void takesWhatIsStillUnderWayNeitherForAFateNorForWords() {
    start();

    assertThat(smsc.deliverReceipt("id:1 stat:ENROUTE")).isZero();
    assertThat(
            smsc.deliver(
                Arrivals.PHONE, INTERMEDIATE, (byte) 0, "id:1 stat:ENROUTE".getBytes(US_ASCII)))
        .isZero();

    assertThat(settled).isEmpty();
    assertThat(kept).isEmpty();
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
        .untilAsserted(() -> {
          clock.add(Duration.ofSeconds(1));
          assertThat(smsc.sessions()).isEqualTo(2);
        });
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
            url,
            2,
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            second,
            second,
            second,
            second,
            new Free(1, second),
            new Free(1, second),
            new Free(1, second),
            ReceiptIds.SAME);
    return Receivers.of(settings, this::keep, this::tell, clock);
  }

  private void keep(IncomingPart part) {
    if (isAway) {
      throw new QueryTimeoutException("store: away");
    }
    kept.add(part);
  }

  private void tell(SmsSettled message) {
    if (isAway) {
      throw new IllegalStateException("log: away");
    }
    settled.add(message);
  }
}
