package id.aduan.intake.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import org.threeten.extra.MutableClock;

/** The time that it is where a test does not say. */
public final class Times {
  /** A Monday, nine in the morning in Padang. */
  public static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");

  private Times() {}

  /** A clock that stands at {@link #NOW} until it is set on. */
  public static MutableClock clock() {
    return MutableClock.of(NOW, ZoneOffset.UTC);
  }
}
