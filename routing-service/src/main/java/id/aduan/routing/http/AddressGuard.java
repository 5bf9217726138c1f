package id.aduan.routing.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Resolves names for calls to outside, and refuses addresses that lie within: an endpoint is
 * whatever somebody typed, and a call from here reaches what the world must not. It is what the
 * connection is made by, so that a name can not be one thing when it is looked at and another when
 * it is called.
 */
final class AddressGuard implements DnsResolver {
  /**
   * Not public by RFC 6890, or a way to such an address; an IPv4 address that is written as IPv6
   * has become one of IPv4 when it comes here.
   */
  private static final List<IpAddressMatcher> WITHIN =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(IpAddressMatcher::new)
          .toList();

  private final List<IpAddressMatcher> allowed;

  /**
   * @param allowed networks within that may be called all the same
   */
  AddressGuard(List<String> allowed) {
    this.allowed = allowed.stream().map(IpAddressMatcher::new).toList();
  }

  /** The address of a name may not be called. */
  static final class AddressRefused extends UnknownHostException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (InetAddress address : addresses) {
      if (!mayBeCalled(address)) {
        throw new AddressRefused();
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether the machine itself may be called, as on a laptop. */
  boolean allowsLoopback() {
    return isIn(allowed, InetAddress.getLoopbackAddress());
  }

  private boolean mayBeCalled(InetAddress address) {
    return isIn(allowed, address) || !isIn(WITHIN, address);
  }

  private static boolean isIn(List<IpAddressMatcher> networks, InetAddress address) {
    return networks.stream().anyMatch(network -> network.matches(address.getHostAddress()));
  }
}
