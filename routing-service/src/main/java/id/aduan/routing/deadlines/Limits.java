package id.aduan.routing.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One version of the time limits of the policy, in working days unless said otherwise. It holds for
 * what starts on the day it takes effect or later, until the next version takes effect.
 *
 * @param information resolution of a request for information
 * @param aspiration resolution of an aspiration
 * @param reporterSilence how long a question to the reporter waits for his answer
 * @param dispute how long a resolution may be disputed
 * @param legalCeilingInCalendarDays Perpres 76/2013; never pauses
 * @param reminders after how many days of silence the reporter is reminded of a question
 * @param internalRequest how long an official has for facts, where nobody names a day
 * @param decisionInHours how many hours of working days a coordinator has to settle whose a case is
 *     that was passed around
 */
public record Limits(
    int version,
    LocalDate effectiveFrom,
    int verification,
    int firstResponse,
    int resolution,
    int resolutionOfMisconduct,
    int information,
    int aspiration,
    int reporterSilence,
    int dispute,
    int legalCeilingInCalendarDays,
    List<Integer> reminders,
    int internalRequest,
    int decisionInHours) {

  public Limits {
    reminders = List.copyOf(reminders);
    int shortest =
        IntStream.of(
                verification,
                firstResponse,
                resolution,
                resolutionOfMisconduct,
                information,
                aspiration,
                reporterSilence,
                dispute,
                legalCeilingInCalendarDays,
                internalRequest,
                decisionInHours,
                reminders.stream().min(Integer::compare).orElse(1))
            .min()
            .orElseThrow();
    if (shortest < 1) {
      throw new IllegalArgumentException("limit: '" + shortest + "' (expected: at least 1)");
    }
  }

  /** Misconduct has its own limit, whatever the complaint called itself. */
  int resolutionOf(Matter matter) {
    if (matter.misconduct()) {
      return resolutionOfMisconduct;
    }
    return switch (matter.kind()) {
      case PENGADUAN -> resolution;
      case ASPIRASI -> aspiration;
      case PERMINTAAN_INFORMASI -> information;
    };
  }
}
