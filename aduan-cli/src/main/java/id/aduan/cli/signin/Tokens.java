package id.aduan.cli.signin;

import id.aduan.cli.signin.SignIn.Token;
import id.aduan.cli.system.DemoPerson;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of demo people, kept until shortly before they expire. */
public final class Tokens {
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private final Source source;
  private final Clock clock;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  public Tokens(Source source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Where tokens come from. */
  @FunctionalInterface
  public interface Source {
    Token of(String user, String password) throws IOException, InterruptedException;
  }

  public String of(String user) throws IOException, InterruptedException {
    synchronized (locks.computeIfAbsent(user, u -> new Object())) {
      Token token = tokens.get(user);
      if (token == null || clock.instant().isAfter(token.expires().minus(MARGIN))) {
        token = source.of(user, DemoPerson.PASSWORD);
        tokens.put(user, token);
      }
      return token.value();
    }
  }

  /** Forgets a token that a service would not have. */
  public void forget(String user) {
    tokens.remove(user);
  }
}
