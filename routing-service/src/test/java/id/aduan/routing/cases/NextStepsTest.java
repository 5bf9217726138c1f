package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.Decided;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is offered is what the decider allows, no more and no less. */
final class NextStepsTest {
  /** When every resolution can be closed by hand. */
  private static final Instant ONE_YEAR_LATER = CaseExamples.NOW.plusSeconds(365L * 24 * 60 * 60);

  @ParameterizedTest
  @EnumSource(In.class)
  void offersWhatTheDeciderAllows(In state) {
    assertThat(NextSteps.of(CaseExamples.in(state))).isEqualTo(allowed(CaseExamples.in(state)));
  }

  @ParameterizedTest
  @EnumSource(In.class)
  void offersWhatIsLeftOfAnErasedCase(In state) {
    assertThat(NextSteps.of(CaseExamples.erased(state)))
        .isEqualTo(allowed(CaseExamples.erased(state)));
  }

  private static Set<Action> allowed(Case on) {
    Set<Action> allowed = EnumSet.noneOf(Action.class);
    for (OfOfficer command : commands()) {
      Circumstances circumstances = new Circumstances(ONE_YEAR_LATER, UTAMA);
      if (DECIDER.decide(on, command, circumstances) instanceof Decided) {
        allowed.add(Action.of(command));
      }
    }
    return allowed;
  }

  private static List<OfOfficer> commands() {
    return List.of(
        new CaseCommand.Verify(ComplaintKind.ASPIRASI, false, null, null),
        (OfOfficer) CaseExamples.ASK,
        new CaseCommand.Dispose(new OpdCode("DISHUB"), null),
        (OfOfficer) CaseExamples.GIVE_BACK,
        new CaseCommand.AssignTo(new PersonId("p")),
        new CaseCommand.Start(),
        (OfOfficer) CaseExamples.ANSWER,
        (OfOfficer) CaseExamples.DRAFT,
        new CaseCommand.Approve(),
        (OfOfficer) CaseExamples.RESOLVE,
        (OfOfficer) CaseExamples.ARCHIVE,
        new CaseCommand.Forward(new InstitutionCode("BPJS"), null),
        new CaseCommand.Close(ClosedHow.UNREACHABLE));
  }
}
