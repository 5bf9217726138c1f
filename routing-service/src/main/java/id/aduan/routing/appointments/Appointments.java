package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All appointments that were ever made. */
public interface Appointments {

  List<Appointment> all();

  List<Appointment> of(OpdCode opd);

  List<Appointment> of(PersonId person);

  /** All of these people. */
  List<Appointment> of(Collection<PersonId> people);

  /** Those that entitle on this day or on a later one. */
  List<Appointment> notOverBefore(LocalDate day);

  Optional<Appointment> find(String id);

  /** Adds an appointment, and answers what is now known under its id: one that is there stays. */
  Appointment add(Appointment appointment);

  /** Takes an appointment back; one that is taken back already stays so. */
  Optional<Appointment> revoke(String id, Revocation how);

  boolean isEmpty();

  /** One page, by OPD, rank and first day. */
  Page list(Query query);

  /**
   * Which appointments are wanted.
   *
   * @param on only what entitles on this day; null: all
   * @param after the place of the last one that was read
   */
  record Query(@Nullable OpdCode opd, @Nullable LocalDate on, @Nullable String after, int limit) {}

  /**
   * A page of appointments.
   *
   * @param next the place to go on from; null on the last page
   */
  record Page(List<Appointment> items, @Nullable String next) {
    public Page {
      items = List.copyOf(items);
    }
  }
}
