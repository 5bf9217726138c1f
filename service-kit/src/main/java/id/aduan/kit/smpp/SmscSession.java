package id.aduan.kit.smpp;

import id.aduan.sms.SmscAddress;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session with an SMSC: bound when it is needed, and again when it was lost. After a bind that
 * failed, or a session that ended at once and carried nothing, nobody tries for a while, which
 * doubles: an SMSC locks accounts out that storm it.
 */
public final class SmscSession implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SmscSession.class);
  private static final double DOUBLED = 2;
  private final SmscAddress smsc;
  private final BindType bind;
  private final Times times;
  private final Consumer<SMPPSession> prepared;
  private final IntervalFunction pauses;
  private final InstantSource clock;
  private @Nullable Watched session;
  private int failures;
  private Instant notBefore = Instant.EPOCH;
  private String trouble = "";

  /**
   * How long is waited.
   *
   * @param connect the longest that connecting may take
   * @param reply the longest that one answer of the SMSC may take
   * @param enquireLink how long a silent session is left before it is asked whether it lives
   * @param firstRebind pause after the first bind that failed, or whose session ended sooner; it
   *     doubles
   * @param longestRebind the longest pause between binds
   */
  public record Times(
      Duration connect,
      Duration reply,
      Duration enquireLink,
      Duration firstRebind,
      Duration longestRebind) {}

  /**
   * @param prepared given each session before it is bound
   */
  public SmscSession(
      SmscAddress smsc,
      BindType bind,
      Times times,
      Consumer<SMPPSession> prepared,
      InstantSource clock) {
    this.smsc = smsc;
    this.bind = bind;
    this.times = times;
    this.prepared = prepared;
    this.pauses =
        IntervalFunction.ofExponentialBackoff(times.firstRebind(), DOUBLED, times.longestRebind());
    this.clock = clock;
  }

  /**
   * A session, and whether it ended: the library calls one bound, for ever, that ended while it was
   * being bound.
   */
  private record Watched(SMPPSession session, SoundPdus pdus, Instant began, AtomicBoolean ended) {
    static Watched of(SMPPSession session, SoundPdus pdus, Instant began) {
      AtomicBoolean ended = new AtomicBoolean();
      session.addSessionStateListener((state, _, _) -> {
        if (state == SessionState.CLOSED) {
          ended.set(true);
        }
      });
      return new Watched(session, pdus, began, ended);
    }

    boolean isBound() {
      return !ended.get() && session.getSessionState().isBound();
    }
  }

  /** The session, bound; empty: there is none for now. */
  public synchronized Optional<SMPPSession> session() {
    Optional<SMPPSession> current = bound();
    if (current.isPresent()) {
      return current;
    }
    settle();
    return clock.instant().isBefore(notBefore) ? Optional.empty() : rebound();
  }

  public synchronized boolean isBound() {
    return bound().isPresent();
  }

  private Optional<SMPPSession> bound() {
    return Optional.ofNullable(session).filter(Watched::isBound).map(Watched::session);
  }

  /** A session that did not answer is not trusted with another message. */
  public void drop(SMPPSession lost) {
    synchronized (this) {
      if (session != null && lost.equals(session.session())) {
        session = null;
        failures = 0;
      }
    }
    lost.close();
  }

  /** What a session that the SMSC ended says of the next one. */
  private void settle() {
    if (session == null) {
      return;
    }
    // Its thread lives on with one that ended while it was being bound.
    session.session().close();
    boolean carried = session.pdus().carried();
    Instant began = session.began();
    session = null;
    if (carried || !clock.instant().isBefore(began.plus(times.firstRebind()))) {
      failures = 0;
    } else {
      pause();
    }
  }

  private void pause() {
    failures++;
    notBefore = clock.instant().plusMillis(pauses.apply(failures));
  }

  @Override
  public synchronized void close() {
    Watched current = session;
    if (current == null) {
      return;
    }
    if (current.isBound()) {
      current.session().unbindAndClose();
    } else {
      current.session().close();
    }
    session = null;
  }

  private Optional<SMPPSession> rebound() {
    SoundPdus pdus = new SoundPdus();
    SMPPSession fresh =
        new SMPPSession(
            new SynchronizedPDUSender(new DefaultPDUSender()),
            pdus,
            new SmscConnector(smsc.encrypted(), times.connect()));
    fresh.setTransactionTimer(times.reply().toMillis());
    fresh.setEnquireLinkTimer(Math.toIntExact(times.enquireLink().toMillis()));
    Watched watched = Watched.of(fresh, pdus, clock.instant());
    prepared.accept(fresh);
    try {
      String _ = fresh.connectAndBind(smsc.host(), smsc.port(), asWhom(), times.reply().toMillis());
    } catch (IOException e) {
      fresh.close();
      failed(e);
      return Optional.empty();
    }
    log.info("Bound to {}", smsc);
    trouble = "";
    session = watched;
    return bound();
  }

  private BindParameter asWhom() {
    return new BindParameter(
        bind,
        smsc.systemId(),
        smsc.password(),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        "");
  }

  /** Said once, until it is another reason or the bind succeeds. */
  private void failed(IOException failure) {
    pause();
    String reason = reason(failure);
    if (!reason.equals(trouble)) {
      log.warn("{} can not be bound: {}", smsc, reason);
      trouble = reason;
    }
  }

  private static String reason(IOException failure) {
    if (failure.getCause() instanceof NegativeResponseException refusal) {
      return "refused with status " + text(refusal.getCommandStatus());
    }
    Throwable reason = failure.getCause() == null ? failure : failure.getCause();
    return reason.getClass().getSimpleName();
  }

  /** A status as operators' tables name it. */
  public static String text(int status) {
    return "0x%08x".formatted(status);
  }
}
