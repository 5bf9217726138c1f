package id.aduan.oversight.mongo;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.oversight.summaries.CaseFigures;
import id.aduan.oversight.summaries.CaseFigures.Answer;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A case's figures, as fields that the store can count. */
final class FiguresDocument {
  static final String ACCEPTED_AT = "acceptedAt";
  static final String FEEDS = "feeds";
  static final String OPD = "opd";
  static final String STATE = "state";
  static final String NEXT_DUE = "nextDue";
  static final String FOLLOWED_UP = "followedUp";
  static final String DISPUTES = "disputes";
  static final String FIRST_ANSWER_DAYS = "firstAnswerDays";
  static final String FIRST_ANSWER_IN_TIME = "firstAnswerInTime";
  static final String RESOLUTION_DAYS = "resolutionDays";
  static final String RESOLUTION_IN_TIME = "resolutionInTime";
  static final String CHARGES = "charges";
  static final String CHARGED = "charged";
  static final String MISSED = "missed";
  static final String RETURNED = "returned";

  /** Stands for "nothing is due": an absent date would sort before every other. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private FiguresDocument() {}

  static void write(CaseFigures figures, Document into) {
    Instant nextDue = figures.nextDue();
    into.append(ACCEPTED_AT, Date.from(figures.acceptedAt()))
        .append(STATE, figures.state().name())
        .append(OPD, code(figures.opd()))
        .append(NEXT_DUE, Date.from(nextDue == null ? NEVER : nextDue))
        .append(FOLLOWED_UP, figures.followedUp() ? 1 : 0)
        .append(DISPUTES, figures.disputes())
        .append(FIRST_ANSWER_DAYS, days(figures.firstAnswer()))
        .append(FIRST_ANSWER_IN_TIME, inTime(figures.firstAnswer()))
        .append(RESOLUTION_DAYS, days(figures.resolution()))
        .append(RESOLUTION_IN_TIME, inTime(figures.resolution()))
        .append(FEEDS, figures.feeds().stream().map(AgencyCode::value).sorted().toList())
        .append(CHARGED, figures.charges().size())
        .append(
            CHARGES,
            figures.charges().stream()
                .map(charge ->
                    new Document(OPD, code(charge.opd()))
                        .append(MISSED, charge.missed())
                        .append(RETURNED, charge.returned()))
                .toList());
  }

  private static @Nullable String code(@Nullable OpdCode opd) {
    return opd == null ? null : opd.value();
  }

  private static @Nullable Integer days(@Nullable Answer answer) {
    return answer == null ? null : answer.days();
  }

  private static int inTime(@Nullable Answer answer) {
    return answer != null && answer.inTime() ? 1 : 0;
  }
}
