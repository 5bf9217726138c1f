package id.aduan.routing.web.administration;

import id.aduan.contract.OpdCode;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Grant;
import id.aduan.routing.appointments.Grants;
import id.aduan.routing.appointments.SampleAppointments;
import id.aduan.routing.appointments.Warnings;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.web.console.Filled;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of appointments say of them today. */
@Component
public final class AppointmentDesk {
  private final Appointments appointments;
  private final Grants grants;
  private final SampleAppointments samples;
  private final AppointmentPolicy policy;
  private final Directory directory;
  private final CurrentOrganisation organisation;
  private final Clock clock;

  AppointmentDesk(
      Appointments appointments,
      Grants grants,
      SampleAppointments samples,
      AppointmentPolicy policy,
      Directory directory,
      CurrentOrganisation organisation,
      Clock clock) {
    this.appointments = appointments;
    this.grants = grants;
    this.samples = samples;
    this.policy = policy;
    this.directory = directory;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** When the OPD lacks somebody, before and after a change. */
  public record Difference(List<Warnings.Gap> before, List<Warnings.Gap> after) {}

  Warnings warnings() {
    return Warnings.on(
        today(), directory.opds().keySet(), appointments.notOverBefore(today()), policy);
  }

  /** Those that hold today or later, by OPD. */
  Map<OpdCode, List<Held>> standing() {
    return byOpd(
        appointments.notOverBefore(today()).stream()
            .filter(appointment -> appointment.revocation() == null)
            .toList());
  }

  /** All of an OPD, over or not. */
  Map<OpdCode, List<Held>> of(OpdCode opd) {
    return byOpd(appointments.of(opd));
  }

  private Map<OpdCode, List<Held>> byOpd(Collection<Appointment> found) {
    Set<String> ending =
        Warnings.endings(today(), found, policy).stream()
            .map(one -> one.appointment().id())
            .collect(Collectors.toSet());
    return found.stream()
        .sorted(
            Comparator.comparing((Appointment a) -> directory.opds().getOrDefault(a.opd(), ""))
                .thenComparing(Appointment::rank)
                .thenComparing(Appointment::validFrom, Comparator.reverseOrder()))
        .map(appointment -> held(appointment, ending.contains(appointment.id())))
        .collect(
            Collectors.groupingBy(
                held -> held.appointment().opd(), LinkedHashMap::new, Collectors.toList()));
  }

  Held held(Appointment appointment) {
    boolean ending =
        Warnings.endings(today(), appointments.of(appointment.opd()), policy).stream()
            .anyMatch(one -> one.appointment().id().equals(appointment.id()));
    return held(appointment, ending);
  }

  private Held held(Appointment appointment, boolean ending) {
    return Held.on(today(), appointment, ending, samples.isSample(appointment));
  }

  List<Grant> grants(OpdCode opd) {
    return grants.of(opd);
  }

  public boolean standsIn(Grant grant) {
    return grant instanceof Grant.Substitution;
  }

  public boolean holds(Grant grant) {
    return grant.revocation() == null && !grant.period().until().isBefore(today());
  }

  Difference with(Appointment more) {
    List<Appointment> now = appointments.of(more.opd());
    List<Appointment> then = new ArrayList<>(now);
    then.add(more);
    return difference(more.opd(), now, then);
  }

  Difference without(Appointment ending) {
    List<Appointment> now = appointments.of(ending.opd());
    List<Appointment> then =
        now.stream().filter(appointment -> !appointment.id().equals(ending.id())).toList();
    return difference(ending.opd(), now, then);
  }

  private Difference difference(OpdCode opd, List<Appointment> now, List<Appointment> then) {
    return new Difference(gaps(opd, now), gaps(opd, then));
  }

  private List<Warnings.Gap> gaps(OpdCode opd, List<Appointment> those) {
    return Warnings.on(today(), Set.of(opd), those, policy).gaps();
  }

  /** The form of the appointment that follows another one without a gap. */
  Filled prolonging(Appointment before) {
    return new Filled(
        "appoint",
        Map.of(
            "opd", List.of(before.opd().value()),
            "person", List.of(before.person().value()),
            "role", List.of(before.rank().name()),
            "validFrom", List.of(before.validUntil().plusDays(1).toString())),
        "",
        List.of(),
        false);
  }

  public Map<OpdCode, String> opds() {
    return directory.opds();
  }

  public List<Rank> ranks() {
    return List.of(Rank.values());
  }

  /** Those whom the register knows; somebody else can be named by his number. */
  public List<Official> people() {
    return organisation.get().entries(Register.PEOPLE, Official.class).stream()
        .sorted(Comparator.comparing(Official::name))
        .toList();
  }

  public LocalDate today() {
    return WorkingCalendar.dayOf(clock.instant());
  }
}
