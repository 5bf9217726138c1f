package id.aduan.intake.complaints;

import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.MissingFact;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts without which a complaint is hard to follow up.
 *
 * @param letters an account with fewer letters and digits is asked for details
 */
public record Needs(boolean place, OfDate date, boolean contact, int letters) {
  private static final int COLUMNS = 7;

  /** Of what the date is asked. */
  public enum OfDate {
    NOTHING,
    /** Of what happened, not of a wish or a question. */
    INCIDENTS,
    EVERYTHING
  }

  /** The last four values of a line. */
  static Needs read(String line, String[] values) {
    if (values.length != COLUMNS || !values[6].matches("[0-9]{1,4}")) {
      throw malformed(line, "seven values, the last a number");
    }
    return new Needs(
        isYes(line, values[3]),
        switch (values[4]) {
          case "no" -> OfDate.NOTHING;
          case "pengaduan" -> OfDate.INCIDENTS;
          case "yes" -> OfDate.EVERYTHING;
          default -> throw malformed(line, "date: no, pengaduan or yes");
        },
        isYes(line, values[5]),
        Integer.parseInt(values[6]));
  }

  private static boolean isYes(String line, String value) {
    return switch (value) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw malformed(line, "yes or no");
    };
  }

  private static IllegalArgumentException malformed(String line, String expected) {
    return new IllegalArgumentException(
        "completeness: '" + line + "' (expected: " + expected + ")");
  }

  /** What can be asked for, by which a form marks its fields; an account is always needed. */
  public Set<MissingFact> facts() {
    Set<MissingFact> facts = EnumSet.of(MissingFact.DETAILS);
    if (place) {
      facts.add(MissingFact.PLACE);
    }
    if (date != OfDate.NOTHING) {
      facts.add(MissingFact.INCIDENT_DATE);
    }
    if (contact) {
      facts.add(MissingFact.CONTACT);
    }
    return facts;
  }

  boolean lacks(MissingFact fact, Content content) {
    return switch (fact) {
      case PLACE -> place && content.place() == null;
      case INCIDENT_DATE -> content.incidentDate() == null && isDated(content.kind());
      case CONTACT -> contact && !canBeReached(content.reporter());
      case DETAILS ->
          content.text().codePoints().filter(Character::isLetterOrDigit).count() < letters;
    };
  }

  private boolean isDated(@Nullable ComplaintKind kind) {
    return switch (date) {
      case NOTHING -> false;
      case INCIDENTS -> kind == null || kind == ComplaintKind.PENGADUAN;
      case EVERYTHING -> true;
    };
  }

  private static boolean canBeReached(Reporter reporter) {
    return reporter.phone() != null || reporter.email() != null;
  }
}
