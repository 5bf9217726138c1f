package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Grant;
import id.aduan.routing.appointments.Grant.Interim;
import id.aduan.routing.appointments.Grant.Substitution;
import id.aduan.routing.appointments.GrantRules;
import id.aduan.routing.appointments.Period;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of substitutions and interim authorities. */
@RestController
@RequestMapping("/api/v1/grants")
public class GrantController {
  private final Authorities authorities;
  private final GrantRules rules;
  private final AppointmentReader reader;
  private final Clock clock;
  private final Supplier<UUID> ids;

  GrantController(
      Authorities authorities,
      AppointmentPolicy policy,
      Directory directory,
      Clock clock,
      Supplier<UUID> ids) {
    this.authorities = authorities;
    this.rules = new GrantRules(policy);
    this.reader = new AppointmentReader(directory);
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A grant as the API shows it.
   *
   * @param role of an interim authority
   * @param absent who is stood in for
   */
  public record GrantJson(
      String id,
      Kind kind,
      OpdCode opd,
      PersonId person,
      @Nullable Rank role,
      @Nullable PersonId absent,
      @Nullable String decree,
      LocalDate from,
      LocalDate until,
      String reason,
      Entry entered,
      @Nullable Revocation revoked) {

    /** What is granted. */
    enum Kind {
      SUBSTITUTION,
      INTERIM
    }

    static GrantJson of(Grant grant) {
      return switch (grant) {
        case Substitution s -> of(s, Kind.SUBSTITUTION, null, s.absent(), s.decree());
        case Interim interim -> of(interim, Kind.INTERIM, interim.rank(), null, null);
      };
    }

    private static GrantJson of(
        Grant grant,
        Kind kind,
        @Nullable Rank rank,
        @Nullable PersonId absent,
        @Nullable String decree) {
      return new GrantJson(
          grant.id(),
          kind,
          grant.opd(),
          grant.person(),
          rank,
          absent,
          decree,
          grant.period().from(),
          grant.period().until(),
          grant.reason(),
          grant.entry(),
          grant.revocation());
    }
  }

  /** All that were ever given for an OPD, the newest first. */
  @GetMapping
  List<GrantJson> of(@RequestParam String opd, Authentication authentication, Locale locale) {
    Input input = new Input(Bilingual.language(locale));
    OpdCode code = input.checked(reader.opd(input, opd));
    if (!authority(authentication, code).mayRead(code)) {
      throw Problems.notEntitled();
    }
    return authorities.grants().of(code).stream().map(GrantJson::of).toList();
  }

  /** Lets somebody stand in for an absent admin. */
  @PostMapping("/substitutions")
  ResponseEntity<GrantJson> substitute(
      @RequestBody Bodies.NewSubstitution body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Authentication authentication,
      Locale locale) {
    Input input = new Input(Bilingual.language(locale));
    OpdCode opd = reader.opd(input, body.opd());
    String decree = input.note("decree", body.decree());
    Substitution wanted =
        new Substitution(
            id(key),
            opd,
            input.demanded("absent", body.absent(), AppointmentReader.NOBODY, PersonId::new),
            input.demanded("person", body.person(), AppointmentReader.NOBODY, PersonId::new),
            AppointmentReader.period(input, "from", body.from(), "until", body.until()),
            decree == null ? null : AppointmentReader.decree(input, decree),
            input.text("reason", body.reason()),
            entry(authentication),
            null);
    input.checked(wanted);
    Authority authority = authority(authentication, opd);
    if (!GrantRules.maySubstitute(authority, opd)) {
      throw Problems.notEntitled();
    }
    return granted(wanted, authority);
  }

  /** Without a first day: from today. */
  @PostMapping("/interim")
  ResponseEntity<GrantJson> interim(
      @RequestBody Bodies.NewInterim body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Authentication authentication,
      Locale locale) {
    Input input = new Input(Bilingual.language(locale));
    Entry entry = entry(authentication);
    String today = WorkingCalendar.dayOf(entry.at()).toString();
    Period period =
        AppointmentReader.period(
            input, "from", body.from() == null ? today : body.from(), "until", body.until());
    Interim wanted =
        new Interim(
            id(key),
            reader.opd(input, body.opd()),
            input.demanded("person", body.person(), AppointmentReader.NOBODY, PersonId::new),
            input.demanded("role", body.role(), Rank.ADMIN_PEMBANTU, Rank::valueOf),
            period,
            input.text("reason", body.reason()),
            entry,
            null);
    input.checked(wanted);
    return granted(wanted, authority(authentication, wanted.opd()));
  }

  /** Takes a substitution or an interim authority back, at once. */
  @PostMapping("/{id}/revocation")
  GrantJson revoke(
      @PathVariable String id,
      @RequestBody Bodies.Revoking body,
      Authentication authentication,
      Locale locale) {
    Language language = Bilingual.language(locale);
    Grant found = authorities.grants().find(id).orElseThrow(Problems::notFound);
    if (!GrantRules.mayRevoke(authority(authentication, found.opd()), found)) {
      throw Problems.notEntitled();
    }
    return authorities
        .grants()
        .revoke(id, AppointmentController.revocation(body, authentication, language, now()))
        .map(GrantJson::of)
        .orElseThrow(Problems::notFound);
  }

  /** The key of the request is the id of the grant: sent twice, it is given once. */
  private ResponseEntity<GrantJson> granted(Grant wanted, Authority authority) {
    Optional<Grant> before = authorities.grants().find(wanted.id());
    if (before.isEmpty()) {
      rules
          .fault(wanted, authority.appointments(), wanted.entry().at())
          .ifPresent(refusal -> {
            throw Problems.refused(refusal);
          });
    }
    Grant given = before.orElseGet(() -> authorities.grants().add(wanted));
    if (!given.isSameAs(wanted)) {
      throw Problems.keyConflict();
    }
    return ResponseEntity.created(URI.create("/api/v1/grants/" + given.id()))
        .body(GrantJson.of(given));
  }

  private Authority authority(Authentication authentication, OpdCode opd) {
    return authorities.of(Officers.of(authentication), opd, now());
  }

  private Entry entry(Authentication authentication) {
    return new Entry(Officers.of(authentication).id(), now());
  }

  private String id(@Nullable String key) {
    return (key == null ? ids.get() : Preconditions.uuid(key)).toString();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
