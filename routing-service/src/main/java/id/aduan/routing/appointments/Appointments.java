package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All appointments that were ever made. */
public interface Appointments {

  List<Appointment> all();

  List<Appointment> of(OpdCode opd);

  List<Appointment> of(PersonId person);

  /** Adds an appointment, and answers what is now known under its id: one that is there stays. */
  Appointment add(Appointment appointment);

  /** Takes an appointment back; one that is taken back already keeps its instant. */
  Optional<Appointment> revoke(String id, Instant at);

  boolean isEmpty();
}
