package id.aduan.kit.security.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in on its way, in a cookie of the browser that began it: nothing is stored for strangers,
 * and any instance can end what another began. State, nonce and verifier are secrets of that
 * browser alone; to change them there breaks nothing but its own sign-in.
 */
final class SignInProgress implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  static final String RETURN_TO = "returnTo";
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int PARTS = 4;

  private final Provider provider;
  private final Cookies cookies;

  SignInProgress(Provider provider, Cookies cookies) {
    this.provider = provider;
    this.cookies = cookies;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    List<String> parts = parts(Cookies.read(request, cookies.signIn()));
    String state = request.getParameter(OAuth2ParameterNames.STATE);
    if (parts.size() != PARTS || !parts.getFirst().equals(state)) {
      return null;
    }
    ClientRegistration registration =
        Objects.requireNonNull(provider.findByRegistrationId(Provider.ID));
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(state)
        .attributes(attributes -> {
          attributes.put(OAuth2ParameterNames.REGISTRATION_ID, Provider.ID);
          attributes.put(OidcParameterNames.NONCE, parts.get(1));
          attributes.put(PkceParameterNames.CODE_VERIFIER, parts.get(2));
          attributes.put(RETURN_TO, OwnPath.of(parts.get(3)));
        })
        .build();
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest authorization,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (authorization == null) {
      Cookies.clear(response, cookies.signIn());
      return;
    }
    String parts =
        String.join(
            ".",
            encoded(authorization.getState()),
            encoded(authorization.getAttribute(OidcParameterNames.NONCE)),
            encoded(authorization.getAttribute(PkceParameterNames.CODE_VERIFIER)),
            encoded(OwnPath.of(request.getParameter(RETURN_TO))));
    Cookies.write(response, cookies.signIn(), parts, LONGEST);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
    if (begun != null) {
      request.setAttribute(RETURN_TO, begun.getAttribute(RETURN_TO));
      Cookies.clear(response, cookies.signIn());
    }
    return begun;
  }

  private static String encoded(@Nullable String part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Objects.requireNonNull(part).getBytes(UTF_8));
  }

  private static List<String> parts(@Nullable String cookie) {
    try {
      return cookie == null
          ? List.of()
          : Arrays.stream(cookie.split("\\.", -1))
              .map(part -> new String(Base64.getUrlDecoder().decode(part), UTF_8))
              .toList();
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }
}
