package id.aduan.routing.web;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Revocation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An appointment as the API shows it. */
public record AppointmentJson(
    String id,
    PersonId person,
    OpdCode opd,
    Rank role,
    String decree,
    @Nullable LocalDate decreedOn,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable Entry entered,
    @Nullable Revocation revoked,
    @Nullable Instant revokedAt) {

  static AppointmentJson of(Appointment appointment) {
    return new AppointmentJson(
        appointment.id(),
        appointment.person(),
        appointment.opd(),
        appointment.rank(),
        appointment.decree(),
        appointment.decreedOn(),
        appointment.validFrom(),
        appointment.validUntil(),
        appointment.entry(),
        appointment.revocation(),
        appointment.revokedAt());
  }
}
