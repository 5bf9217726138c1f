package id.aduan.intake.complaints;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Channel;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.Submission.PlaceInput;
import id.aduan.contract.Submission.ReporterInput;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.Visibility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into a draft, or tells everything that is wrong with it. Demanded is only
 * text that somebody can understand.
 */
public final class ComplaintCheck {
  public static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PLACE = 500;
  private static final int COORDINATE_DECIMALS = 6;
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final Completeness completeness;
  private final Clock clock;

  public ComplaintCheck(Completeness completeness, Clock clock) {
    this.completeness = completeness;
    this.clock = clock;
  }

  /**
   * @param channels those that the door may speak for
   * @param channel taken where the input names none
   * @param language taken where the input names none
   */
  public Checked<ComplaintDraft> check(
      SubmitComplaint input, Set<Channel> channels, Channel channel, Language language) {
    Flaws flaws = new Flaws();
    if (input.channel() != null && !channels.contains(input.channel())) {
      flaws.add("channel", FaultCode.CHANNEL_NOT_YOURS);
    }
    Content content = content(input, flaws);
    return flaws.unlessFlawed(() ->
        new ComplaintDraft(
            Objects.requireNonNullElse(input.channel(), channel),
            content,
            Objects.requireNonNullElse(input.language(), language),
            completeness.missing(content)));
  }

  private Content content(SubmitComplaint input, Flaws flaws) {
    return new Content(
        flaws.line("title", input.title(), LONGEST_TITLE),
        intelligible("text", input.text(), flaws),
        incidentDate(input.incidentDate(), flaws),
        place(input.place(), flaws),
        flaws.read("kind", input.kind(), FaultCode.KIND_UNKNOWN, ComplaintCheck::kind),
        flaws.read(
            "category",
            input.category(),
            FaultCode.CODE_MALFORMED,
            formed(typed -> new CategoryCode(typed.toLowerCase(Locale.ROOT)))),
        flaws.read(
            "opd",
            input.opd(),
            FaultCode.CODE_MALFORMED,
            formed(typed -> new OpdCode(typed.toUpperCase(Locale.ROOT)))),
        input.misconductAlleged(),
        new Visibility(input.anonim(), input.rahasia()),
        reporter(input.reporter(), flaws));
  }

  /** Text with at least one letter. */
  static String intelligible(String field, @Nullable String typed, Flaws flaws) {
    String text = flaws.text(field, typed, LONGEST_TEXT);
    if (text == null || text.codePoints().noneMatch(Character::isLetter)) {
      flaws.add(field, FaultCode.TEXT_MISSING);
      return "";
    }
    return text;
  }

  private @Nullable LocalDate incidentDate(@Nullable String typed, Flaws flaws) {
    LocalDate date =
        flaws.read("incidentDate", typed, FaultCode.DATE_MALFORMED, ComplaintCheck::date);
    if (date != null && date.isAfter(LocalDate.ofInstant(clock.instant(), WIB))) {
      flaws.add("incidentDate", FaultCode.DATE_IN_FUTURE);
    }
    return date;
  }

  private static @Nullable Place place(@Nullable PlaceInput input, Flaws flaws) {
    if (input == null) {
      return null;
    }
    String text = flaws.text("place.text", input.text(), LONGEST_PLACE);
    String kecamatan = flaws.line("place.kecamatan", input.kecamatan(), LONGEST_NAME);
    String nagari = flaws.line("place.nagari", input.nagari(), LONGEST_NAME);
    if (!isPoint(input.latitude(), input.longitude())) {
      flaws.add("place", FaultCode.PLACE_MALFORMED);
      return null;
    }
    return Stream.of(text, kecamatan, nagari, input.latitude()).allMatch(Objects::isNull)
        ? null
        : new Place(
            text, kecamatan, nagari, rounded(input.latitude()), rounded(input.longitude()), null);
  }

  private static boolean isPoint(@Nullable Double latitude, @Nullable Double longitude) {
    if (latitude == null || longitude == null) {
      return Objects.equals(latitude, longitude);
    }
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }

  /** A tenth of a metre: no phone knows better. */
  private static @Nullable Double rounded(@Nullable Double degrees) {
    return degrees == null
        ? null
        : Double.valueOf(
            BigDecimal.valueOf(degrees)
                .setScale(COORDINATE_DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue());
  }

  private static Reporter reporter(@Nullable ReporterInput input, Flaws flaws) {
    return input == null
        ? Reporter.UNKNOWN
        : new Reporter(
            flaws.line("reporter.name", input.name(), LONGEST_NAME),
            flaws.read("reporter.phone", input.phone(), FaultCode.PHONE_MALFORMED, Contacts::phone),
            flaws.read("reporter.email", input.email(), FaultCode.EMAIL_MALFORMED, Contacts::email),
            flaws.read("reporter.nik", input.nik(), FaultCode.NIK_MALFORMED, Contacts::nik));
  }

  private static Optional<ComplaintKind> kind(String typed) {
    String name = typed.toUpperCase(Locale.ROOT).replace(' ', '_');
    return Stream.of(ComplaintKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static <C> Function<String, Optional<C>> formed(Function<String, C> code) {
    return typed -> {
      try {
        return Optional.of(code.apply(typed));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    };
  }
}
