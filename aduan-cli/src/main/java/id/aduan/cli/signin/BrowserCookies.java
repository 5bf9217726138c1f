package id.aduan.cli.signin;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Cookies as a browser keeps them: the loopback counts as secure without TLS (Secure Contexts,
 * section 3.1), so a cookie for secure connections goes back to it. Keycloak counts on that.
 */
final class BrowserCookies extends CookieHandler {
  private final CookieManager cookies = new CookieManager();

  @Override
  public Map<String, List<String>> get(URI address, Map<String, List<String>> headers)
      throws IOException {
    return cookies.get(asSecure(address), headers);
  }

  @Override
  public void put(URI address, Map<String, List<String>> headers) throws IOException {
    cookies.put(address, headers);
  }

  private static URI asSecure(URI address) {
    return isLoopback(address.getHost())
        ? URI.create("https://" + address.getRawAuthority() + address.getRawPath())
        : address;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
