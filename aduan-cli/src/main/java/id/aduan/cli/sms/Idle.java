package id.aduan.cli.sms;

import id.aduan.cli.system.CannotStart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/**
 * A receiver that answers and does nothing else: what the way from the peer to the system would
 * bear alone.
 */
final class Idle implements MessageReceiverListener {
  private static final int SESSIONS = 2;
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final String HOST = "127.0.0.1";

  private Idle() {}

  /** How many messages a second, of so many, written with this seed. */
  static double perSecond(long seed, int messages) {
    try (Peer peer = Peer.tame()) {
      List<SMPPSession> sessions = sessions(peer);
      Telephones telephones = new Telephones(seed, messages);
      long began = System.nanoTime();
      List<Parcel> page = telephones.page();
      while (!page.isEmpty()) {
        page.forEach(peer::deliver);
        page = telephones.page();
      }
      peer.awaitAnswered(LOOK);
      double seconds = (System.nanoTime() - began) / 1e9;
      sessions.forEach(SMPPSession::unbindAndClose);
      return peer.counts().sent() / seconds;
    } catch (IOException e) {
      throw new CannotStart("reference: " + e + " (expected: to be bound)");
    }
  }

  private static List<SMPPSession> sessions(Peer peer) throws IOException {
    List<SMPPSession> sessions = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      SMPPSession session = new SMPPSession();
      session.setMessageReceiverListener(new Idle());
      String _ =
          session.connectAndBind(
              HOST,
              peer.port(),
              new BindParameter(
                  BindType.BIND_RX,
                  "idle",
                  "",
                  "",
                  TypeOfNumber.UNKNOWN,
                  NumberingPlanIndicator.UNKNOWN,
                  ""));
      sessions.add(session);
    }
    return sessions;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm message) {
    // that is all
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    // that is all
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm message, Session session) {
    throw new UnsupportedOperationException("data_sm (expected: deliver_sm)");
  }
}
