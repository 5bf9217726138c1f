package id.aduan.routing.web.administration;

import id.aduan.routing.appointments.Appointment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An appointment with what a page says of it today.
 *
 * @param daysLeft until its last day
 */
public record Held(Appointment appointment, Standing standing, long daysLeft, boolean sample) {

  /** Whether, and how long, it holds. */
  public enum Standing {
    REVOKED,
    OVER,
    COMING,
    /** It ends soon, and nothing follows it. */
    ENDING,
    VALID
  }

  static Held on(LocalDate today, Appointment appointment, boolean ending, boolean sample) {
    return new Held(
        appointment,
        standing(today, appointment, ending),
        ChronoUnit.DAYS.between(today, appointment.validUntil()),
        sample);
  }

  private static Standing standing(LocalDate today, Appointment appointment, boolean ending) {
    if (appointment.revocation() != null) {
      return Standing.REVOKED;
    }
    if (appointment.validUntil().isBefore(today)) {
      return Standing.OVER;
    }
    if (appointment.validFrom().isAfter(today)) {
      return Standing.COMING;
    }
    return ending ? Standing.ENDING : Standing.VALID;
  }

  public boolean stands() {
    return standing != Standing.REVOKED && standing != Standing.OVER;
  }
}
