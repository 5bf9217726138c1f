package id.aduan.routing.organisation;

import static id.aduan.routing.organisation.Column.many;
import static id.aduan.routing.organisation.Column.one;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the coordinators keep, each with its own versions; the first column names an entry. */
public enum Register {
  /** Public holidays and cuti bersama. */
  CALENDAR(one("date"), one("kind"), one("name")),
  /** The versions of the time limits. */
  LIMITS(
      one("version"),
      one("effective_from"),
      one("verification"),
      one("first_response"),
      one("resolution"),
      one("resolution_of_misconduct"),
      one("information"),
      one("aspiration"),
      one("reporter_silence"),
      one("dispute"),
      one("legal_ceiling_calendar_days"),
      many("reminders"),
      one("internal_request"),
      one("decision_hours")),
  OPDS(one("code"), one("name"), one("kecamatan")),
  /** Parts of an OPD, which hold posts. */
  UNITS(one("code"), one("opd"), one("name")),
  /** The officials, with what they are. */
  PEOPLE(one("person"), one("name"), one("post"), one("opd"), many("units")),
  REGIONS(one("code"), one("name"), many("aliases"), one("common_word"), one("bps")),
  CATEGORIES(one("code"), one("sp4n"), one("name"), one("topic"), one("proof")),
  INSTITUTIONS(one("code"), one("name")),
  /** Texts that answers begin with. */
  TEMPLATES(one("code"), one("name"), one("text"));

  /** Where a version of the limits has a number, the order is theirs. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  /** Made by {@code List.of}. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  Register(Column... columns) {
    this.columns = List.of(columns);
  }

  public List<Column> columns() {
    return columns;
  }

  /** The column that names an entry. */
  public String key() {
    return columns.getFirst().name();
  }

  /** The name in addresses and in the store. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Register> named(String code) {
    return Stream.of(values()).filter(register -> register.code().equals(code)).findFirst();
  }

  /** In which order entries are shown. */
  Comparator<String> order() {
    return this == LIMITS ? BY_NUMBER : Comparator.naturalOrder();
  }
}
