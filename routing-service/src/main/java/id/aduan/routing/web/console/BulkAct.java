package id.aduan.routing.web.console;

import id.aduan.contract.ComplaintKind;
import id.aduan.routing.cases.Action;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to many cases at once. What must be read first, such as an answer that is to be
 * approved, is not among it.
 */
enum BulkAct {
  VERIFICATION(Action.VERIFICATION, true),
  DISPOSITION(Action.DISPOSITION, true),
  QUESTIONS(Action.QUESTIONS, true),
  ARCHIVE(Action.ARCHIVE, true),
  START(Action.START, false),
  ASSIGNMENT(Action.ASSIGNMENT, false);

  private final Action action;
  private final boolean ofCoordination;

  BulkAct(Action action, boolean ofCoordination) {
    this.action = action;
    this.ofCoordination = ofCoordination;
  }

  /** The part of the address of the command, and of the keys of its messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Action action() {
    return action;
  }

  static Optional<BulkAct> named(@Nullable String code) {
    return Stream.of(values()).filter(act -> act.code().equals(code)).findFirst();
  }

  /** What may be offered at a desk. */
  static List<BulkAct> at(Desk desk) {
    boolean coordination =
        switch (desk) {
          case Desk.Coordination _, Desk.Decisions _ -> true;
          case Desk.Opd _, Desk.Support _ -> false;
        };
    return Stream.of(values())
        .filter(act -> act.ofCoordination == coordination || act == QUESTIONS)
        .toList();
  }

  /** Whether it asks nothing but to be carried out. */
  public boolean isPlain() {
    return switch (this) {
      case VERIFICATION, START -> true;
      case DISPOSITION, QUESTIONS, ARCHIVE, ASSIGNMENT -> false;
    };
  }

  /** Whoever is accused has to be named, which can not be done for many at once. */
  boolean needsASecondLook(Case on) {
    return this == VERIFICATION
        && (on.subject().misconduct()
            || on.origin().misconductAlleged()
            || on.conflict().open()
            || !on.conflict().isOfNobody());
  }

  /** What the command says of a case besides what was filled in for all. */
  Map<String, List<String>> own(Case on) {
    if (this != VERIFICATION) {
      return Map.of();
    }
    Map<String, List<String>> own = new HashMap<>();
    ComplaintKind kind = on.subject().kind();
    own.put("kind", List.of(kind.name()));
    if (on.subject().category() != null) {
      own.put("category", List.of(on.subject().category().value()));
    }
    if (on.subject().place() != null) {
      own.put("place", List.of(on.subject().place().value()));
    }
    return own;
  }
}
