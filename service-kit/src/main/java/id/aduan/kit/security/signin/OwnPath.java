package id.aduan.kit.security.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in may end: a page of this service, whatever somebody asks for. */
final class OwnPath {
  static final String HOME = "/";

  /** One slash first, and nothing that a browser might take for the beginning of another host. */
  private static final Pattern FORM =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,500}");

  private OwnPath() {}

  static String of(@Nullable String wanted) {
    return wanted != null && FORM.matcher(wanted).matches() && !isOfTheSignIn(wanted)
        ? wanted
        : HOME;
  }

  private static boolean isOfTheSignIn(String path) {
    return path.startsWith("/oauth2/") || path.startsWith("/login/") || path.startsWith("/sign");
  }
}
