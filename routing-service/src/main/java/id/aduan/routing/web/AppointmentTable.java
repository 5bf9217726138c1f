package id.aduan.routing.web;

import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Appointment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Appointments as a table of comma-separated values, with a line of column names. */
final class AppointmentTable {
  private static final String REVOKED_AT = "revokedAt";
  private static final List<String> COLUMNS =
      List.of("person", "opd", "role", "decree", "decreedOn", "validFrom", "validUntil");
  private static final int MOST_LINES = 5_000;
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final ObjectWriter WRITER =
      MAPPER
          .writerFor(String[].class)
          .with(MAPPER.schemaFor(String[].class).withLineSeparator("\r\n"));
  private static final ObjectReader READER =
      MAPPER
          .readerFor(String[].class)
          .with(CsvReadFeature.WRAP_AS_ARRAY)
          .with(CsvReadFeature.TRIM_SPACES)
          .with(CsvSchema.emptySchema());

  private AppointmentTable() {}

  static String write(List<Appointment> appointments) {
    List<String> header = new ArrayList<>(COLUMNS);
    header.add(REVOKED_AT);
    StringBuilder table = new StringBuilder(line(header));
    for (Appointment a : appointments) {
      table.append(
          line(
              List.of(
                  a.person().value(),
                  a.opd().value(),
                  a.rank().name(),
                  a.decree(),
                  text(a.decreedOn()),
                  a.validFrom().toString(),
                  a.validUntil().toString(),
                  text(a.revokedAt()))));
    }
    return table.toString();
  }

  /** What each line says, by its number; a line that says that it was revoked is a fault. */
  static Map<Integer, Bodies.NewAppointment> read(String table, Input input) {
    Map<Integer, Bodies.NewAppointment> lines = new TreeMap<>();
    List<String> header = List.of();
    for (Map.Entry<Integer, List<String>> row : rows(table).entrySet()) {
      if (header.isEmpty()) {
        header = columns(row.getValue(), input);
      } else {
        lines.put(row.getKey(), appointment(row.getKey(), header, row.getValue(), input));
      }
    }
    return lines;
  }

  private static List<String> columns(List<String> header, Input input) {
    Set<String> known = new HashSet<>(COLUMNS);
    known.add(REVOKED_AT);
    for (String column : header) {
      if (!known.remove(column)) {
        input
            .at("1")
            .fault(
                column,
                "unknown-column",
                new Bilingual(
                    "Kolom ini tidak dikenal atau ganda.",
                    "This column is not known, or there twice."));
      }
    }
    return header;
  }

  private static Bodies.NewAppointment appointment(
      int line, List<String> header, List<String> values, Input input) {
    if (values.size() > header.size()) {
      input
          .at(Integer.toString(line))
          .fault(
              "line",
              "too-many-values",
              new Bilingual(
                  "Nilai lebih banyak daripada kolom.", "There are more values than columns."));
    }
    if (value(REVOKED_AT, header, values) != null) {
      input
          .at(Integer.toString(line))
          .fault(
              REVOKED_AT,
              "revoked",
              new Bilingual(
                  "Penunjukan yang sudah dicabut tidak dapat diimpor.",
                  "What is revoked can not be imported."));
    }
    return new Bodies.NewAppointment(
        value("person", header, values),
        value("opd", header, values),
        value("role", header, values),
        value("decree", header, values),
        value("decreedOn", header, values),
        value("validFrom", header, values),
        value("validUntil", header, values));
  }

  private static @Nullable String value(String column, List<String> header, List<String> values) {
    int index = header.indexOf(column);
    return index < 0 || index >= values.size() || values.get(index).isBlank()
        ? null
        : values.get(index);
  }

  /** By the number of the line on which a row ends; lines with nothing on them are no rows. */
  private static Map<Integer, List<String>> rows(String table) {
    Map<Integer, List<String>> rows = new TreeMap<>();
    try (MappingIterator<String[]> parsed =
        READER.readValues(table.startsWith("\uFEFF") ? table.substring(1) : table)) {
      while (parsed.hasNextValue()) {
        int line = parsed.currentLocation().getLineNr();
        List<String> values = Arrays.stream(parsed.nextValue()).map(Objects::toString).toList();
        if (values.stream().anyMatch(value -> !value.isBlank())) {
          rows.put(line, values);
        }
        if (rows.size() > MOST_LINES) {
          throw tooLong();
        }
      }
      return rows;
    } catch (JacksonException e) {
      throw malformed(e.getLocation() == null ? 0 : e.getLocation().getLineNr());
    }
  }

  private static String line(List<String> values) {
    return WRITER.writeValueAsString(values.toArray(String[]::new));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Problem tooLong() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "table-too-long",
        new Bilingual(
            "Paling banyak " + MOST_LINES + " baris.", "At most " + MOST_LINES + " lines."));
  }

  private static Problem malformed(int line) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "table-malformed",
        new Bilingual(
            "Tabel tidak dapat dibaca mulai baris " + line + ".",
            "The table can not be read from line " + line + " on."));
  }
}
