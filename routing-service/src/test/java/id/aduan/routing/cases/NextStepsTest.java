package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.Decided;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

  @Test
  void offersWhatIsLeftOfWorkingTogether() {
    Case together =
        List.of(CaseExamples.SUPPORT, CaseExamples.REQUEST, CaseExamples.LINK).stream()
            .reduce(CaseExamples.in(In.IN_PROGRESS), CaseExamples::after, (_, last) -> last);

    assertThat(NextSteps.of(together))
        .isEqualTo(allowed(together))
        .contains(
            Action.REQUEST_ANSWER, Action.REQUEST_WITHDRAWAL, Action.SUPPORT_END, Action.LINK_END);
  }

  @Test
  void offersASettlementInsteadOfADispositionWhereOneIsDemanded() {
    Case passedAround =
        List.of(
                CaseExamples.GIVE_BACK,
                new CaseCommand.Dispose(CaseExamples.DINKES, null),
                new CaseCommand.GiveBack(ReturnReason.NOT_OUR_TASK, null, "Bukan kami."))
            .stream()
            .reduce(CaseExamples.in(In.DISPOSED), CaseExamples::after, (_, last) -> last);

    assertThat(NextSteps.of(passedAround))
        .isEqualTo(allowed(passedAround))
        .contains(Action.SETTLEMENT)
        .doesNotContain(Action.DISPOSITION);
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
        new CaseCommand.Close(ClosedHow.UNREACHABLE),
        new CaseCommand.Tell(),
        CaseExamples.ADD_PAPERS,
        (OfOfficer) CaseExamples.ORDER_ERASURE,
        (OfOfficer) CaseExamples.SETTLE,
        (OfOfficer) CaseExamples.RECALL,
        (OfOfficer) CaseExamples.REQUEST,
        new CaseCommand.AnswerRequest(1, "Bulan lalu.", List.of()),
        new CaseCommand.WithdrawRequest(1),
        new CaseCommand.AddSupport(new OpdCode("DISHUB")),
        new CaseCommand.EndSupport(CaseExamples.DINKES),
        new CaseCommand.Link(Complaints.numbered(9), LinkKind.RELATED),
        new CaseCommand.Unlink(Complaints.numbered(8)));
  }
}
