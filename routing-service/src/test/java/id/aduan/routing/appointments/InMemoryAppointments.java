package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The appointments in memory: the twin of the store, for tests without one. */
public final class InMemoryAppointments implements Appointments {
  private final Map<String, Appointment> byId = new LinkedHashMap<>();

  @Override
  public List<Appointment> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public List<Appointment> of(OpdCode opd) {
    return byId.values().stream().filter(a -> a.opd().equals(opd)).toList();
  }

  @Override
  public List<Appointment> of(PersonId person) {
    return byId.values().stream().filter(a -> a.person().equals(person)).toList();
  }

  @Override
  public Appointment add(Appointment appointment) {
    Appointment known = byId.putIfAbsent(appointment.id(), appointment);
    return known == null ? appointment : known;
  }

  @Override
  public Optional<Appointment> revoke(String id, Instant at) {
    return Optional.ofNullable(byId.computeIfPresent(id, (_, a) -> a.revoked(at)));
  }

  @Override
  public boolean isEmpty() {
    return byId.isEmpty();
  }
}
