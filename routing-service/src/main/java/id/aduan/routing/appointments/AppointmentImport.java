package id.aduan.routing.appointments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a table of appointments comes to. Decree, person, OPD and role say which appointment a line
 * means: one that is known is not made again, so that a table can be sent twice.
 *
 * @param unchanged lines whose appointment is known
 * @param others lines that say something else of an appointment that is known, or that an earlier
 *     line has said
 */
public record AppointmentImport(
    List<Appointment> made, List<Integer> unchanged, List<Integer> others) {
  public AppointmentImport {
    made = List.copyOf(made);
    unchanged = List.copyOf(unchanged);
    others = List.copyOf(others);
  }

  /**
   * @param wanted by line
   * @param known those of the people whom the table names
   */
  public static AppointmentImport of(Map<Integer, Appointment> wanted, List<Appointment> known) {
    List<Appointment> all = new ArrayList<>(known);
    List<Appointment> made = new ArrayList<>();
    List<Integer> unchanged = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    new TreeMap<>(wanted)
        .forEach((line, appointment) -> {
          Optional<Appointment> before =
              all.stream().filter(appointment::isOfSameDecreeAs).findFirst();
          if (before.isEmpty()) {
            all.add(appointment);
            made.add(appointment);
          } else {
            (before.get().saysTheSameAs(appointment) ? unchanged : others).add(line);
          }
        });
    return new AppointmentImport(made, unchanged, others);
  }
}
