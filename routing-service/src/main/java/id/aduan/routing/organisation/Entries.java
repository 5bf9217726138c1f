package id.aduan.routing.organisation;

import static java.util.Objects.requireNonNull;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Code;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.UnitCode;
import id.aduan.routing.deadlines.Limits;
import id.aduan.routing.organisation.Entry.Agency;
import id.aduan.routing.organisation.Entry.Category;
import id.aduan.routing.organisation.Entry.Holiday;
import id.aduan.routing.organisation.Entry.Institution;
import id.aduan.routing.organisation.Entry.LimitsVersion;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Entry.Region;
import id.aduan.routing.organisation.Entry.Template;
import id.aduan.routing.organisation.Entry.Unit;
import id.aduan.routing.organisation.RowFault.Reason;
import id.aduan.routing.suggestion.Opd;
import id.aduan.routing.suggestion.Place;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entries as rows and back. */
public final class Entries {
  private static final int LONGEST_TEMPLATE = 4_000;
  private static final int LONGEST_LIMIT = 3_650;
  private static final int MOST_VALUES = 20;
  private static final Pattern TEMPLATE_CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
  private static final Pattern BPS = Pattern.compile("[0-9]{2,10}");

  private Entries() {}

  /** The entry that a row says, or all that is wrong with the row. */
  public sealed interface Read {
    record Made(Entry entry) implements Read {}

    record Faulty(List<RowFault> faults) implements Read {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  static Read read(Register register, int line, Row row) {
    Reading reading = new Reading(register, line, row);
    Optional<? extends Entry> entry =
        switch (register) {
          case CALENDAR -> holiday(reading);
          case LIMITS -> limits(reading);
          case OPDS -> agency(reading);
          case UNITS -> unit(reading);
          case PEOPLE -> official(reading);
          case REGIONS -> region(reading);
          case CATEGORIES -> category(reading);
          case INSTITUTIONS -> institution(reading);
          case TEMPLATES -> template(reading);
        };
    return entry.<Read>map(Read.Made::new).orElseGet(() -> new Read.Faulty(reading.faults()));
  }

  /** The entry of a row that was checked before it was stored. */
  public static Entry stored(Register register, Row row) {
    return switch (read(register, 0, row)) {
      case Read.Made(Entry entry) -> entry;
      case Read.Faulty(var faults) ->
          throw new IllegalStateException(
              register.code() + ": '" + faults + "' (expected: checked before it was stored)");
    };
  }

  public static Row row(Entry entry) {
    Map<String, String> cells = new LinkedHashMap<>();
    switch (entry) {
      case Holiday(var day, var kind, var name) -> {
        cells.put("date", day.toString());
        cells.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        cells.put("name", name);
      }
      case LimitsVersion(var limits) -> cells.putAll(cells(limits));
      case Agency(Opd opd) -> {
        cells.put("code", opd.code().value());
        cells.put("name", opd.name());
        cells.put("kecamatan", value(opd.kecamatan()));
      }
      case Unit(var code, var opd, var name) -> {
        cells.put("code", code.value());
        cells.put("opd", opd.value());
        cells.put("name", name);
      }
      case Official(var person, var name, var post, var opd, var units) -> {
        cells.put("person", person.value());
        cells.put("name", name);
        cells.put("post", post);
        cells.put("opd", opd.value());
        cells.put("units", Row.joined(units.stream().map(Code::value).sorted().toList()));
      }
      case Region(Place place, var bps) -> {
        cells.put("code", place.code().value());
        cells.put("name", place.name());
        cells.put("aliases", Row.joined(place.aliases()));
        cells.put("common_word", place.commonWord() ? "yes" : "no");
        cells.put("bps", Objects.requireNonNullElse(bps, ""));
      }
      case Category(var code, var sp4n, var name, var topic, var proof) -> {
        cells.put("code", code.value());
        cells.put("sp4n", Integer.toString(sp4n));
        cells.put("name", name);
        cells.put("topic", Objects.requireNonNullElse(topic, ""));
        cells.put("proof", proof ? "yes" : "no");
      }
      case Institution(var code, var name) -> {
        cells.put("code", code.value());
        cells.put("name", name);
      }
      case Template(var code, var name, var text) -> {
        cells.put("code", code);
        cells.put("name", name);
        cells.put("text", text);
      }
    }
    return new Row(cells);
  }

  private static Map<String, String> cells(Limits limits) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("version", Integer.toString(limits.version()));
    cells.put("effective_from", limits.effectiveFrom().toString());
    cells.put("verification", Integer.toString(limits.verification()));
    cells.put("first_response", Integer.toString(limits.firstResponse()));
    cells.put("resolution", Integer.toString(limits.resolution()));
    cells.put("resolution_of_misconduct", Integer.toString(limits.resolutionOfMisconduct()));
    cells.put("information", Integer.toString(limits.information()));
    cells.put("aspiration", Integer.toString(limits.aspiration()));
    cells.put("reporter_silence", Integer.toString(limits.reporterSilence()));
    cells.put("dispute", Integer.toString(limits.dispute()));
    cells.put("legal_ceiling_calendar_days", Integer.toString(limits.legalCeilingInCalendarDays()));
    cells.put("reminders", Row.joined(limits.reminders().stream().map(String::valueOf).toList()));
    cells.put("internal_request", Integer.toString(limits.internalRequest()));
    cells.put("decision_hours", Integer.toString(limits.decisionInHours()));
    return cells;
  }

  private static Optional<Holiday> holiday(Reading row) {
    LocalDate day = row.demanded("date", LocalDate::parse);
    Holiday.Kind kind = row.demanded("kind", Entries::holidayKind);
    String name = row.name("name");
    return row.made(() -> new Holiday(requireNonNull(day), requireNonNull(kind), name));
  }

  private static Holiday.Kind holidayKind(String value) {
    return Holiday.Kind.valueOf(value.toUpperCase(java.util.Locale.ROOT));
  }

  private static Optional<LimitsVersion> limits(Reading row) {
    int version = row.number("version");
    LocalDate from = row.demanded("effective_from", LocalDate::parse);
    int verification = limit(row, "verification");
    int firstResponse = limit(row, "first_response");
    int resolution = limit(row, "resolution");
    int ofMisconduct = limit(row, "resolution_of_misconduct");
    int information = limit(row, "information");
    int aspiration = limit(row, "aspiration");
    int silence = limit(row, "reporter_silence");
    int dispute = limit(row, "dispute");
    int ceiling = limit(row, "legal_ceiling_calendar_days");
    List<Integer> reminders = bounded(row, "reminders", row.many("reminders", Reading::positive));
    int request = limit(row, "internal_request");
    int hours = limit(row, "decision_hours");
    return row.made(() ->
        new LimitsVersion(
            new Limits(
                version,
                requireNonNull(from),
                verification,
                firstResponse,
                resolution,
                ofMisconduct,
                information,
                aspiration,
                silence,
                dispute,
                ceiling,
                reminders,
                request,
                hours)));
  }

  private static int limit(Reading row, String column) {
    int limit = row.number(column);
    if (limit > LONGEST_LIMIT) {
      row.fault(column, Reason.MALFORMED);
    }
    return limit;
  }

  private static Optional<Agency> agency(Reading row) {
    OpdCode code = row.demanded("code", OpdCode::new);
    String name = row.name("name");
    PlaceCode kecamatan = row.optional("kecamatan", PlaceCode::new);
    return row.made(() -> new Agency(new Opd(requireNonNull(code), name, kecamatan)));
  }

  private static Optional<Unit> unit(Reading row) {
    UnitCode code = row.demanded("code", UnitCode::new);
    OpdCode opd = row.demanded("opd", OpdCode::new);
    String name = row.name("name");
    return row.made(() -> new Unit(requireNonNull(code), requireNonNull(opd), name));
  }

  private static Optional<Official> official(Reading row) {
    PersonId person = row.demanded("person", PersonId::new);
    String name = row.name("name");
    String post = row.name("post");
    OpdCode opd = row.demanded("opd", OpdCode::new);
    List<UnitCode> units = bounded(row, "units", row.many("units", UnitCode::new));
    return row.made(() ->
        new Official(requireNonNull(person), name, post, requireNonNull(opd), Set.copyOf(units)));
  }

  private static Optional<Region> region(Reading row) {
    PlaceCode code = row.demanded("code", PlaceCode::new);
    String name = row.name("name");
    List<String> aliases = bounded(row, "aliases", row.many("aliases", Entries::spoken));
    Boolean common = row.optional("common_word", Entries::yesOrNo);
    String bps = row.optional("bps", value -> formed(value, BPS));
    if (!name.isEmpty() && !hasLetter(name)) {
      row.fault("name", Reason.MALFORMED);
    }
    return row.made(() ->
        new Region(
            new Place(
                requireNonNull(code), name, aliases, Objects.requireNonNullElse(common, false)),
            bps));
  }

  /** A name in which a text can mention a place has a letter. */
  private static String spoken(String alias) {
    if (alias.length() > Reading.LONGEST_NAME || !hasLetter(alias)) {
      throw new IllegalArgumentException("alias: '" + alias + "' (expected: a short name)");
    }
    return alias;
  }

  private static boolean hasLetter(String name) {
    return name.chars().anyMatch(letter -> letter < 128 && Character.isLetter(letter));
  }

  private static boolean yesOrNo(String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException(value + " (expected: yes or no)");
    };
  }

  private static Optional<Category> category(Reading row) {
    CategoryCode code = row.demanded("code", CategoryCode::new);
    int sp4n = row.number("sp4n");
    String name = row.name("name");
    String topic = row.optional("topic", value -> formed(value, TEMPLATE_CODE));
    Boolean proof = row.optional("proof", Entries::yesOrNo);
    return row.made(() ->
        new Category(
            requireNonNull(code), sp4n, name, topic, Objects.requireNonNullElse(proof, false)));
  }

  private static Optional<Institution> institution(Reading row) {
    InstitutionCode code = row.demanded("code", InstitutionCode::new);
    String name = row.name("name");
    return row.made(() -> new Institution(requireNonNull(code), name));
  }

  private static Optional<Template> template(Reading row) {
    String code = row.demanded("code", value -> formed(value, TEMPLATE_CODE));
    String name = row.name("name");
    String text = row.text("text", LONGEST_TEMPLATE);
    if (!Placeholder.unknownIn(text).isEmpty()) {
      row.fault("text", Reason.UNKNOWN_PLACEHOLDER);
    }
    return row.made(() -> new Template(requireNonNull(code), name, text));
  }

  private static <T> List<T> bounded(Reading row, String column, List<T> values) {
    if (values.size() > MOST_VALUES) {
      row.fault(column, Reason.TOO_MANY);
    }
    return values;
  }

  private static String formed(String value, Pattern form) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' (expected: " + form + ")");
    }
    return value;
  }

  private static String value(@Nullable Code code) {
    return code == null ? "" : code.value();
  }
}
