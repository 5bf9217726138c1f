package id.aduan.kit.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The network from which a request comes. */
public final class Addresses {
  private static final int BYTES_OF_A_NETWORK = 8;

  private Addresses() {}

  /**
   * One subscriber has a whole /64 of IPv6 addresses; and a proxy writes them in whatever form.
   *
   * @param address as the connection or our proxy tells it
   */
  public static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, BYTES_OF_A_NETWORK)
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
