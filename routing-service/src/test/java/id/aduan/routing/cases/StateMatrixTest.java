package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.PersonId;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Refused;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state: what it comes to. */
final class StateMatrixTest {
  static final Map<String, CaseCommand> COMMANDS = commands();

  /** Command, outcome, states; a line without a command goes on with the one before. */
  private static final String WHOLE =
      """
          open               | done                                 | ANY
          reply              | AdditionReceived                     | RECEIVED VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED RESOLVED CLOSED ARCHIVED WITHDRAWN FORWARDED
                             | QuestionAnswered                     | AWAITING
          dispute            | AdditionReceived                     | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED ARCHIVED WITHDRAWN FORWARDED
                             | CaseReopened                         | RESOLVED CLOSED
          rate 3             | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED ARCHIVED WITHDRAWN FORWARDED
                             | CaseRated                            | RESOLVED CLOSED
          rate 5             | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED ARCHIVED WITHDRAWN FORWARDED
                             | CaseRated+CaseClosed                 | RESOLVED
                             | CaseRated                            | CLOSED
          withdraw           | CaseWithdrawn                        | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED FORWARDED
                             | done                                 | WITHDRAWN
          erase              | ContentErased                        | ANY
          order erasure      | ErasureOrdered                       | ANY
          confirm erasure    | done                                 | ANY
          end keeping        | done                                 | ANY
          verify             | CaseVerified                         | RECEIVED
                             | waiting-for-reporter                 | AWAITING
                             | done                                 | VERIFIED RETURNED
                             | with-an-opd                          | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          ask                | QuestionAsked                        | RECEIVED VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | waiting-for-reporter                 | AWAITING
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          dispose            | not-verified                         | RECEIVED
                             | waiting-for-reporter                 | AWAITING
                             | CaseDisposed                         | VERIFIED RETURNED
                             | done                                 | DISPOSED
                             | with-an-opd                          | IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          dispose to another | not-verified                         | RECEIVED
                             | waiting-for-reporter                 | AWAITING
                             | CaseDisposed                         | VERIFIED RETURNED DISPOSED
                             | with-an-opd                          | IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          give back          | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | CaseReturned                         | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          assign             | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | CaseAssignedWithin                   | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          assign to nobody   | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | done                                 | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          start              | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | FollowUpStarted                      | DISPOSED
                             | done                                 | IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          answer             | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | FollowUpStarted+CaseAnswered         | DISPOSED
                             | CaseAnswered                         | IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          draft              | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | FollowUpStarted+ResolutionDrafted    | DISPOSED
                             | ResolutionDrafted                    | IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          approve            | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | no-draft                             | DISPOSED IN_PROGRESS
                             | CaseResolved                         | DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          resolve            | not-disposed                         | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | FollowUpStarted+CaseResolved         | DISPOSED
                             | CaseResolved                         | IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          archive            | CaseArchived                         | RECEIVED AWAITING VERIFIED RETURNED
                             | with-an-opd                          | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED WITHDRAWN FORWARDED
                             | done                                 | ARCHIVED
          archive otherwise  | CaseArchived                         | RECEIVED AWAITING VERIFIED RETURNED
                             | with-an-opd                          | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          archive for facts  | nothing-asked                        | RECEIVED VERIFIED RETURNED
                             | reply-still-possible                 | AWAITING
                             | with-an-opd                          | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          close silent       | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | dispute-still-possible               | RESOLVED
                             | done                                 | CLOSED
                             | over                                 | ARCHIVED WITHDRAWN FORWARDED
          forward            | CaseForwarded                        | RECEIVED VERIFIED RETURNED
                             | waiting-for-reporter                 | AWAITING
                             | with-an-opd                          | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN
                             | done                                 | FORWARDED
          close              | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | dispute-still-possible               | RESOLVED
                             | done                                 | CLOSED
                             | over                                 | ARCHIVED WITHDRAWN FORWARDED
          confirm            | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | CaseClosed                           | RESOLVED
                             | done                                 | CLOSED
                             | over                                 | ARCHIVED WITHDRAWN FORWARDED
          tell               | nothing-to-tell                      | RECEIVED VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED CLOSED ARCHIVED WITHDRAWN FORWARDED
                             | ReporterTold                         | AWAITING RESOLVED
          add papers         | AdditionReceived                     | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          settle question    | NoticeSettled                        | AWAITING
                             | done                                 | RECEIVED VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED RESOLVED CLOSED ARCHIVED WITHDRAWN FORWARDED
          settle resolution  | NoticeSettled                        | RESOLVED
                             | done                                 | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED CLOSED ARCHIVED WITHDRAWN FORWARDED
          settle             | not-verified                         | RECEIVED
                             | waiting-for-reporter                 | AWAITING
                             | no-decision-open                     | VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          recall             | not-verified                         | RECEIVED
                             | waiting-for-reporter                 | AWAITING
                             | not-disposed                         | VERIFIED RETURNED
                             | CaseRecalled                         | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          request            | InternalRequestMade                  | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          answer request     | no-such-request                      | ANY
          withdraw request   | no-such-request                      | ANY
          support            | not-verified                         | RECEIVED
                             | waiting-for-reporter                 | AWAITING
                             | not-disposed                         | VERIFIED RETURNED
                             | SupportAdded                         | DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          end support        | done                                 | ANY
          link               | CaseLinked                           | ANY
          unlink             | done                                 | ANY
          miss               | done                                 | ANY
          miss own time      | done                                 | ANY
          miss decision      | done                                 | ANY
          miss request       | done                                 | ANY
          miss erasure       | done                                 | ANY
          remind             | done                                 | ANY
          end silence        | done                                 | ANY
          replan             | done                                 | ANY
      """;

  /** What is left to do once the content is erased; the rest is refused for that. */
  private static final String ERASED =
      """
          open               | done                                 | ANY
          withdraw           | CaseWithdrawn                        | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED FORWARDED
                             | done                                 | WITHDRAWN
          erase              | done                                 | ANY
          order erasure      | ErasureOrdered                       | ANY
          confirm erasure    | done                                 | ANY
          end keeping        | done                                 | ANY
          miss erasure       | done                                 | ANY
          archive            | CaseArchived                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED WITHDRAWN FORWARDED
                             | done                                 | ARCHIVED
          archive otherwise  | CaseArchived                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          close              | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | dispute-still-possible               | RESOLVED
                             | done                                 | CLOSED
                             | over                                 | ARCHIVED WITHDRAWN FORWARDED
          confirm            | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | CaseClosed                           | RESOLVED
                             | done                                 | CLOSED
                             | over                                 | ARCHIVED WITHDRAWN FORWARDED
          archive for facts  | nothing-asked                        | RECEIVED VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | reply-still-possible                 | AWAITING
                             | already-resolved                     | RESOLVED
                             | over                                 | CLOSED ARCHIVED WITHDRAWN FORWARDED
          close silent       | not-resolved                         | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED
                             | dispute-still-possible               | RESOLVED
                             | done                                 | CLOSED
                             | over                                 | ARCHIVED WITHDRAWN FORWARDED
          settle question    | NoticeSettled                        | AWAITING
                             | done                                 | RECEIVED VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED RESOLVED CLOSED ARCHIVED WITHDRAWN FORWARDED
          settle resolution  | NoticeSettled                        | RESOLVED
                             | done                                 | RECEIVED AWAITING VERIFIED RETURNED DISPOSED IN_PROGRESS DRAFTED CLOSED ARCHIVED WITHDRAWN FORWARDED
          miss               | done                                 | ANY
          miss own time      | done                                 | ANY
          miss decision      | done                                 | ANY
          miss request       | done                                 | ANY
          remind             | done                                 | ANY
          end silence        | done                                 | ANY
          replan             | done                                 | ANY
      """;

  @TestFactory
  Stream<DynamicTest> decidesEveryCommandInEveryState() {
    return tests(WHOLE, CaseExamples::in);
  }

  @TestFactory
  Stream<DynamicTest> leavesOnlyToPutAwayWhatIsErased() {
    return tests(ERASED + ofTheRest(), CaseExamples::erased);
  }

  @Test
  void knowsEveryKindOfCommand() {
    assertThat(COMMANDS.values().stream().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(kinds(CaseCommand.class).toList());
  }

  private static Stream<DynamicTest> tests(String table, Function<In, Case> example) {
    Map<String, Map<In, String>> expected = read(table);
    return COMMANDS.entrySet().stream()
        .flatMap(command ->
            Stream.of(In.values())
                .map(in ->
                    DynamicTest.dynamicTest(
                        command.getKey() + " in " + in,
                        () ->
                            assertThat(outcome(example.apply(in), command.getValue()))
                                .isEqualTo(
                                    expected.getOrDefault(command.getKey(), Map.of()).get(in)))));
  }

  private static Map<String, Map<In, String>> read(String table) {
    Map<String, Map<In, String>> read = new LinkedHashMap<>();
    String command = "";
    for (String line : table.lines().filter(line -> !line.isBlank()).toList()) {
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      command = cells.getFirst().isEmpty() ? command : cells.getFirst();
      for (In in : states(cells.get(2))) {
        String twice =
            read.computeIfAbsent(command, _ -> new EnumMap<>(In.class)).put(in, cells.get(1));
        assertThat(twice).as(command + " in " + in).isNull();
      }
    }
    return read;
  }

  private static List<In> states(String cell) {
    return cell.equals("ANY")
        ? List.of(In.values())
        : Stream.of(cell.split(" ", -1)).map(In::valueOf).toList();
  }

  private static String ofTheRest() {
    Set<String> listed = read(ERASED).keySet();
    return COMMANDS.keySet().stream()
        .filter(command -> !listed.contains(command))
        .map(command -> "\n" + command + " | content-erased | ANY")
        .collect(Collectors.joining());
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(StateMatrixTest::kinds)
        : Stream.of(type);
  }

  private static String outcome(Case on, CaseCommand command) {
    return outcome(on, command, LATER);
  }

  /** The events that happen, or the code of the refusal, or that it is done already. */
  static String outcome(Case on, CaseCommand command, Instant at) {
    return switch (DECIDER.decide(on, command, new Circumstances(at, UTAMA))) {
      case Decided(var facts) ->
          facts.stream()
              .map(f -> f.event().getClass().getSimpleName())
              .collect(Collectors.joining("+"));
      case Refused(var refusal) -> refusal.code();
      case AlreadyDone _ -> "done";
    };
  }

  private static Map<String, CaseCommand> commands() {
    Map<String, CaseCommand> commands = new LinkedHashMap<>();
    commands.put(
        "open", new CaseCommand.OpenCase(Complaints.aComplaint(ACCEPTED), Suggestion.NONE));
    commands.put("reply", CaseExamples.REPLY);
    commands.put("dispute", CaseExamples.DISPUTE);
    commands.put("rate 3", new CaseCommand.Rate(3, null));
    commands.put("rate 5", new CaseCommand.Rate(5, null));
    commands.put("withdraw", new CaseCommand.Withdraw(null));
    commands.put("erase", new CaseCommand.EraseContent());
    commands.put("order erasure", CaseExamples.ORDER_ERASURE);
    commands.put("confirm erasure", new CaseCommand.ConfirmErasure(ErasureHolder.INTAKE));
    commands.put("end keeping", new CaseCommand.EndKeeping());
    commands.put("verify", CaseExamples.VERIFY);
    commands.put("ask", CaseExamples.ASK);
    commands.put("dispose", CaseExamples.DISPOSE);
    commands.put("dispose to another", new CaseCommand.Dispose(CaseExamples.DINKES, null));
    commands.put("give back", CaseExamples.GIVE_BACK);
    commands.put("assign", new CaseCommand.AssignTo(new PersonId("orang-kerja")));
    commands.put("assign to nobody", new CaseCommand.AssignTo(null));
    commands.put("start", new CaseCommand.Start());
    commands.put("answer", CaseExamples.ANSWER);
    commands.put("draft", CaseExamples.DRAFT);
    commands.put("approve", new CaseCommand.Approve());
    commands.put("resolve", CaseExamples.RESOLVE);
    commands.put("archive", CaseExamples.ARCHIVE);
    commands.put("archive otherwise", new CaseCommand.Archive(ArchiveReason.DUPLICATE, "Ganda."));
    commands.put("forward", CaseExamples.FORWARD);
    commands.put("close", new CaseCommand.Close(ClosedHow.UNREACHABLE));
    commands.put("confirm", CaseExamples.CONFIRM);
    commands.put("close silent", new CaseCommand.Close(ClosedHow.SILENT));
    commands.put(
        "archive for facts", new CaseCommand.Archive(ArchiveReason.NO_DATA_RECEIVED, "Diam."));
    commands.put("tell", new CaseCommand.Tell());
    commands.put("add papers", CaseExamples.ADD_PAPERS);
    commands.put("settle question", new CaseCommand.SettleNotice(2, true, LATER));
    commands.put("settle resolution", new CaseCommand.SettleNotice(6, false, LATER));
    commands.put("settle", CaseExamples.SETTLE);
    commands.put("recall", CaseExamples.RECALL);
    commands.put("request", CaseExamples.REQUEST);
    commands.put("answer request", new CaseCommand.AnswerRequest(1, "Bulan lalu.", List.of()));
    commands.put("withdraw request", new CaseCommand.WithdrawRequest(1));
    commands.put("support", CaseExamples.SUPPORT);
    commands.put("end support", new CaseCommand.EndSupport(CaseExamples.DINKES));
    commands.put("link", CaseExamples.LINK);
    commands.put("unlink", new CaseCommand.Unlink(Complaints.numbered(8)));
    commands.put("miss", new CaseCommand.MissDeadline(DeadlineKind.RESOLUTION, LATER));
    commands.put("miss own time", new CaseCommand.MissOwnTime(LATER));
    commands.put("miss decision", new CaseCommand.MissDecision(LATER));
    commands.put("miss erasure", new CaseCommand.MissErasure(LATER));
    commands.put("miss request", new CaseCommand.MissRequest(1));
    commands.put("remind", new CaseCommand.Remind(1));
    commands.put("end silence", new CaseCommand.EndSilence());
    commands.put("replan", new CaseCommand.Replan());
    return commands;
  }
}
