package id.aduan.kit.smpp;

import id.aduan.sms.SmscAddress;
import io.github.resilience4j.core.IntervalFunction;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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

  /** What the SMSC answered before it hung up is read within this. */
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  private final SmscAddress smsc;
  private final BindType bind;
  private final Times times;
  private final Consumer<SMPPSession> prepared;
  private final IntervalFunction pauses;
  private final InstantSource clock;
  private volatile @Nullable Watched session;
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
  private record Watched(
      SMPPSession session, SoundPdus pdus, Instant began, CompletableFuture<Void> ended) {
    static Watched of(SMPPSession session, SoundPdus pdus, Instant began) {
      CompletableFuture<Void> ended = new CompletableFuture<>();
      session.addSessionStateListener((state, _, _) -> {
        if (state == SessionState.CLOSED) {
          boolean _ = ended.complete(null);
        }
      });
      return new Watched(session, pdus, began, ended);
    }

    boolean isBound() {
      return !ended.isDone() && session.getSessionState().isBound();
    }

    /** Returns with the answer; the library would wait for one from whoever hung up. */
    void bind(SmscAddress smsc, BindParameter asWhom, Duration reply) throws IOException {
      CompletableFuture<Void> answered = new CompletableFuture<>();
      var _ =
          ended.thenRunAsync(
              () ->
                  answered.completeExceptionally(
                      new EOFException("bind: the SMSC hung up (expected: an answer)")),
              CompletableFuture.delayedExecutor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS));
      Thread _ =
          Thread.ofVirtual()
              .name("smsc-bind")
              .start(() -> {
                try {
                  String _ =
                      session.connectAndBind(smsc.host(), smsc.port(), asWhom, reply.toMillis());
                  boolean _ = answered.complete(null);
                } catch (IOException | RuntimeException e) {
                  boolean _ = answered.completeExceptionally(e);
                }
                if (ended.isDone()) {
                  // Only now has it a thread that would live on.
                  session.close();
                }
              });
      try {
        var _ = answered.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException failure
            ? failure
            : new IOException("bind: failed (expected: an answer)", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("bind: interrupted (expected: an answer)", e);
      }
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

  /** Said at once, also while a bind waits for its answer. */
  public boolean isBound() {
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
      watched.bind(smsc, asWhom(), times.reply());
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
