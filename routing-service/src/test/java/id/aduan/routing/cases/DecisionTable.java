package id.aduan.routing.cases;

import id.aduan.routing.cases.CaseCommand.ConfirmErasure;
import id.aduan.routing.cases.CaseCommand.EndKeeping;
import id.aduan.routing.cases.CaseCommand.OfClock;
import id.aduan.routing.cases.CaseCommand.OfCoordinator;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseCommand.OfOpd;
import id.aduan.routing.cases.CaseCommand.OfReporter;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseCommand.OrderErasure;
import id.aduan.routing.cases.CaseCommand.Replan;
import id.aduan.routing.cases.CaseCommand.SettleNotice;
import id.aduan.routing.cases.CaseExamples.In;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every command comes to in every state, as the decider says it of the examples of {@link
 * StateMatrixTest}, in an order for people.
 */
public final class DecisionTable {
  private static final Instant LONG_AFTER = Instant.parse("2037-02-03T02:00:00Z");

  private DecisionTable() {}

  /** Who wants something of a case. */
  public enum Who {
    REPORTER,
    COORDINATOR,
    OPD,
    ANY_OFFICER,
    INTAKE,
    LEDGER,
    HOLDER,
    RETENTION,
    CALENDAR,
    CLOCK
  }

  /** A command, what it comes to, and where. */
  public record Line(Who who, String command, String outcome, List<In> states) {
    public Line {
      states = List.copyOf(states);
    }
  }

  /** What is asked of a case whose content is there. */
  public static List<Line> whole() {
    return lines(CaseExamples::in);
  }

  /** What is asked of a case whose content is erased. */
  public static List<Line> erased() {
    return lines(CaseExamples::erased);
  }

  /** What the clock does when the time has come for which a case waits. */
  public static List<Line> alarms() {
    Map<List<String>, List<In>> states = new LinkedHashMap<>();
    for (In in : In.values()) {
      Case on = CaseExamples.in(in);
      for (Alarm alarm : Alarm.of(on)) {
        String outcome = StateMatrixTest.outcome(on, alarm.command(), alarm.at());
        states.computeIfAbsent(List.of(name(alarm), outcome), _ -> new ArrayList<>()).add(in);
      }
    }
    return states.entrySet().stream()
        .map(e -> new Line(Who.CLOCK, e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
        .toList();
  }

  private static String name(Alarm alarm) {
    return alarm.command() instanceof CaseCommand.MissDeadline miss
        ? "miss deadline: " + miss.kind()
        : words(alarm.command().getClass().getSimpleName());
  }

  /** {@code CaseVerified} as "case verified". */
  public static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Line> lines(Function<In, Case> example) {
    return StateMatrixTest.COMMANDS.entrySet().stream()
        .filter(command -> !(command.getValue() instanceof OfClock))
        .flatMap(command -> lines(command.getKey(), command.getValue(), example))
        .toList();
  }

  private static Stream<Line> lines(String name, CaseCommand command, Function<In, Case> example) {
    Map<String, List<In>> states = new LinkedHashMap<>();
    for (In in : In.values()) {
      String outcome = outcome(example.apply(in), command);
      states.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(in);
    }
    return states.entrySet().stream()
        .map(e -> new Line(who(command), name, e.getKey(), e.getValue()));
  }

  /** What waits for a confirmation, or for many years, is shown when it has come to that. */
  private static String outcome(Case on, CaseCommand command) {
    return switch (command) {
      case ConfirmErasure _ ->
          StateMatrixTest.outcome(
              CaseExamples.after(on, CaseExamples.ORDER_ERASURE), command, CaseExamples.LATER);
      case EndKeeping _ -> StateMatrixTest.outcome(on, command, LONG_AFTER);
      case CaseCommand _ -> StateMatrixTest.outcome(on, command, CaseExamples.LATER);
    };
  }

  private static Who who(CaseCommand command) {
    return switch (command) {
      case OpenCase _ -> Who.INTAKE;
      case OfReporter _ -> Who.REPORTER;
      case OfCoordinator _ -> Who.COORDINATOR;
      case OfOpd _ -> Who.OPD;
      case OrderErasure _ -> Who.COORDINATOR;
      case OfOfficer _ -> Who.ANY_OFFICER;
      case SettleNotice _ -> Who.LEDGER;
      case ConfirmErasure _ -> Who.HOLDER;
      case EndKeeping _ -> Who.RETENTION;
      case Replan _ -> Who.CALENDAR;
      case OfClock _ -> Who.CLOCK;
    };
  }
}
