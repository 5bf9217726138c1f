package id.aduan.kit.security;

import id.aduan.contract.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whose tokens and sessions are refused although they look good, as far as this instance knows: it
 * reads the topic of sign-outs wholly at its start and follows it (docs/adr/0024). Tokens count
 * seconds; whatever was issued within the second of a sign-out is refused with what came before.
 */
public final class SignOuts {
  private final Map<PersonId, Instant> upTo = new ConcurrentHashMap<>();
  private final CountDownLatch tried = new CountDownLatch(1);

  /** Learns of a sign-out, of whatever age and in whatever order. */
  public void learn(PersonId person, Instant signedOutUpTo) {
    var _ = upTo.merge(person, signedOutUpTo, SignOuts::later);
  }

  /** Says that what was published is known, or can not be had for now. */
  public void tried() {
    tried.countDown();
  }

  /** Whether a token's bearer was signed out since it was issued. */
  public boolean refuse(Jwt token) {
    return refuse(Subjects.of(token), token.getIssuedAt());
  }

  /** Whether somebody was signed out since then; who does not say when he came, was. */
  public boolean refuse(PersonId person, @Nullable Instant issuedAt) {
    Instant last = upTo.get(person);
    return last != null && (issuedAt == null || !issuedAt.isAfter(last));
  }

  /** Waits, where this instance has just started, for what was published before. */
  void awaitTried(Duration longest) {
    try {
      boolean _ = tried.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
