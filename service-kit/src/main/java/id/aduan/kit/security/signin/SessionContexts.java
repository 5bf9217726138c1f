package id.aduan.kit.security.signin;

import id.aduan.contract.Sha256;
import id.aduan.kit.security.AccessTokens;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.SignOuts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who rides on a session's cookie, found anew at each request. */
final class SessionContexts implements SecurityContextRepository {
  private static final Duration SEEN_TO = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final SignInSettings settings;
  private final Cookies cookies;
  private final SignOuts signOuts;
  private final Clock clock;

  SessionContexts(
      Sessions sessions, SignInSettings settings, Cookies cookies, SignOuts signOuts, Clock clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.cookies = cookies;
    this.signOuts = signOuts;
    this.clock = clock;
  }

  /** The session of a request, if it is good. */
  Optional<Session> of(HttpServletRequest request) {
    String cookie = cookies.session(request);
    return cookie == null ? Optional.empty() : sessions.find(id(cookie)).filter(this::isGood);
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    String cookie = Cookies.read(request, cookies.session());
    if (cookie != null) {
      sessions.end(id(cookie));
      Cookies.clear(response, cookies.session());
    }
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> load(request));
  }

  @Override
  @SuppressWarnings({"deprecation", "InlineMeSuggester"})
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /**
   * A session begins under a new name, whatever cookie the browser brought. Whoever shows a token
   * with a request begins none, and ends none.
   */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication authentication = context.getAuthentication();
    if (authentication == null) {
      end(request, response);
    } else if (authentication.getPrincipal() instanceof SignedIn signedIn) {
      end(request, response);
      String cookie = Cookies.random();
      sessions.start(session(id(cookie), signedIn));
      Cookies.write(response, cookies.session(), cookie, Cookies.BROWSER_SESSION);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookies.session(request) != null;
  }

  private SecurityContext load(HttpServletRequest request) {
    try {
      return of(request)
          .map(session -> entered(session, isUnattended(request)))
          .orElseGet(SecurityContextHolder::createEmptyContext);
    } catch (RuntimeException e) {
      throw new AuthenticationServiceException("sessions: out of reach (expected: readable)", e);
    }
  }

  /** What a page asks for by itself does not tell that anybody sits before it. */
  private static boolean isUnattended(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return request.getHeader(SignIn.UNATTENDED) != null
        || (accepted != null && accepted.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE));
  }

  private SecurityContext entered(Session session, boolean unattended) {
    Instant now = now();
    if (!unattended && session.seenAt().plus(SEEN_TO).isBefore(now)) {
      sessions.seen(session.id(), now);
    }
    return new SecurityContextImpl(AccessTokens.authentication(token(session)));
  }

  private boolean isGood(Session session) {
    Instant now = now();
    return now.isBefore(session.startedAt().plus(settings.longest()))
        && now.isBefore(session.seenAt().plus(settings.idle()))
        && !signOuts.refuse(session.bearer().person(), session.issuedAt());
  }

  /** As the access token was, but for its life: the session has its own. */
  private Jwt token(Session session) {
    Session.Bearer bearer = session.bearer();
    Jwt.Builder token =
        Jwt.withTokenValue("session")
            .header("typ", "session")
            .subject(bearer.subject())
            .issuedAt(session.issuedAt())
            .expiresAt(session.startedAt().plus(settings.longest()))
            .claim("roles", bearer.sortedRoles());
    claim(token, "agency", bearer.agency());
    claim(token, "office", bearer.office());
    claim(token, "name", bearer.name());
    return token.build();
  }

  private static void claim(Jwt.Builder token, String name, @Nullable String value) {
    if (value != null) {
      token.claim(name, value);
    }
  }

  private Session session(String id, SignedIn signedIn) {
    Jwt token = signedIn.accessToken();
    Person person = Person.of(AccessTokens.authentication(token));
    Instant now = now();
    return new Session(
        id,
        new Session.Bearer(
            person.id(),
            Objects.requireNonNull(token.getSubject()),
            person.roles().stream().map(Enum::name).collect(Collectors.toSet()),
            token.getClaimAsString("agency"),
            token.getClaimAsString("office"),
            token.getClaimAsString("name")),
        Objects.requireNonNull(token.getIssuedAt()),
        signedIn.getClaimAsString("sid"),
        signedIn.getIdToken().getTokenValue(),
        now,
        now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String id(String cookie) {
    return Sha256.hex(cookie);
  }

  /** Found when first asked for: most requests of programs never ask. */
  private static final class Deferred implements DeferredSecurityContext {
    private final Supplier<SecurityContext> source;
    private @Nullable SecurityContext found;

    Deferred(Supplier<SecurityContext> source) {
      this.source = source;
    }

    @Override
    public SecurityContext get() {
      SecurityContext context = found;
      if (context == null) {
        context = source.get();
        found = context;
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
