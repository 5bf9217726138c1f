package id.aduan.intake.identity;

import id.aduan.contract.TrackingId;
import id.aduan.kit.limits.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells by number and code, without a lookup, whether somebody is the reporter. Who is wrong is
 * slowed down strictly where he is, and hardly at all elsewhere: whoever knows a number must not
 * keep its reporter out (ADR 0010).
 */
public final class CitizenAccess {
  private final AccessCodes codes;
  private final Limits limits;
  private final Clock clock;

  public CitizenAccess(AccessCodes codes, Limits limits, Clock clock) {
    this.codes = codes;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * How often somebody may be wrong.
   *
   * @param numberAtAddress about one number from one address: strict
   * @param address about any number from one address: strict
   * @param number from anywhere: so wide that only very many addresses together meet it, and with
   *     the 45 secret bits of a code narrow enough
   */
  public record Limits(Allowance numberAtAddress, Allowance address, Allowance number) {}

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
    Optional<Duration> wait = wait(complaint, address, now);
    if (wait.isPresent()) {
      return new Decision.TooManyGuesses(wait.get());
    }
    if (complaint.isPresent() && codes.matches(complaint.get(), code)) {
      return new Decision.Granted(complaint.get());
    }
    limits.address().spend(address, now);
    complaint.ifPresent(id -> {
      limits.numberAtAddress().spend(numberAtAddress(id, address), now);
      limits.number().spend(id.value(), now);
    });
    return new Decision.Denied();
  }

  private Optional<Duration> wait(Optional<TrackingId> complaint, String address, Instant now) {
    return limits
        .address()
        .delay(address, now)
        .or(() ->
            complaint.flatMap(
                id -> limits.numberAtAddress().delay(numberAtAddress(id, address), now)))
        .or(() -> complaint.flatMap(id -> limits.number().delay(id.value(), now)));
  }

  private static String numberAtAddress(TrackingId complaint, String address) {
    return complaint.value() + "@" + address;
  }
}
