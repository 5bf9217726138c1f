package id.aduan.routing.web.console;

import id.aduan.routing.cases.Action;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What an officer can do next with a case, as a button with a form behind it. */
record Step(Action action, boolean first) {

  /** What usually comes next, in this order; the rest is shown below it. */
  private static final List<Action> USUAL =
      List.of(
          Action.SETTLEMENT,
          Action.VERIFICATION,
          Action.DISPOSITION,
          Action.APPROVAL,
          Action.START,
          Action.DRAFT,
          Action.RESOLUTION,
          Action.ANSWERS,
          Action.QUESTIONS,
          Action.CLOSING);

  private static final List<Action> SELDOM =
      List.of(
          Action.ASSIGNMENT,
          Action.RETURN,
          Action.RECALL,
          Action.REQUESTS,
          Action.SUPPORT,
          Action.LINKS,
          Action.FORWARD,
          Action.ARCHIVE,
          Action.ERASURE);

  /** The reporter is told of it, so its words are shown as he will read them. */
  private static final Set<Action> TOLD =
      EnumSet.of(
          Action.QUESTIONS,
          Action.ANSWERS,
          Action.DRAFT,
          Action.APPROVAL,
          Action.RESOLUTION,
          Action.CLOSING,
          Action.FORWARD,
          Action.ARCHIVE);

  /** What is written in it, the reporter does not read. */
  private static final Set<Action> INSIDE =
      EnumSet.of(
          Action.DISPOSITION,
          Action.SETTLEMENT,
          Action.RECALL,
          Action.RETURN,
          Action.REQUESTS,
          Action.FORWARD,
          Action.ERASURE);

  static List<Step> usual(Set<Action> open) {
    return among(USUAL, open, true);
  }

  static List<Step> seldom(Set<Action> open) {
    return among(SELDOM, open, false);
  }

  /** Whether the reporter is told of the step with this code. */
  static boolean tells(String code) {
    return TOLD.stream().anyMatch(action -> code(action).equals(code));
  }

  public boolean isTold() {
    return TOLD.contains(action);
  }

  public boolean isInside() {
    return INSIDE.contains(action);
  }

  /** Whether a step has this code. */
  static boolean isOne(String code) {
    return Stream.concat(USUAL.stream(), SELDOM.stream())
        .anyMatch(action -> code(action).equals(code));
  }

  private static List<Step> among(List<Action> order, Set<Action> open, boolean first) {
    return order.stream().filter(open::contains).map(action -> new Step(action, first)).toList();
  }

  /** The part of the address of the command, and of the keys of its messages. */
  public String code() {
    return code(action);
  }

  private static String code(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
