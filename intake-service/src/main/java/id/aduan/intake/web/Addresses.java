package id.aduan.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The network from which a request comes. */
final class Addresses {
  private static final int BYTES_OF_A_NETWORK = 8;

  private Addresses() {}

  static String of(HttpServletRequest request) {
    return network(request.getRemoteAddr());
  }

  /**
   * One subscriber has a whole /64 of IPv6 addresses; and a proxy writes them in whatever form.
   *
   * @param address as the connection or our proxy tells it
   */
  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, BYTES_OF_A_NETWORK)
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
