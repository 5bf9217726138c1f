package id.aduan.routing.web.administration;

import id.aduan.contract.OpdCode;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Entry.Agency;
import id.aduan.routing.organisation.Entry.Holiday;
import id.aduan.routing.organisation.Entry.LimitsVersion;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Register;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an installation needs before its first complaint, in order, and what of it is done. */
final class FirstUse {
  private static final int AHEAD = 30;
  private final Organisation organisation;
  private final LocalDate today;

  FirstUse(Organisation organisation, LocalDate today) {
    this.organisation = organisation;
    this.today = today;
  }

  /**
   * A step.
   *
   * @param lacking of how many something is missing
   */
  public record Step(String code, String address, State state, long entries, long lacking) {
    public boolean isDone() {
      return state == State.DONE;
    }
  }

  /** How far a step is. */
  public enum State {
    OPEN,
    /** Only with sample data, or with some. */
    SAMPLE,
    DONE
  }

  /**
   * @param appointments those that are not over
   */
  List<Step> steps(Collection<Appointment> appointments, Predicate<Appointment> isSample) {
    return Stream.of(
            of(Register.OPDS, true),
            of(Register.PEOPLE, true),
            admins(appointments, isSample),
            of(Register.CALENDAR, knowsTheDays()),
            of(Register.LIMITS, hasLimits()),
            of(Register.REGIONS, true),
            of(Register.CATEGORIES, true),
            of(Register.INSTITUTIONS, true),
            of(Register.TEMPLATES, true))
        .toList();
  }

  private Step of(Register register, boolean sound) {
    Contents contents = organisation.of(register);
    int entries = contents.entries().size();
    State state = State.DONE;
    if (entries == 0 || !sound) {
      state = State.OPEN;
    } else if (!contents.samples().isEmpty()) {
      state = State.SAMPLE;
    }
    return new Step(register.code(), "/pengaturan/" + register.code(), state, entries, 0);
  }

  /** Each OPD needs somebody who approves its answers. */
  private Step admins(Collection<Appointment> appointments, Predicate<Appointment> isSample) {
    List<Appointment> approving =
        appointments.stream()
            .filter(appointment -> appointment.rank() == Rank.ADMIN_UTAMA)
            .filter(appointment -> appointment.isValidOn(today))
            .toList();
    Set<OpdCode> have = approving.stream().map(Appointment::opd).collect(Collectors.toSet());
    long lacking =
        organisation.entries(Register.OPDS, Agency.class).stream()
            .filter(agency -> !have.contains(agency.opd().code()))
            .count();
    State state = State.DONE;
    if (approving.isEmpty() || lacking > 0) {
      state = State.OPEN;
    }
    if (approving.stream().anyMatch(isSample)) {
      state = State.SAMPLE;
    }
    return new Step("appointments", "/penunjukan", state, approving.size(), lacking);
  }

  /** A year without a single free day is one that nobody has entered. */
  private boolean knowsTheDays() {
    Set<Integer> years =
        organisation.entries(Register.CALENDAR, Holiday.class).stream()
            .map(holiday -> holiday.day().getYear())
            .collect(Collectors.toSet());
    return years.contains(today.getYear()) && years.contains(today.plusDays(AHEAD).getYear());
  }

  private boolean hasLimits() {
    return organisation.entries(Register.LIMITS, LimitsVersion.class).stream()
        .anyMatch(version -> !version.limits().effectiveFrom().isAfter(today));
  }
}
