package id.aduan.embedded.smsc;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.SMPPServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A customer's session that receives. */
final class Bind {
  private static final Logger LOG = LoggerFactory.getLogger(Bind.class);

  private final SMPPServerSession session;
  private final Executor threads;
  // Whoever waits for an answer on a connection that has ended would wait until the time limit.
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

  Bind(SMPPServerSession session, Executor threads) {
    this.session = session;
    this.threads = threads;
    session.addSessionStateListener((state, _, _) -> {
      if (state == SessionState.CLOSED) {
        var _ = ended.complete(false);
      }
    });
  }

  /** Runs at once where it has ended already. */
  void onEnd(Runnable action) {
    var _ = ended.thenRun(action);
  }

  /**
   * Leaves it to the customer to end, for a while: whoever reads the end of a connection before he
   * has dealt with the last answer would go on waiting for it.
   */
  void endWithin(long milliseconds) {
    var _ =
        ended
            .completeOnTimeout(false, milliseconds, TimeUnit.MILLISECONDS)
            .thenRunAsync(session::close, threads);
  }

  /** Whether it was answered well, within the time limit of the session. */
  boolean deliver(Delivery delivery) throws InterruptedException {
    var answered = CompletableFuture.supplyAsync(() -> send(delivery), threads);
    try {
      return Boolean.TRUE.equals(CompletableFuture.anyOf(answered, ended).get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("deliver_sm (expected: an answer, or none)", e);
    }
  }

  private boolean send(Delivery delivery) {
    try {
      delivery.sendOn(session);
      return true;
    } catch (NegativeResponseException e) {
      LOG.info(
          "Session {} answered a deliver_sm with {}",
          session.getSessionId(),
          "0x%08x".formatted(e.getCommandStatus()));
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      LOG.info("Session {} did not answer a deliver_sm", session.getSessionId());
    } catch (PDUException e) {
      LOG.error("A deliver_sm to {} can not be written", delivery.from(), e);
    }
    return false;
  }
}
