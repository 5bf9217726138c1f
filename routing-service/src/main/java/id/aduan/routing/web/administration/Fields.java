package id.aduan.routing.web.administration;

import id.aduan.contract.OpdCode;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.Column;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Entry.Unit;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registrar;
import id.aduan.routing.web.administration.Field.Choice;
import id.aduan.routing.web.administration.Field.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How each column of each register is asked for, and how its values are shown. */
@Component
public final class Fields {
  private static final Set<String> OPTIONAL =
      Set.of("kecamatan", "units", "aliases", "common_word", "bps", "topic", "proof", "reminders");
  private static final Set<String> YES_OR_NO = Set.of("proof", "common_word");
  private final CurrentOrganisation organisation;
  private final Directory directory;
  private final Registrar registrar;
  private final MessageSource messages;

  Fields(
      CurrentOrganisation organisation,
      Directory directory,
      Registrar registrar,
      MessageSource messages) {
    this.organisation = organisation;
    this.directory = directory;
    this.registrar = registrar;
    this.messages = messages;
  }

  List<Field> of(Register register, Locale locale) {
    return register.columns().stream().map(column -> field(register, column, locale)).toList();
  }

  private Field field(Register register, Column column, Locale locale) {
    String name = column.name();
    List<Choice> choices = choices(name, locale);
    Kind kind = kind(register, column, !choices.isEmpty());
    return new Field(
        name,
        "cell." + name + (kind == Kind.CHOICES ? "[]" : ""),
        kind,
        name.equals(register.key()),
        !OPTIONAL.contains(name),
        choices);
  }

  private static Kind kind(Register register, Column column, boolean chosen) {
    if (column.many()) {
      return register == Register.PEOPLE ? Kind.CHOICES : Kind.TEXT;
    }
    if (chosen) {
      return Kind.CHOICE;
    }
    return switch (column.name()) {
      case "date", "effective_from" -> Kind.DATE;
      case "text" -> Kind.LONG_TEXT;
      case "sp4n" -> Kind.NUMBER;
      default -> register == Register.LIMITS ? Kind.NUMBER : Kind.TEXT;
    };
  }

  private List<Choice> choices(String column, Locale locale) {
    return switch (column) {
      case "opd" -> named(directory.opds());
      case "kind" -> coded(column, Stream.of("libur_nasional", "cuti_bersama"), locale);
      case "common_word", "proof" -> coded(column, Stream.of("yes", "no"), locale);
      case "topic" -> registrar.topics().stream().sorted().map(t -> new Choice(t, t)).toList();
      case "kecamatan" ->
          directory.places().entrySet().stream()
              .filter(place -> place.getKey().isKecamatan())
              .map(place -> new Choice(place.getKey().value(), place.getValue()))
              .toList();
      case "units" ->
          organisation.get().entries(Register.UNITS, Unit.class).stream()
              .map(unit -> new Choice(unit.code().value(), unit.name() + ", " + opd(unit.opd())))
              .toList();
      default -> List.of();
    };
  }

  private List<Choice> coded(String column, Stream<String> values, Locale locale) {
    return values.map(value -> new Choice(value, shown(column, value, locale))).toList();
  }

  private static List<Choice> named(Map<OpdCode, String> table) {
    return table.entrySet().stream()
        .map(one -> new Choice(one.getKey().value(), one.getValue()))
        .toList();
  }

  private String opd(OpdCode code) {
    return directory.opds().getOrDefault(code, code.value());
  }

  /** A value as people know it; what is no code is shown as it is. */
  public String shown(String column, String value, Locale locale) {
    if (value.isEmpty()) {
      return "";
    }
    if (YES_OR_NO.contains(column) || column.equals("kind")) {
      return Objects.requireNonNullElse(
          messages.getMessage("value." + value, null, value, locale), value);
    }
    return switch (column) {
      case "opd" -> opd(new OpdCode(value));
      case "kecamatan" ->
          directory.places().entrySet().stream()
              .filter(place -> place.getKey().value().equals(value))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(value);
      default -> value;
    };
  }
}
