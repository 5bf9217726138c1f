package id.aduan.kit.limits.http;

import id.aduan.kit.limits.AddressAllowance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.validation.annotation.Validated;

/**
 * {@code limits.*}: how many requests a service answers to whom.
 *
 * @param address requests of one network address
 * @param person requests of one person who signed in
 * @param program requests of one program that signed in
 * @param gateways networks of carriers behind whose addresses many live
 * @param gatewayMultiple so many times as much goes through one of them
 * @param exempt networks that are not limited by address, such as monitoring or a proxy of our own
 * @param remembered of each kind, at most
 */
@Validated
@ConfigurationProperties("limits")
public record LimitSettings(
    @NotNull @Valid Free address,
    @NotNull @Valid Free person,
    @NotNull @Valid Free program,
    @DefaultValue List<String> gateways,
    @Min(1) int gatewayMultiple,
    @DefaultValue List<String> exempt,
    @Min(1) int remembered) {

  public LimitSettings {
    gateways = List.copyOf(gateways);
    exempt = List.copyOf(exempt);
  }

  /** Counts something by address, with more for gateways and no end for who is exempt. */
  public AddressAllowance byAddress(Free each) {
    return new AddressAllowance(
        each.toAllowance(remembered),
        each.times(gatewayMultiple).toAllowance(remembered),
        anyOf(gateways),
        anyOf(exempt));
  }

  /** Who may ask as often as he likes. */
  public Predicate<String> exempts() {
    return anyOf(exempt);
  }

  private static Predicate<String> anyOf(List<String> networks) {
    List<IpAddressMatcher> matchers =
        networks.stream().map(String::strip).map(IpAddressMatcher::new).toList();
    return address ->
        isAddress(address) && matchers.stream().anyMatch(network -> network.matches(address));
  }

  /** What a proxy tells need not be one, and no name is looked up. */
  private static boolean isAddress(String address) {
    try {
      var _ = InetAddress.ofLiteral(address);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
