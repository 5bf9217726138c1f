package id.aduan.kit.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.sms.SmscAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.util.DefaultComposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class SmscSessionTest {
  private static final int BINDS = 15;
  private static final int LONGEST_MILLIS = 32;
  private static final Duration REPLY = Duration.ofMillis(200);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration A_DAY = Duration.ofDays(1);

  /** With nothing in it, but a message all the same. */
  private static final byte[] DELIVER_SM =
      ByteBuffer.allocate(16)
          .putInt(16)
          .putInt(SMPPConstant.CID_DELIVER_SM)
          .putInt(0)
          .putInt(1)
          .array();

  private static final DefaultComposer COMPOSER = new DefaultComposer();
  private final AtomicInteger binds = new AtomicInteger();
  private final Semaphore hangUp = new Semaphore(0);
  private volatile boolean patient;
  private volatile boolean delivers;
  private volatile boolean answers = true;

  /** Whichever comes first, the end of the connection or the end of the bind. */
  @Test
  void takesNoSessionForBoundThatEndedAsItWasBound() throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));
      for (int bind = 0; bind < BINDS; bind++) {
        SmscSession session = session(door, Clock.systemUTC());
        var _ = session.session();
        await().untilAsserted(() -> assertThat(session.isBound()).isFalse());
        session.close();
      }
    }
  }

  /** An answer is waited for so long that nobody would see the end of it. */
  @Test
  @Timeout(60)
  void waitsForNoAnswerOfWhoHungUp() throws IOException {
    answers = false;
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SmscSession session = session(door, A_DAY, Clock.systemUTC())) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));

      assertThat(session.session()).isEmpty();
      assertThat(binds).hasValue(1);
    }
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void saysThatItIsNotBoundWhileABindWaitsForItsAnswer() throws IOException, InterruptedException {
    answers = false;
    patient = true;
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SmscSession session = session(door, A_DAY, Clock.systemUTC())) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));
      Thread binding = Thread.ofVirtual().start(session::session);
      await().untilAsserted(() -> assertThat(binds).hasValue(1));

      assertThat(session.isBound()).isFalse();
      assertThat(binding.isAlive()).isTrue();
      hangUp.release();
      binding.join();
    }
  }

  @Test
  void leavesNoThreadsOfSessionsThatEnded() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SmscSession session = session(door, now::get)) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));
      for (int bind = 0; bind < BINDS; bind++) {
        var _ = session.session();
        await().untilAsserted(() -> assertThat(session.isBound()).isFalse());
        Instant _ = now.updateAndGet(at -> at.plusMillis(LONGEST_MILLIS));
      }
    }

    await()
        .untilAsserted(() ->
            assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("EnquireLinkSender")));
  }

  @Test
  void waitsLongerAfterEachSessionThatEndsAtOnce() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SmscSession session = session(door, now::get)) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));
      for (int millis = 1; millis <= LONGEST_MILLIS; millis *= 2) {
        int pause = millis;
        int before = binds.get();
        var _ = session.session();
        await().untilAsserted(() -> assertThat(session.isBound()).isFalse());
        assertThat(binds).hasValue(before + 1);

        var _ = session.session();
        Instant _ = now.updateAndGet(at -> at.plusMillis(pause).minusNanos(1));
        assertThat(session.session()).isEmpty();
        assertThat(binds).hasValue(before + 1);
        Instant _ = now.updateAndGet(at -> at.plusNanos(1));
      }
    }
  }

  @Test
  void forgivesWhatWentBeforeASessionThatLived() throws IOException {
    patient = true;
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SmscSession session = session(door, now::get)) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));
      for (int bind = 1; bind <= 3; bind++) {
        assertThat(session.session()).isPresent();
        hangUp.release();
        await().untilAsserted(() -> assertThat(session.isBound()).isFalse());
        assertThat(binds).hasValue(bind);
        Instant _ = now.updateAndGet(at -> at.plusMillis(1));
      }
    }
  }

  @Test
  void forgivesASessionThatCarriedAMessage() throws IOException {
    patient = true;
    delivers = true;
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SmscSession session = session(door, () -> Instant.EPOCH)) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));
      for (int bind = 1; bind <= 3; bind++) {
        assertThat(session.session()).isPresent();
        hangUp.release();
        await().untilAsserted(() -> assertThat(session.isBound()).isFalse());
        assertThat(binds).hasValue(bind);
      }
    }
  }

  private static SmscSession session(ServerSocket door, InstantSource clock) {
    return session(door, REPLY, clock);
  }

  private static SmscSession session(ServerSocket door, Duration reply, InstantSource clock) {
    return new SmscSession(
        SmscAddress.parse("smpp://aduan:demo@127.0.0.1:" + door.getLocalPort()),
        BindType.BIND_RX,
        new SmscSession.Times(
            SECOND,
            reply,
            SECOND.multipliedBy(30),
            Duration.ofMillis(1),
            Duration.ofMillis(LONGEST_MILLIS)),
        _ -> {},
        clock);
  }

  private void hangUpOnEachBind(ServerSocket door) {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] bind = pdu(in);
        int _ = binds.incrementAndGet();
        int sequence = ByteBuffer.wrap(bind).getInt(8);
        OutputStream out = socket.getOutputStream();
        if (answers) {
          out.write(COMPOSER.bindResp(SMPPConstant.CID_BIND_RECEIVER_RESP, sequence, "smsc"));
        }
        if (delivers) {
          out.write(DELIVER_SM);
          byte[] _ = pdu(in);
        }
        if (patient) {
          hangUp.acquire();
        }
      } catch (IOException | InterruptedException e) {
        // the end, or a client that went first
      } catch (PDUStringException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
  }

  /** Without its length. */
  private static byte[] pdu(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt() - Integer.BYTES);
  }
}
