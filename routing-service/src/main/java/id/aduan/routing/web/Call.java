package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CommandHandler.RequestKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What surrounds a command: which case, who, in which language, and on which version.
 *
 * @param trial takes what would come of it, where it is only tried
 */
record Call(
    TrackingId id,
    Officer officer,
    Language language,
    String address,
    @Nullable String ifMatch,
    @Nullable String idempotencyKey,
    @Nullable Trial trial) {

  Call(
      TrackingId id,
      Officer officer,
      Language language,
      String address,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    this(id, officer, language, address, ifMatch, idempotencyKey, null);
  }

  static Call of(HttpServletRequest request, Authentication authentication) {
    return new Call(
        Preconditions.trackingId(RequestArgument.inAddress(request, "id")),
        Officers.of(authentication),
        Bilingual.language(RequestContextUtils.getLocale(request)),
        request.getRequestURI(),
        request.getHeader(HttpHeaders.IF_MATCH),
        request.getHeader("Idempotency-Key"),
        Trial.in(request));
  }

  long seen() {
    return Preconditions.seen(ifMatch);
  }

  @Nullable RequestKey keyFor(Object body) {
    return Preconditions.key(idempotencyKey, officer.id(), address, body);
  }
}
