package id.aduan.routing.reference;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.InstitutionCode;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Entry;
import id.aduan.routing.organisation.Entry.Holiday;
import id.aduan.routing.organisation.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the registers of an empty installation begin with. */
public final class FirstRegisters {
  private static final int FIRST = 1;

  private FirstRegisters() {}

  public static List<Contents> of(ReferenceFiles files) {
    return List.of(
        read(files, "holidays.csv", Register.CALENDAR, FirstRegisters::holiday),
        read(
            files,
            "limits.csv",
            Register.LIMITS,
            row -> new Entry.LimitsVersion(Deadlines.limits(row))),
        read(files, "opds.csv", Register.OPDS, row -> new Entry.Agency(Suggestions.opd(row))),
        Contents.of(Register.UNITS, FIRST, List.of()),
        Contents.of(Register.PEOPLE, FIRST, List.of()),
        read(files, "regions.csv", Register.REGIONS, FirstRegisters::region),
        read(files, "categories.csv", Register.CATEGORIES, FirstRegisters::category),
        read(files, "institutions.csv", Register.INSTITUTIONS, FirstRegisters::institution),
        read(
            files,
            "templates.csv",
            Register.TEMPLATES,
            row -> new Entry.Template(row.text("code"), row.text("name"), row.text("text"))));
  }

  private static Contents read(
      ReferenceFiles files, String name, Register register, Function<Table.Row, Entry> entry) {
    Table table = files.table(name);
    Contents contents =
        Contents.of(register, table.version(), table.rows().stream().map(entry).toList());
    return table.sample() ? contents.asSample() : contents;
  }

  private static Entry holiday(Table.Row row) {
    return new Holiday(
        LocalDate.parse(row.text("date")),
        Holiday.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
        row.text("name"));
  }

  private static Entry region(Table.Row row) {
    return new Entry.Region(Suggestions.place(row), orNull(row.text("bps")));
  }

  private static Entry category(Table.Row row) {
    return new Entry.Category(
        new CategoryCode(row.text("code")),
        row.number("sp4n"),
        row.text("name"),
        orNull(row.text("topic")),
        row.text("proof").equals("yes"));
  }

  private static Entry institution(Table.Row row) {
    return new Entry.Institution(new InstitutionCode(row.text("code")), row.text("name"));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
