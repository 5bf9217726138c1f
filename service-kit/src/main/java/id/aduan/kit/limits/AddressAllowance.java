package id.aduan.kit.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What each address may do: a gateway that many share more than others, and who is exempt as much
 * as he likes.
 */
public final class AddressAllowance {
  private final Allowance each;
  private final Allowance gateway;
  private final Predicate<String> gateways;
  private final Predicate<String> exempt;

  /**
   * @param each of the networks that are no gateway
   * @param gateway of each gateway
   */
  public AddressAllowance(
      Allowance each, Allowance gateway, Predicate<String> gateways, Predicate<String> exempt) {
    this.each = each;
    this.gateway = gateway;
    this.gateways = gateways;
    this.exempt = exempt;
  }

  /** How long an address has to wait; empty if it need not. */
  public Optional<Duration> delay(String address, Instant now) {
    return exempt.test(address)
        ? Optional.empty()
        : of(address).delay(Addresses.network(address), now);
  }

  public void spend(String address, Instant now) {
    if (!exempt.test(address)) {
      of(address).spend(Addresses.network(address), now);
    }
  }

  /** Spends one, or says how long to wait. */
  public Optional<Duration> take(String address, Instant now) {
    return exempt.test(address)
        ? Optional.empty()
        : of(address).take(Addresses.network(address), now);
  }

  private Allowance of(String address) {
    return gateways.test(address) ? gateway : each;
  }
}
