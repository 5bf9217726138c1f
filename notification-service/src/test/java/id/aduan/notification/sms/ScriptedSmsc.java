package id.aduan.notification.sms;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** An SMSC that does as it is told, and remembers. */
public final class ScriptedSmsc implements ServerMessageReceiverListener, AutoCloseable {
  public static final String PASSWORD = "sandi";
  private static final long TO_BIND = 5_000;
  private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
  private final List<BindRequest> binds = new CopyOnWriteArrayList<>();
  private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final SMPPServerSessionListener listener;
  private final Thread serving = Thread.ofVirtual().unstarted(this::serve);
  private volatile IntFunction<String> names = _ -> "1";
  private volatile Script script = (_, _) -> {};

  /** What to do with a message; it is taken if nothing is thrown. */
  public interface Script {
    void on(SubmitSm message, SMPPServerSession session) throws ProcessRequestException;
  }

  private ScriptedSmsc(SMPPServerSessionListener listener) {
    this.listener = listener;
  }

  public static ScriptedSmsc start(int port) throws IOException {
    SMPPServerSessionListener listener = new SMPPServerSessionListener(port);
    ScriptedSmsc smsc = new ScriptedSmsc(listener);
    listener.setMessageReceiverListener(smsc);
    smsc.serving.start();
    return smsc;
  }

  public void does(Script next) {
    script = next;
  }

  /** How it names what it takes, by how many it has got. */
  public void names(IntFunction<String> next) {
    names = next;
  }

  public static Script refusing(int status) {
    return (_, _) -> {
      throw new ProcessRequestException("scripted", status);
    };
  }

  /** Takes a message and says nothing until the end. */
  Script sayingNothing() {
    return (_, _) -> {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  public List<SubmitSm> submitted() {
    return submitted;
  }

  List<BindType> binds() {
    return binds.stream().map(BindRequest::getBindType).toList();
  }

  private void serve() {
    try {
      while (true) {
        SMPPServerSession session = listener.accept();
        sessions.add(session);
        Thread _ = Thread.ofVirtual().start(() -> greet(session));
      }
    } catch (IOException _) {
      // It was closed.
    }
  }

  private void greet(SMPPServerSession session) {
    try {
      BindRequest bind = session.waitForBind(TO_BIND);
      binds.add(bind);
      if (bind.getPassword().equals(PASSWORD)) {
        bind.accept("smsc");
      } else {
        bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
      }
    } catch (IOException | TimeoutException | PDUStringException _) {
      session.close();
    }
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session)
      throws ProcessRequestException {
    submitted.add(message);
    script.on(message, session);
    return new SubmitSmResult(messageId(names.apply(submitted.size())), new OptionalParameter[0]);
  }

  private static MessageId messageId(String name) {
    try {
      return new MessageId(name);
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Afterwards nobody listens any more. */
  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
    try {
      serving.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sessions.forEach(SMPPServerSession::close);
  }

  @Override
  public void onAcceptEnquireLink(EnquireLink enquiry, Session session) {}

  @Override
  public DataSmResult onAcceptDataSm(DataSm message, Session session)
      throws ProcessRequestException {
    throw unscripted();
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session)
      throws ProcessRequestException {
    throw unscripted();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session)
      throws ProcessRequestException {
    throw unscripted();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession session)
      throws ProcessRequestException {
    throw unscripted();
  }

  @Override
  public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session)
      throws ProcessRequestException {
    throw unscripted();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession session)
      throws ProcessRequestException {
    throw unscripted();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
      throws ProcessRequestException {
    throw unscripted();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm query, SMPPServerSession session) throws ProcessRequestException {
    throw unscripted();
  }

  private static ProcessRequestException unscripted() {
    return new ProcessRequestException("unscripted", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
