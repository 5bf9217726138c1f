package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
  public List<Appointment> of(Collection<PersonId> people) {
    return byId.values().stream().filter(a -> people.contains(a.person())).toList();
  }

  @Override
  public List<Appointment> notOverBefore(LocalDate day) {
    return byId.values().stream().filter(a -> isNotOverBefore(a, day)).toList();
  }

  @Override
  public Optional<Appointment> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Page list(Query query) {
    String after = query.after();
    LocalDate on = query.on();
    List<Appointment> found =
        byId.values().stream()
            .filter(a -> query.opd() == null || a.opd().equals(query.opd()))
            .filter(a -> on == null || a.isValidOn(on))
            .filter(a -> after == null || order(a).compareTo(after) > 0)
            .sorted(Comparator.comparing(InMemoryAppointments::order))
            .toList();
    List<Appointment> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new Page(page, found.size() > page.size() ? order(page.getLast()) : null);
  }

  private static boolean isNotOverBefore(Appointment appointment, LocalDate day) {
    LocalDate begin = appointment.validFrom();
    return !appointment.validUntil().isBefore(day)
        && appointment.isValidOn(begin.isAfter(day) ? begin : day);
  }

  private static String order(Appointment a) {
    return a.opd() + " " + a.rank() + " " + a.validFrom() + " " + a.id();
  }

  @Override
  public Appointment add(Appointment appointment) {
    Appointment known = byId.putIfAbsent(appointment.id(), appointment);
    return known == null ? appointment : known;
  }

  @Override
  public Optional<Appointment> revoke(String id, Revocation how) {
    return Optional.ofNullable(byId.computeIfPresent(id, (_, a) -> a.revoked(how)));
  }

  @Override
  public boolean isEmpty() {
    return byId.isEmpty();
  }
}
