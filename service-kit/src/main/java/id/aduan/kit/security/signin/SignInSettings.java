package id.aduan.kit.security.signin;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in.
 *
 * @param publicUrl where browsers find this service: no request decides where they are sent
 * @param issuer the provider, as its tokens name it
 * @param discovery where the provider describes itself to this service
 * @param secret of the client; null for a public one, which proves itself by PKCE alone
 * @param cookie the name of the session's cookie, after its prefix
 * @param home the page of those whose form came without a session
 * @param idle a session ends when nobody was seen for so long
 * @param longest and after so long in any case
 */
public record SignInSettings(
    URI publicUrl,
    URI issuer,
    URI discovery,
    String client,
    @Nullable String secret,
    String cookie,
    String home,
    Duration idle,
    Duration longest) {

  /** The address of a page of this service. */
  String page(String path) {
    String base = publicUrl.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
