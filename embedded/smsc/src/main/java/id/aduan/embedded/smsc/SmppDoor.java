package id.aduan.embedded.smsc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks SMPP 3.4: lets the customer in, as often and in whatever role it likes. */
final class SmppDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SmppDoor.class);
  private static final int TIME_TO_BIND = 5_000;
  private static final int TIME_TO_ANSWER = 10_000;
  private static final int THREADS_PER_SESSION = 3;
  private static final int QUEUE_PER_SESSION = 100;

  private final ServerSocket server;
  private final Account account;
  private final Binds binds;
  private final Submissions submissions;
  private final ExecutorService threads;
  private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();

  private SmppDoor(
      ServerSocket server,
      Account account,
      Binds binds,
      Submissions submissions,
      ExecutorService threads) {
    this.server = server;
    this.account = account;
    this.binds = binds;
    this.submissions = submissions;
    this.threads = threads;
  }

  static SmppDoor open(
      InetAddress host,
      int port,
      Account account,
      Binds binds,
      Submissions submissions,
      ExecutorService threads) {
    try {
      var server = new ServerSocket(port, 0, host);
      var door = new SmppDoor(server, account, binds, submissions, threads);
      Thread.ofPlatform().name("smpp-door").start(door::acceptUntilStopped);
      return door;
    } catch (IOException e) {
      throw new IllegalStateException("smpp port: '" + port + "' (expected: free)", e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  void stop() {
    try {
      server.close();
    } catch (IOException e) {
      LOG.warn("The port could not be closed", e);
    }
    sessions.forEach(SMPPServerSession::close);
  }

  private void acceptUntilStopped() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> admit(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.warn("A connection could not be accepted", e);
        }
      }
    }
  }

  private void admit(Socket socket) {
    try {
      var session = open(socket);
      decide(session.waitForBind(TIME_TO_BIND), session);
    } catch (TimeoutException e) {
      LOG.info("A connection did not bind within {} ms", TIME_TO_BIND);
    } catch (IOException | PDUStringException e) {
      LOG.info("A connection ended before it was bound");
    }
  }

  private SMPPServerSession open(Socket socket) throws IOException {
    var connection = new SocketConnection(socket);
    connection.setSoTimeout(TIME_TO_BIND);
    var session =
        new SMPPServerSession(
            connection,
            (state, _, source) -> {
              if (state == SessionState.CLOSED) {
                var _ = sessions.remove(source);
              }
            },
            submissions,
            submissions,
            THREADS_PER_SESSION,
            QUEUE_PER_SESSION,
            new SynchronizedPDUSender(new DefaultPDUSender()),
            new SoundPdus());
    session.setTransactionTimer(TIME_TO_ANSWER);
    sessions.add(session);
    if (server.isClosed()) {
      session.close();
    }
    return session;
  }

  private void decide(BindRequest request, SMPPServerSession session)
      throws IOException, PDUStringException {
    if (!account.systemId().equals(request.getSystemId())) {
      refuse(request, session, SMPPConstant.STAT_ESME_RINVSYSID);
    } else if (!account.hasPassword(request.getPassword())) {
      refuse(request, session, SMPPConstant.STAT_ESME_RINVPASWD);
    } else {
      admit(request, session);
    }
  }

  private void refuse(BindRequest request, SMPPServerSession session, int status)
      throws IOException {
    LOG.info("A bind was refused with {}", "0x%02x".formatted(status));
    var refused = new Bind(session, threads);
    request.reject(status);
    refused.endWithin(TIME_TO_BIND);
  }

  private void admit(BindRequest request, SMPPServerSession session)
      throws IOException, PDUStringException {
    var bind = new Bind(session, threads);
    request.accept(account.systemId(), InterfaceVersion.IF_34);
    LOG.info("Session {} is a {}", session.getSessionId(), request.getBindType());
    if (request.getBindType() != BindType.BIND_TX) {
      binds.add(bind);
    }
  }
}
