package id.aduan.kit.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.sms.SmscAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.util.DefaultComposer;
import org.junit.jupiter.api.Test;

class SmscSessionTest {
  private static final int BINDS = 30;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final SmscSession.Times TIMES =
      new SmscSession.Times(SECOND, SECOND, SECOND.multipliedBy(30), Duration.ofMillis(1), SECOND);

  /** Whichever comes first, the end of the connection or the end of the bind. */
  @Test
  void takesNoSessionForBoundThatEndedAsItWasBound() throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread _ = Thread.ofVirtual().start(() -> hangUpOnEachBind(door));
      for (int bind = 0; bind < BINDS; bind++) {
        SmscSession session =
            new SmscSession(
                SmscAddress.parse("smpp://aduan:demo@127.0.0.1:" + door.getLocalPort()),
                BindType.BIND_RX,
                TIMES,
                _ -> {},
                Clock.systemUTC());
        var _ = session.session();
        await().untilAsserted(() -> assertThat(session.isBound()).isFalse());
        session.close();
      }
    }
  }

  private static void hangUpOnEachBind(ServerSocket door) {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] bind = new byte[in.readInt()];
        in.readFully(bind, 0, bind.length - Integer.BYTES);
        int sequence = ByteBuffer.wrap(bind).getInt(8);
        socket
            .getOutputStream()
            .write(
                new DefaultComposer()
                    .bindResp(SMPPConstant.CID_BIND_RECEIVER_RESP, sequence, "smsc"));
      } catch (IOException e) {
        // the end, or a client that went first
      } catch (PDUStringException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
  }
}
