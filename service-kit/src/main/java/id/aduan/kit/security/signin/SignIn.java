package id.aduan.kit.security.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import id.aduan.kit.security.Person;
import id.aduan.kit.security.SignOuts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets people in with a browser: authorization code with PKCE, then a session on a cookie; and out
 * again, here, at the provider and everywhere. A service that has this bean has pages for people.
 */
public final class SignIn {
  /** Where a browser goes to sign in. */
  public static final String START = "/oauth2/authorization/" + Provider.ID;

  public static final String SIGN_OUT = "/sign-out";
  public static final String SIGN_OUT_EVERYWHERE = "/sign-out-everywhere";

  /** Pages of the service that everybody may see: after signing out, and when it did not work. */
  public static final String SIGNED_OUT = "/signed-out";

  public static final String FAILED = "/sign-in-failed";

  /** A header of requests that a page makes by itself: they keep no session from ending. */
  public static final String UNATTENDED = "X-Unattended";

  private static final Logger log = LoggerFactory.getLogger(SignIn.class);
  private static final String ID_TOKEN = SignIn.class.getName() + ".idToken";

  private final SignInSettings settings;
  private final Sessions sessions;
  private final SignOuts signOuts;
  private final JwtDecoder tokens;
  private final SignOutEverywhere everywhere;
  private final Clock clock;
  private final Provider provider;
  private final Cookies cookies;
  private final SessionContexts contexts;

  /**
   * @param everywhere signs a person out in all services
   */
  public SignIn(
      SignInSettings settings,
      Sessions sessions,
      SignOuts signOuts,
      JwtDecoder tokens,
      SignOutEverywhere everywhere,
      Clock clock) {
    this.settings = settings;
    this.sessions = sessions;
    this.signOuts = signOuts;
    this.tokens = tokens;
    this.everywhere = everywhere;
    this.clock = clock;
    this.provider = new Provider(settings);
    this.cookies = new Cookies(settings.cookie());
    this.contexts = new SessionContexts(sessions, settings, cookies, this.signOuts, clock);
  }

  /**
   * Where forms of the pages may lead, for their content policy: browsers look at where a sign-out
   * is redirected to as well.
   */
  public String formTargets() {
    URI issuer = settings.issuer();
    return "'self' " + issuer.getScheme() + "://" + issuer.getAuthority();
  }

  /**
   * Whether the session on which a long request rides is still good, here and wherever its bearer
   * signed out; who came without one has none that goes on.
   */
  public boolean goesOn(HttpServletRequest request) {
    return contexts.of(request).isPresent();
  }

  /** Ends what is too old, from time to time. */
  public void endOldSessions() {
    Instant now = clock.instant();
    sessions.endOld(now.minus(settings.longest()), now.minus(settings.idle()));
  }

  /**
   * Adds the sign-in to the filters of a service.
   *
   * @param nobody tells programs that they are not signed in
   * @param notEntitled tells programs that they may not
   */
  public void configure(
      HttpSecurity http, AuthenticationEntryPoint nobody, AccessDeniedHandler notEntitled) {
    http.securityContext(context -> context.securityContextRepository(contexts))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(csrf ->
            csrf.csrfTokenRepository(new SessionCsrf(cookies))
                .csrfTokenRequestHandler(new FormTokens(cookies))
                .requireCsrfProtectionMatcher(cookies::mayBeForged))
        .oauth2Login(login ->
            login
                .loginPage(START)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoAuthorizedClients())
                .authorizationEndpoint(endpoint ->
                    endpoint.authorizationRequestRepository(new SignInProgress(provider, cookies)))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(exchange()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(SignedIn.by(tokens)))
                .successHandler(this::enter)
                .failureHandler(this::fail)
                .withObjectPostProcessor(failingPolitely()))
        .oidcLogout(logout ->
            logout
                .clientRegistrationRepository(provider)
                .backChannel(channel -> channel.logoutHandler(this::endByProvider)))
        .logout(logout ->
            logout
                .logoutRequestMatcher(
                    new OrRequestMatcher(
                        List.of(
                            pathPattern(HttpMethod.POST, SIGN_OUT),
                            pathPattern(HttpMethod.POST, SIGN_OUT_EVERYWHERE))))
                .addLogoutHandler(this::leave)
                .logoutSuccessHandler(this::leaveProvider))
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint(
                    (request, response, why) -> admit(request, response, why, nobody))
                .accessDeniedHandler(
                    (request, response, why) -> deny(request, response, why, notEntitled)));
  }

  private void admit(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException why,
      AuthenticationEntryPoint nobody)
      throws IOException, ServletException {
    if (!isForReaders(request)) {
      nobody.commence(request, response, why);
    } else if (why instanceof AuthenticationServiceException) {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    } else {
      response.sendRedirect(
          settings.page(
              START
                  + "?"
                  + SignInProgress.RETURN_TO
                  + "="
                  + URLEncoder.encode(whereToComeBackTo(request), StandardCharsets.UTF_8)));
    }
  }

  private void deny(
      HttpServletRequest request,
      HttpServletResponse response,
      AccessDeniedException why,
      AccessDeniedHandler notEntitled)
      throws IOException, ServletException {
    if (isForReaders(request) && HttpMethod.GET.matches(request.getMethod())) {
      response.sendRedirect(settings.page(FAILED + "?reason=role"));
    } else {
      notEntitled.handle(request, response, why);
    }
  }

  private void enter(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    Object wanted = request.getAttribute(SignInProgress.RETURN_TO);
    response.sendRedirect(settings.page(OwnPath.of(wanted instanceof String path ? path : null)));
  }

  /** Why it did not work is for the log, and nothing of the person is in it. */
  private void fail(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean away = why instanceof AuthenticationServiceException || isOutOfReach(why);
    log.warn(
        "A sign-in failed: {}", away ? "the provider is away" : why.getClass().getSimpleName());
    response.sendRedirect(settings.page(FAILED + (away ? "?reason=provider" : "")));
  }

  private static boolean isOutOfReach(Throwable why) {
    for (Throwable t = why; t != null; t = t.getCause()) {
      if (t instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private void leave(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    contexts
        .of(request)
        .ifPresent(session -> {
          request.setAttribute(ID_TOKEN, session.idToken());
          if (request.getRequestURI().endsWith(SIGN_OUT_EVERYWHERE)) {
            everywhere.of(session.bearer().person());
          }
        });
    contexts.end(request, response);
  }

  private void leaveProvider(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    String end = provider.endOfSession();
    Object idToken = request.getAttribute(ID_TOKEN);
    response.sendRedirect(
        end == null || idToken == null
            ? settings.page(SIGNED_OUT)
            : UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", idToken)
                .queryParam("client_id", settings.client())
                .queryParam("post_logout_redirect_uri", settings.page(SIGNED_OUT))
                .encode()
                .build()
                .toUriString());
  }

  /** What the provider ends, ends here: one session, or all of a person. */
  private void endByProvider(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    OidcLogoutToken order =
        (OidcLogoutToken)
            Objects.requireNonNull(Objects.requireNonNull(authentication).getPrincipal());
    String session = order.getSessionId();
    if (session != null) {
      sessions.endAtProvider(session);
    } else {
      everywhere.of(Person.idOf(Objects.requireNonNull(order.getSubject())));
    }
  }

  /** As the framework makes it, but without endless patience. */
  private static RestClientAuthorizationCodeTokenResponseClient exchange() {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(Provider.patient())
            .configureMessageConverters(converters -> {
              converters.addCustomConverter(new FormHttpMessageConverter());
              converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingPolitely() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(SignIn.this::fail);
        return filter;
      }
    };
  }

  private static boolean isForReaders(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** A form can not be sent again for somebody; a page can be shown. */
  private String whereToComeBackTo(HttpServletRequest request) {
    if (!HttpMethod.GET.matches(request.getMethod())) {
      return settings.home();
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
