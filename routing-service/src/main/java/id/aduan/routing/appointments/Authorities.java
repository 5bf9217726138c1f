package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What officers may do, asked anew at each act: what is revoked ends with its revocation. */
public record Authorities(Appointments appointments, Grants grants) {

  /** For an OPD. */
  public Authority of(Officer officer, OpdCode opd, Instant now) {
    return of(officer, List.of(opd), now);
  }

  /** For several OPDs, or none. */
  public Authority of(Officer officer, Collection<OpdCode> opds, Instant now) {
    return new Authority(
        officer,
        opds.stream().flatMap(opd -> appointments.of(opd).stream()).toList(),
        opds.stream().flatMap(opd -> grants.of(opd).stream()).toList(),
        now);
  }
}
