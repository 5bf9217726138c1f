package id.aduan.cli.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.Test;

class PeerTest {
  private static final int MESSAGES = 300;
  private static final long TO_BIND = 2_000;
  private final List<String> came = new CopyOnWriteArrayList<>();

  /** The library calls a session bound, for ever, that ended while it was being bound. */
  private final Set<SMPPSession> ended = ConcurrentHashMap.newKeySet();

  @Test
  void bringsEverythingToWhoeverComesBackAndSomeOfItAgain() throws Exception {
    try (Peer peer = Peer.wild(1708, 0.05)) {
      deliver(peer);
      List<SMPPSession> sessions = new ArrayList<>();
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptionsInstanceOf(IOException.class) // a bind that the peer broke
          .until(() -> {
            if (sessions.isEmpty() || ended.contains(sessions.getLast())) {
              sessions.add(bound(peer, new Listener(false)));
            }
            return peer.unanswered() == 0;
          });
      Set<String> once = ConcurrentHashMap.newKeySet();
      once.addAll(came);
      assertThat(once).hasSize(MESSAGES);
      assertThat(came).hasSizeGreaterThan(MESSAGES);
      assertThat(peer.counts().broken()).isPositive();
      assertThat(sessions).hasSizeGreaterThan(1);
      sessions.forEach(SMPPSession::close);
    }
  }

  @Test
  void bringsOnceMoreWhatIsPutOff() throws Exception {
    try (Peer peer = Peer.tame()) {
      deliver(peer);
      SMPPSession session = bound(peer, new Listener(true));
      await().until(() -> peer.unanswered() == 0);
      assertThat(came).hasSize(2 * MESSAGES);
      assertThat(peer.counts().putOff()).isEqualTo(MESSAGES);
      session.close();
    }
  }

  private static void deliver(Peer peer) {
    for (int i = 0; i < MESSAGES; i++) {
      Packing.SEGMENTS
          .pack(new Written("628130000001", "", "Lampu padam " + i), i)
          .forEach(peer::deliver);
    }
  }

  private SMPPSession bound(Peer peer, MessageReceiverListener listener) throws IOException {
    SMPPSession session = new SMPPSession();
    session.addSessionStateListener((state, _, _) -> {
      if (state == SessionState.CLOSED) {
        ended.add(session);
      }
    });
    session.setMessageReceiverListener(listener);
    String _ =
        session.connectAndBind(
            "127.0.0.1",
            peer.port(),
            new BindParameter(
                BindType.BIND_RX,
                "test",
                "",
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                ""),
            TO_BIND);
    return session;
  }

  /** Writes down what comes. */
  private final class Listener implements MessageReceiverListener {
    private final boolean putsOff;

    Listener(boolean putsOff) {
      this.putsOff = putsOff;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
      String text = new String(message.getShortMessage(), US_ASCII);
      boolean first = !came.contains(text);
      came.add(text);
      if (putsOff && first) {
        throw new ProcessRequestException("later", SMPPConstant.STAT_ESME_RX_T_APPN);
      }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session session) {
      throw new UnsupportedOperationException("data_sm");
    }
  }
}
