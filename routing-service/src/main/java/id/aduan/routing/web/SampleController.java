package id.aduan.routing.web;

import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.appointments.SampleAppointments;
import id.aduan.routing.organisation.SampleData;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sample data that ship: what of them is there, and to load or remove all at once. */
@RestController
@RequestMapping("/api/v1/sample-data")
public class SampleController {
  /** Why the appointments of the sample data are taken back. */
  private static final String REASON = "Data contoh dihapus";

  private final SampleData data;
  private final SampleAppointments appointments;
  private final Clock clock;

  SampleController(SampleData data, SampleAppointments appointments, Clock clock) {
    this.data = data;
    this.appointments = appointments;
    this.clock = clock;
  }

  /**
   * What is done in one register.
   *
   * @param kept keys for which it can not be done, because they are in use or lack what they need
   */
  public record PartJson(String register, int entries, List<String> kept) {
    static PartJson of(SampleData.Part part) {
      return new PartJson(
          part.register().code(), part.edits(), part.kept().stream().sorted().toList());
    }
  }

  /** What an act does, or would do. */
  public record ActJson(List<PartJson> registers, int appointments) {
    public boolean isNothing() {
      return appointments == 0 && registers.stream().allMatch(part -> part.entries() == 0);
    }
  }

  /**
   * What loading and removing the sample data would do now.
   *
   * @param version of what they would do it to
   */
  public record SampleJson(int version, ActJson loading, ActJson removal) {}

  /** Foresees what loading and removing the sample data would do, and does nothing. */
  @GetMapping
  ResponseEntity<SampleJson> foresee(Authentication authentication) {
    SampleJson seen = seen(authentication);
    return ResponseEntity.ok().eTag(Preconditions.etag(seen.version())).body(seen);
  }

  /** What there is to see of the sample data. */
  public SampleJson seen(Authentication authentication) {
    PersonId by = Officers.of(authentication).id();
    return new SampleJson(
        data.version(),
        act(data.loading(by), appointments.absent().size()),
        act(data.removal(by), appointments.standing().size()));
  }

  /** Loads the sample data where nothing is entered. */
  @PostMapping("/loading")
  ActJson load(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication authentication) {
    check(ifMatch);
    PersonId by = Officers.of(authentication).id();
    List<SampleData.Part> done = data.load(by);
    return act(done, appointments.load(new Entry(by, now())).size());
  }

  /** Removes the sample data, but for what somebody has made his own or what is in use. */
  @PostMapping("/removal")
  ActJson remove(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Authentication authentication) {
    check(ifMatch);
    PersonId by = Officers.of(authentication).id();
    Revocation how = new Revocation(now(), by, REASON);
    int revoked = appointments.remove(how).size();
    return act(data.remove(by), revoked);
  }

  /** Nobody loads or removes what he has not seen. */
  private void check(@Nullable String ifMatch) {
    int version = data.version();
    if (Preconditions.seen(ifMatch) != version) {
      throw RegisterProblems.stale(version);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ActJson act(List<SampleData.Part> parts, int appointments) {
    return new ActJson(parts.stream().map(PartJson::of).toList(), appointments);
  }
}
