package id.aduan.intake.identity;

import id.aduan.contract.TrackingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells by number and code, without a lookup, whether somebody is the reporter. */
public final class CitizenAccess {
  private final AccessCodes codes;
  private final GuessLimiter numbers;
  private final GuessLimiter addresses;
  private final Clock clock;

  public CitizenAccess(
      AccessCodes codes, GuessLimiter numbers, GuessLimiter addresses, Clock clock) {
    this.codes = codes;
    this.numbers = numbers;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What a check came to. */
  public sealed interface Decision {
    record Granted(TrackingId complaint) implements Decision {}

    /** Number or code is wrong; which of them is not said. */
    record Denied() implements Decision {}

    record TooManyGuesses(Duration retryAfter) implements Decision {}
  }

  /**
   * @param address of the network from which the question comes
   */
  public Decision check(String number, String code, String address) {
    Instant now = clock.instant();
    Optional<TrackingId> complaint = TrackingId.parse(number);
    Optional<Duration> wait =
        addresses
            .delay(address, now)
            .or(() -> complaint.flatMap(id -> numbers.delay(id.value(), now)));
    if (wait.isPresent()) {
      return new Decision.TooManyGuesses(wait.get());
    }
    if (complaint.isPresent() && codes.matches(complaint.get(), code)) {
      return new Decision.Granted(complaint.get());
    }
    addresses.failed(address, now);
    complaint.ifPresent(id -> numbers.failed(id.value(), now));
    return new Decision.Denied();
  }
}
