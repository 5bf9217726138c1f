package id.aduan.routing.web;

import id.aduan.contract.PersonId;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.AppointmentImport;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.directory.Directory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments as a table, out and in: all of it or nothing. */
@RestController
@RequestMapping("/api/v1/appointments")
public class AppointmentTableController {
  private static final String CSV = "text/csv";
  private final Appointments appointments;
  private final AppointmentReader reader;
  private final Clock clock;
  private final Supplier<UUID> ids;

  AppointmentTableController(
      Appointments appointments, Directory directory, Clock clock, Supplier<UUID> ids) {
    this.appointments = appointments;
    this.reader = new AppointmentReader(directory);
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What became of a table, or would become of it.
   *
   * @param made how many appointments are new
   * @param unchanged how many were known
   */
  public record ImportJson(boolean dryRun, int made, int unchanged) {}

  /** Exports all appointments as CSV. */
  @GetMapping(path = "/export", produces = CSV + ";charset=UTF-8")
  ResponseEntity<String> export() {
    String table =
        AppointmentTable.write(
            appointments.all().stream()
                .sorted(
                    Comparator.comparing((Appointment a) -> a.opd().value())
                        .thenComparing(Appointment::rank)
                        .thenComparing(Appointment::validFrom)
                        .thenComparing(Appointment::id))
                .toList());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"appointments.csv\"")
        .body(table);
  }

  /** Imports appointments from CSV: all of a file, or none of it and all that is wrong with it. */
  @PostMapping(
      path = "/import",
      consumes = CSV,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ImportJson importTable(
      @RequestBody String table,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Authentication authentication,
      Locale locale) {
    AppointmentImport all = read(table, authentication, locale);
    if (!dryRun) {
      for (Appointment appointment : all.made()) {
        var _ = appointments.add(appointment);
      }
    }
    return new ImportJson(dryRun, all.made().size(), all.unchanged().size());
  }

  /** What a table would come to; refuses as the import does. */
  public AppointmentImport read(String table, Authentication authentication, Locale locale) {
    Input input = new Input(Bilingual.language(locale));
    Entry entry =
        new Entry(Officers.of(authentication).id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return input.checked(read(table, input, entry));
  }

  private AppointmentImport read(String table, Input input, Entry entry) {
    Map<Integer, Appointment> wanted = new TreeMap<>();
    AppointmentTable.read(table, input)
        .forEach((line, body) -> {
          Input ofLine = input.at(Integer.toString(line));
          wanted.put(line, reader.appointment(ofLine, ids.get().toString(), body, entry));
        });
    Set<PersonId> people =
        wanted.values().stream().map(Appointment::person).collect(Collectors.toSet());
    List<Appointment> known = people.isEmpty() ? List.of() : appointments.of(people);
    AppointmentImport all = AppointmentImport.of(wanted, known);
    for (int line : input.isFaulty() ? List.<Integer>of() : all.others()) {
      input
          .at(Integer.toString(line))
          .fault(
              "decree",
              "known-otherwise",
              new Bilingual(
                  "SK ini sudah tercatat untuk orang, OPD, dan peran ini dengan masa lain.",
                  "This decree is known for this person, OPD and role with another time."));
    }
    return all;
  }
}
