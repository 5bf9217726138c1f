package id.aduan.kit.audit;

import id.aduan.contract.AccessEvent.Reference;
import id.aduan.contract.TrackingId;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Writes entries; whoever calls it answers only when it has returned. */
public final class Auditor {
  /** What is no code was written by hand, and may name somebody. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,63}");

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
  private final AuditTrail trail;
  private final AuditTable table;
  private final Clock clock;
  private final RandomGenerator chance;

  Auditor(AuditTrail trail, AuditTable table, Clock clock, RandomGenerator chance) {
    this.trail = trail;
    this.table = table;
    this.clock = clock;
    this.chance = chance;
  }

  /** A reporter, who came with number and code, is about to be shown his complaint. */
  public void readByReporter(TrackingId complaint, HttpServletRequest request, int status) {
    String endpoint = table.endpoint(request.getMethod(), request.getRequestURI());
    append(
        Who.REPORTER,
        Set.of(),
        AuditKind.DOSSIER_READ,
        endpoint,
        List.of(Subject.of(complaint)),
        Set.of(),
        null,
        status,
        trace(request));
  }

  /** A page is about to show this complaint; what is no record, the answer does not tell itself. */
  public void shows(HttpServletRequest request, TrackingId complaint) {
    Audited.of(request).ifPresent(audited -> audited.shows(Set.of(complaint)));
  }

  /** Something was carried out as one of many in a request. */
  public void carriedOut(
      HttpServletRequest request, Authentication by, int status, @Nullable String reason) {
    find(request)
        .ifPresent(found -> append(found, by, Set.of(), reason(reason), status, trace(request)));
  }

  Optional<AuditTable.Found> find(HttpServletRequest request) {
    return table.find(request.getMethod(), request.getRequestURI());
  }

  /** Nobody is signed in, nobody is written down: he was shown nothing. */
  void append(
      AuditTable.Found found,
      @Nullable Authentication by,
      Collection<TrackingId> shown,
      @Nullable String why,
      int status,
      @Nullable String trace) {
    if (by == null || by instanceof AnonymousAuthenticationToken) {
      return;
    }
    Who who = Who.UNKNOWN;
    Set<Role> roles = Set.of();
    try {
      Person person = Person.of(by);
      who = Who.of(person.id());
      roles = person.roles();
    } catch (Problem _) {
      // His token says nothing usable of him, and he was refused for it.
    }
    append(who, roles, found.kind(), found.row().endpoint(), found.of(), shown, why, status, trace);
  }

  private void append(
      Who who,
      Set<Role> roles,
      AuditKind what,
      String endpoint,
      List<Subject> of,
      Collection<TrackingId> named,
      @Nullable String why,
      int status,
      @Nullable String trace) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AuditId id = AuditId.at(now, chance.nextLong(), chance.nextLong());
    List<TrackingId> others =
        named.stream().filter(complaint -> !of.contains(Subject.of(complaint))).toList();
    List<TrackingId> shown = others.stream().limit(AuditEntry.MOST_SHOWN).toList();
    int more = others.size() - shown.size();
    trail.append(
        new AuditEntry(id, now, who, roles, what, endpoint, of, shown, more, why, status, trace));
  }

  /** What can be kept of the reason of an act. */
  static @Nullable String reason(@Nullable String stated) {
    return stated != null && CODE.matcher(stated).matches() ? stated : null;
  }

  static boolean isReference(String stated) {
    return Reference.isOne(stated);
  }

  static @Nullable String trace(HttpServletRequest request) {
    String parent = request.getHeader("traceparent");
    if (parent == null) {
      return null;
    }
    Matcher matcher = TRACEPARENT.matcher(parent);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
