package id.aduan.routing.mongo;

import id.aduan.routing.boards.CaseRow;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.util.List;
import org.bson.Document;

/** What stands beside a case for those who count it. */
final class Tallied {
  /**
   * The day on which a case was accepted that changed since it was counted; absent, and so not in
   * its sparse index, where it is counted as it is.
   */
  static final String CHANGED = "changedOf";

  /** When its reporter was answered for the first time. */
  static final String ANSWERED_AT = "answeredAt";

  private Tallied() {}

  /** Of a case with its whole history. */
  static Document fields(Case on, List<Recorded> history) {
    Document fields = new Document(CHANGED, day(on));
    CaseRow.answered(history).ifPresent(at -> fields.append(ANSWERED_AT, at));
    return fields;
  }

  static String day(Case on) {
    return WorkingCalendar.dayOf(on.origin().acceptedAt()).toString();
  }
}
