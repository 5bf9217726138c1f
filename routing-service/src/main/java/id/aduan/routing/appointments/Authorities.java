package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import java.time.Instant;
import java.util.List;

/** What officers may do, asked anew at each act: what is revoked ends with its revocation. */
public record Authorities(Appointments appointments, Grants grants) {

  /** For an OPD. */
  public Authority of(Officer officer, OpdCode opd, Instant now) {
    return new Authority(officer, appointments.of(opd), grants.of(opd), now);
  }

  /** Where no OPD is in question. */
  public static Authority ofNoOpd(Officer officer, Instant now) {
    return new Authority(officer, List.of(), List.of(), now);
  }
}
