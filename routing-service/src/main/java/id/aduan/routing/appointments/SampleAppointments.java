package id.aduan.routing.appointments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The appointments of the sample data, known by their ids, which nobody else's has. */
public final class SampleAppointments {
  private final Appointments appointments;
  private final Map<String, Appointment> shipped;

  public SampleAppointments(Appointments appointments, List<Appointment> shipped) {
    this.appointments = appointments;
    this.shipped = shipped.stream().collect(Collectors.toMap(Appointment::id, Function.identity()));
  }

  public boolean isSample(Appointment appointment) {
    return shipped.containsKey(appointment.id());
  }

  /** Those that stand. */
  public List<Appointment> standing() {
    return known().stream().filter(appointment -> appointment.revocation() == null).toList();
  }

  /** Those that could be made; one that was taken back stays so. */
  public List<Appointment> absent() {
    List<String> known = known().stream().map(Appointment::id).toList();
    return shipped.values().stream().filter(sample -> !known.contains(sample.id())).toList();
  }

  public List<Appointment> load(Entry entry) {
    return absent().stream().map(sample -> appointments.add(entered(sample, entry))).toList();
  }

  private static Appointment entered(Appointment sample, Entry entry) {
    return new Appointment(
        sample.id(),
        sample.person(),
        sample.opd(),
        sample.rank(),
        sample.decree(),
        sample.validFrom(),
        sample.validUntil(),
        null,
        null,
        entry);
  }

  public List<Appointment> remove(Revocation how) {
    return standing().stream()
        .flatMap(appointment -> appointments.revoke(appointment.id(), how).stream())
        .toList();
  }

  private List<Appointment> known() {
    return shipped.isEmpty()
        ? List.of()
        : appointments
            .of(shipped.values().stream().map(Appointment::person).distinct().toList())
            .stream()
            .filter(this::isSample)
            .toList();
  }
}
