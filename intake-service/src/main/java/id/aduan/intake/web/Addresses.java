package id.aduan.intake.web;

import jakarta.servlet.http.HttpServletRequest;

/** The network from which a request comes. */
final class Addresses {
  private static final int GROUPS_OF_A_NETWORK = 4;

  private Addresses() {}

  /** One subscriber has a whole /64 of IPv6 addresses. */
  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String[] groups = address.split(":", -1);
    return groups.length > GROUPS_OF_A_NETWORK
        ? String.join(":", java.util.List.of(groups).subList(0, GROUPS_OF_A_NETWORK))
        : address;
  }
}
