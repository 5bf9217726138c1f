package id.aduan.routing.web.console;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.Stage;
import id.aduan.routing.cases.WorkQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of a desk, in the order in which they are shown. */
enum WorkList {
  VERIFY(Of.COORDINATION),
  DECIDE(Of.COORDINATORS),
  DISPOSE(Of.COORDINATION),
  RETURNED(Of.COORDINATION),
  MINE(Of.OPD),
  UNASSIGNED(Of.OPD),
  NEW(Of.OPD),
  DRAFTS(Of.OPD),
  TODAY(Of.EITHER),
  OVERDUE(Of.EITHER),
  WAITING(Of.EITHER),
  SUPPORT(Of.OPD),
  ALL(Of.EITHER),
  /** Wherever it lies. */
  OVERDUE_ANYWHERE(Of.COORDINATORS);

  private final Of of;

  WorkList(Of of) {
    this.of = of;
  }

  /** On which desks a list lies. */
  private enum Of {
    COORDINATORS,
    COORDINATION,
    OPD,
    EITHER
  }

  /** In addresses and in the keys of messages. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<WorkList> named(String code) {
    return Stream.of(values()).filter(list -> list.code().equals(code)).findFirst();
  }

  static List<WorkList> on(Desk desk) {
    return Stream.of(values()).filter(list -> list.lies(desk)).toList();
  }

  private boolean lies(Desk desk) {
    return switch (of) {
      case COORDINATORS -> desk.equals(Desk.COORDINATORS);
      case COORDINATION -> desk instanceof Desk.Coordination;
      case OPD -> desk instanceof Desk.Opd;
      case EITHER -> true;
    };
  }

  /** What is asked of the store, by nearest deadline. */
  WorkQuery query(Desk desk, PersonId reader, Instant now, Instant endOfToday, int limit) {
    WorkQuery all = WorkQuery.of(desk, limit);
    return switch (this) {
      case VERIFY -> all.stage(Stage.RECEIVED);
      case DECIDE -> WorkQuery.of(Desk.DECISIONS, limit);
      case DISPOSE -> all.stage(Stage.VERIFIED);
      case RETURNED -> all.stage(Stage.RETURNED);
      case MINE -> all.assigned(new WorkQuery.Assigned(reader));
      case UNASSIGNED -> all.assigned(WorkQuery.Assigned.TO_NOBODY);
      case NEW -> all.stage(Stage.DISPOSED);
      case DRAFTS -> all.stage(Stage.DRAFTED);
      case TODAY -> all.dueAfter(now).dueBy(endOfToday);
      case OVERDUE -> all.dueBy(now);
      case WAITING -> all.stage(Stage.AWAITING_REPORTER);
      case SUPPORT -> WorkQuery.of(support(desk), limit);
      case ALL -> all;
      case OVERDUE_ANYWHERE -> WorkQuery.of(null, limit).dueBy(now);
    };
  }

  private static Desk support(Desk desk) {
    return desk instanceof Desk.Opd(OpdCode opd) ? new Desk.Support(opd) : desk;
  }
}
