package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ASSIGNMENTS;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.INSPEKTORAT;
import static id.aduan.routing.cases.CaseExamples.LINK;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.OFFICIAL;
import static id.aduan.routing.cases.CaseExamples.PLAN;
import static id.aduan.routing.cases.CaseExamples.REQUEST;
import static id.aduan.routing.cases.CaseExamples.SUPPORT;
import static id.aduan.routing.cases.CaseExamples.TODAY;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static id.aduan.routing.cases.CaseExamples.after;
import static id.aduan.routing.cases.CaseExamples.in;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.AssignmentEvent.AssignmentWithdrawn;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.InternalRequestAnswered;
import id.aduan.contract.CaseEvent.InternalRequestMade;
import id.aduan.contract.CaseEvent.InternalRequestOverdue;
import id.aduan.contract.CaseEvent.InternalRequestWithdrawn;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.EndSupport;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.MissRequest;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Unlink;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.CaseCommand.WithdrawRequest;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import id.aduan.routing.cases.InternalRequest.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CoordinationRulesTest {
  /** The end of the third working day after Tuesday, 3 February: of Friday. */
  private static final Instant BY_POLICY = Instant.parse("2026-02-06T17:00:00Z");

  private static final AnswerRequest FACTS =
      new AnswerRequest(1, "Bulan lalu.", CaseExamples.documents(1));
  private static final Actor HELPER = new Actor(ActorRole.ADMIN_UTAMA, DINKES);

  @Test
  void asksAnOfficialAndKeepsWhoIsAskedFromEverybodyElse() {
    assertThat(facts(in(In.IN_PROGRESS), REQUEST))
        .containsExactly(
            new Fact(
                new InternalRequestMade(
                    UTAMA,
                    1,
                    DPUPR,
                    BY_POLICY,
                    PLAN.internalRequest(NOW).policyVersion(),
                    PLAN.internalRequest(NOW).calendarVersion()),
                Map.of(ContentPart.REQUEST, "Kapan jalan ini ditambal?"),
                new Concerned(Set.of(OFFICIAL), Set.of())));
    assertThat(ContentPart.REQUEST.isInternal()).isTrue();
    assertThat(ContentPart.REQUEST_ANSWER.isInternal()).isTrue();
  }

  @Test
  void lastsUntilTheEndOfTheDayThatIsNamed() {
    Case asked = after(in(In.IN_PROGRESS), request(OFFICIAL, TODAY));

    assertThat(asked.coordination().requests().getFirst().due())
        .isEqualTo(Instant.parse("2026-02-03T17:00:00Z"));
    assertThat(decide(in(In.IN_PROGRESS), request(OFFICIAL, TODAY.minusDays(1))))
        .isEqualTo(new Refused(Refusal.DUE_OUT_OF_RANGE));
    assertThat(decide(in(In.IN_PROGRESS), request(OFFICIAL, TODAY.plusYears(1).plusDays(1))))
        .isEqualTo(new Refused(Refusal.DUE_OUT_OF_RANGE));
  }

  @Test
  void asksNobodyHimselfAndNobodyWithoutWords() {
    assertThat(DECIDER.decide(in(In.IN_PROGRESS), REQUEST, new Circumstances(NOW, UTAMA, OFFICIAL)))
        .isEqualTo(new Refused(Refusal.OWN_SELF_ASKED));
    assertThat(decide(in(In.IN_PROGRESS), new RequestFacts(DPUPR, OFFICIAL, " ", null)))
        .isEqualTo(new Refused(Refusal.TEXT_MISSING));
  }

  @Test
  void asksOnlySoManyAtOnceAndInAll() {
    Case full = in(In.IN_PROGRESS);
    for (int i = 0; i < Requests.MOST_WAITING; i++) {
      full = after(full, REQUEST);
    }
    assertThat(decide(full, REQUEST)).isEqualTo(new Refused(Refusal.TOO_MANY_REQUESTS));
    assertThat(facts(after(full, FACTS), REQUEST)).hasSize(1);

    Case many = in(In.IN_PROGRESS);
    for (int i = 1; i <= Requests.MOST_IN_ALL; i++) {
      many = after(after(many, REQUEST), new WithdrawRequest(i));
    }
    assertThat(decide(many, REQUEST)).isEqualTo(new Refused(Refusal.TOO_MANY_REQUESTS));
  }

  @Test
  void takesOneAnswerToARequest() {
    Case asked = after(in(In.IN_PROGRESS), REQUEST);
    Case answered = after(asked, FACTS);

    assertThat(facts(asked, FACTS))
        .containsExactly(
            new Fact(
                new InternalRequestAnswered(UTAMA, 1, 1),
                NamedDocuments.beside(
                    Map.of(ContentPart.REQUEST_ANSWER, "Bulan lalu."), CaseExamples.documents(1))));
    assertThat(answered.coordination().requests())
        .containsExactly(
            new InternalRequest(
                1,
                DPUPR,
                OFFICIAL,
                BY_POLICY,
                Status.ANSWERED,
                asked.version(),
                answered.version()));
    assertThat(decide(answered, FACTS)).isEqualTo(new Refused(Refusal.REQUEST_ANSWERED));
    assertThat(decide(answered, new WithdrawRequest(1)))
        .isEqualTo(new Refused(Refusal.REQUEST_ANSWERED));
  }

  @Test
  void takesARequestBackOnce() {
    Case withdrawn = after(after(in(In.IN_PROGRESS), REQUEST), new WithdrawRequest(1));

    assertThat(decide(withdrawn, new WithdrawRequest(1))).isEqualTo(new AlreadyDone());
    assertThat(decide(withdrawn, FACTS)).isEqualTo(new Refused(Refusal.REQUEST_WITHDRAWN));
  }

  @Test
  void tellsOnceOfARequestThatIsOverdueAndStillTakesItsAnswer() {
    Case asked = after(in(In.IN_PROGRESS), REQUEST);
    Case overdue = after(asked, new MissRequest(1), BY_POLICY);

    assertThat(facts(asked, new MissRequest(1), BY_POLICY, UTAMA))
        .extracting(Fact::event)
        .containsExactly(new InternalRequestOverdue(1, DPUPR, BY_POLICY));
    assertThat(DECIDER.decide(overdue, new MissRequest(1), new Circumstances(BY_POLICY, UTAMA)))
        .isEqualTo(new AlreadyDone());
    assertThat(after(overdue, FACTS, BY_POLICY).coordination().waiting()).isEmpty();
  }

  @Test
  void waitsForNoFactsWhenTheWorkIsOver() {
    Case drafted = after(in(In.DRAFTED), REQUEST);

    assertThat(facts(drafted, new Approve()))
        .extracting(Fact::event)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(new InternalRequestWithdrawn(Actor.SYSTEM, 1)),
            last -> assertThat(last).isInstanceOf(CaseResolved.class));
    for (CaseCommand end :
        List.of(new Approve(), new Withdraw(null), new EraseContent(), CaseExamples.RESOLVE)) {
      assertThat(after(drafted, end).coordination().waiting()).isEmpty();
    }
  }

  @Test
  void keepsARequestThroughAHandOff() {
    Case returned = after(after(in(In.IN_PROGRESS), REQUEST), CaseExamples.GIVE_BACK);

    assertThat(returned.coordination().waiting()).hasSize(1);
  }

  @Test
  void letsAnOpdThatHelpsAskItsOwnOfficialsOnly() {
    Case helped = after(in(In.IN_PROGRESS), SUPPORT);
    RequestFacts own = new RequestFacts(DINKES, OFFICIAL, "Sejak kapan?", null);

    assertThat(facts(helped, own, NOW, HELPER)).hasSize(1);
    assertThat(DECIDER.decide(helped, REQUEST, new Circumstances(NOW, HELPER)))
        .isEqualTo(new Refused(Refusal.NOT_OWN_OFFICIAL));
    assertThat(
            DECIDER.decide(
                after(helped, REQUEST), new WithdrawRequest(1), new Circumstances(NOW, HELPER)))
        .isEqualTo(new Refused(Refusal.NOT_OWN_OFFICIAL));
  }

  @Test
  void hasOthersHelpTheResponsibleOneOnly() {
    Case helped = after(in(In.IN_PROGRESS), SUPPORT);

    assertThat(decide(helped, SUPPORT)).isEqualTo(new AlreadyDone());
    assertThat(decide(helped, new AddSupport(DPUPR)))
        .isEqualTo(new Refused(Refusal.RESPONSIBLE_ITSELF));
    assertThat(after(helped, new EndSupport(DINKES)).coordination().supporters()).isEmpty();
    Case handedOver = after(after(helped, CaseExamples.GIVE_BACK), new Dispose(DINKES, null));
    assertThat(handedOver.coordination().supporters()).isEmpty();
  }

  @Test
  void hasOnlyTheInspektoratHelpWithMisconduct() {
    Case misconduct =
        after(
            after(CaseExamples.opened(), new Verify(ComplaintKind.PENGADUAN, true, null, null)),
            new Dispose(INSPEKTORAT, null));

    assertThat(decide(misconduct, SUPPORT)).isEqualTo(new Refused(Refusal.ONLY_INSPEKTORAT));
  }

  @Test
  void bringsNoCaseToWhomItIsAbout() {
    Conflict conflict =
        new Conflict(
            false,
            Set.of(DINKES),
            new Concerned(Set.of(OFFICIAL), Set.of()),
            CoordinatedBy.COORDINATORS);

    for (CaseCommand command :
        List.of(
            SUPPORT,
            REQUEST,
            new RequestFacts(DINKES, new PersonId("pejabat-2"), "Kapan?", null),
            new Dispose(DINKES, null))) {
      assertThat(decide(CaseExamples.about(in(In.DISPOSED), conflict), command))
          .isEqualTo(new Refused(Refusal.ACCUSED));
    }
  }

  @Test
  void letsOnlySoManyHelp() {
    Case on = in(In.IN_PROGRESS);
    for (int i = 0; i < CoordinationRules.MOST_SUPPORTERS; i++) {
      on = after(on, new AddSupport(new OpdCode("OPD-" + (char) ('A' + i))));
    }

    assertThat(decide(on, SUPPORT)).isEqualTo(new Refused(Refusal.TOO_MANY_SUPPORTERS));
  }

  @Test
  void tellsTheSystemsOfThoseWhoHelp() {
    Transition helped = made(Transition.none(in(In.DRAFTED)), SUPPORT);
    assertThat(assignments(helped))
        .singleElement()
        .isInstanceOfSatisfying(
            CaseAssigned.class,
            assigned -> {
              assertThat(assigned.opd()).isEqualTo(DINKES);
              assertThat(assigned.supporting()).isTrue();
            });
    assertThat(assignments(made(helped, new EndSupport(DINKES))))
        .containsExactly(new AssignmentWithdrawn(DINKES, CaseStateCode.IN_PROGRESS));
    assertThat(assignments(made(made(helped, new Approve()), CaseExamples.CONFIRM)))
        .containsExactly(
            new AssignmentWithdrawn(DPUPR, CaseStateCode.CLOSED),
            new AssignmentWithdrawn(DINKES, CaseStateCode.CLOSED));
    assertThat(assignments(made(helped, CaseExamples.RECALL)))
        .containsExactly(new AssignmentWithdrawn(DPUPR, CaseStateCode.VERIFIED));
    assertThat(
            assignments(
                made(
                    made(made(helped, new Approve()), CaseExamples.CONFIRM), CaseExamples.DISPUTE)))
        .hasOnlyElementsOfType(CaseAssigned.class)
        .extracting(assigned -> ((CaseAssigned) assigned).supporting())
        .containsExactly(null, true);
  }

  @Test
  void linksCasesThatBelongTogether() {
    Case linked = after(in(In.CLOSED), LINK);

    assertThat(decide(linked, LINK)).isEqualTo(new AlreadyDone());
    assertThat(
            after(linked, new Link(Complaints.numbered(8), LinkKind.DUPLICATE))
                .coordination()
                .links())
        .isEqualTo(Map.of(Complaints.numbered(8), LinkKind.DUPLICATE));
    assertThat(after(linked, new Unlink(Complaints.numbered(8))).coordination().links()).isEmpty();
    assertThat(decide(linked, new Link(linked.id(), LinkKind.RELATED)))
        .isEqualTo(new Refused(Refusal.LINK_TO_ITSELF));
  }

  @Test
  void linksOnlySoMany() {
    Case on = in(In.RECEIVED);
    for (int i = 0; i < CoordinationRules.MOST_LINKS; i++) {
      on = after(on, new Link(Complaints.numbered(100 + i), LinkKind.RELATED));
    }

    assertThat(decide(on, LINK)).isEqualTo(new Refused(Refusal.TOO_MANY_LINKS));
    assertThat(facts(on, new Link(Complaints.numbered(100), LinkKind.REPEATED))).hasSize(1);
  }

  private static RequestFacts request(PersonId official, @Nullable LocalDate due) {
    return new RequestFacts(DPUPR, official, "Kapan?", due);
  }

  private static Transition made(Transition from, CaseCommand command) {
    return from.then(
        (Decided)
            DECIDER.decide(from.after(), command, new Circumstances(CaseExamples.LATER, UTAMA)),
        ASSIGNMENTS,
        CaseExamples.LATER,
        null);
  }

  private static List<AssignmentEvent> assignments(Transition made) {
    return made.recorded().getLast().assignments();
  }

  private static List<Fact> facts(Case on, CaseCommand command) {
    return facts(on, command, NOW, UTAMA);
  }

  private static List<Fact> facts(Case on, CaseCommand command, Instant at, Actor by) {
    return ((Decided) DECIDER.decide(on, command, new Circumstances(at, by))).facts();
  }

  private static Decision decide(Case on, CaseCommand command) {
    return DECIDER.decide(on, command, new Circumstances(NOW, UTAMA));
  }
}
