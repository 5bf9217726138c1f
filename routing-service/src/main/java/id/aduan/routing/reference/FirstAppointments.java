package id.aduan.routing.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads appointments.csv: the appointments that an empty installation begins with. */
public final class FirstAppointments {
  private FirstAppointments() {}

  /** The sample ones that ship; none, if what ships is none. */
  public static List<Appointment> samples() {
    Table shipped = ReferenceFiles.bundled().table("appointments.csv");
    return shipped.sample()
        ? shipped.rows().stream().map(FirstAppointments::appointment).toList()
        : List.of();
  }

  public static List<Appointment> of(ReferenceFiles files) {
    return files.table("appointments.csv").rows().stream()
        .map(FirstAppointments::appointment)
        .toList();
  }

  private static Appointment appointment(Table.Row row) {
    return new Appointment(
        id(row),
        new PersonId(row.text("person")),
        new OpdCode(row.text("opd")),
        Appointment.Rank.valueOf(row.text("rank")),
        row.text("decree"),
        LocalDate.parse(row.text("valid_from")),
        LocalDate.parse(row.text("valid_until")),
        null);
  }

  /** The same in every instance that starts on an empty store. */
  private static String id(Table.Row row) {
    String what = row.text("person") + "|" + row.text("opd") + "|" + row.text("decree");
    return UUID.nameUUIDFromBytes(what.getBytes(UTF_8)).toString();
  }
}
