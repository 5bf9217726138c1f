package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseEvent.InternalRequestWithdrawn;
import id.aduan.contract.CaseEvent.SupportEnded;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseCommand.Recall;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is decided about misconduct of the administration itself. */
final class ConflictTest {
  private static final OpdCode INSPEKTORAT = ConflictPolicy.INSPEKTORAT;
  private static final OpdCode KOMINFO = new OpdCode("KOMINFO");
  private static final OpdCode SETDA = new OpdCode("SETDA");
  private static final Accusation OF_DINKES = of(DINKES);

  @Test
  void beginsOpenWhereMisconductIsAllegedOrSuspected() {
    assertThat(opened(false, null, Suspicion.NONE).conflict()).isEqualTo(Conflict.NONE);
    assertThat(opened(true, null, Suspicion.NONE).conflict())
        .isEqualTo(new Conflict(true, Set.of(), Concerned.NOBODY, CoordinatedBy.COORDINATORS));
    assertThat(opened(false, null, suspected(OF_DINKES)).conflict())
        .isEqualTo(
            new Conflict(true, Set.of(DINKES), Concerned.NOBODY, CoordinatedBy.COORDINATORS));
  }

  @Test
  void takesTheOfficeThatWasChosenForTheOneThatIsMeant() {
    assertThat(opened(true, DPUPR, suspected(OF_DINKES)).conflict().offices())
        .containsExactlyInAnyOrder(DPUPR, DINKES);
    assertThat(opened(false, DPUPR, suspected(OF_DINKES)).conflict().offices())
        .containsExactly(DINKES);
    assertThat(opened(false, DPUPR, Suspicion.NONE).conflict().offices()).isEmpty();
    assertThat(opened(true, INSPEKTORAT, Suspicion.NONE).conflict().offices()).isEmpty();
  }

  @Test
  void letsTheInspektoratVerifyWhatMayBeAboutTheCoordinators() {
    assertThat(opened(false, null, suspected(of(KOMINFO))).conflict().coordinatedBy())
        .isEqualTo(CoordinatedBy.INSPEKTORAT);
    assertThat(opened(true, KOMINFO, Suspicion.NONE).conflict().coordinatedBy())
        .isEqualTo(CoordinatedBy.INSPEKTORAT);
    assertThat(opened(false, null, suspected(of(KOMINFO, INSPEKTORAT))).conflict().coordinatedBy())
        .isEqualTo(CoordinatedBy.LEADERS);
    assertThat(opened(false, null, suspected(of(INSPEKTORAT))).conflict().coordinatedBy())
        .isEqualTo(CoordinatedBy.COORDINATORS);
  }

  @Test
  void publishesOfficesAndNeverPeople() {
    Accusation accusation = new Accusation(Set.of(DINKES), named("x"), Set.of(DPUPR));
    Fact opening = opening(false, null, suspected(accusation)).facts().getFirst();
    Fact verified = last(verify(CaseExamples.opened(), true, accusation));

    assertThat(((CaseOpened) opening.event()).allegedOffices()).containsExactly(DINKES);
    assertThat(opening.concerned()).isEqualTo(accusation.named());
    assertThat(((CaseVerified) verified.event()).accusedOffices()).containsExactly(DINKES);
    assertThat(verified.concerned()).isEqualTo(accusation.named());
  }

  @Test
  void putsWhatWasFoundInThePlaceOfWhatWasSuspected() {
    Case open = opened(true, DPUPR, suspected(of(KOMINFO)));

    assertThat(verified(open, true, OF_DINKES).conflict())
        .isEqualTo(
            new Conflict(false, Set.of(DINKES), Concerned.NOBODY, CoordinatedBy.COORDINATORS));
    assertThat(verified(open, false, Accusation.OF_NOBODY).conflict()).isEqualTo(Conflict.NONE);
  }

  @Test
  void accusesOnlyOfMisconduct() {
    assertThat(verify(CaseExamples.opened(), false, OF_DINKES))
        .isEqualTo(new Refused(Refusal.NOBODY_TO_ACCUSE));
  }

  @Test
  void verifiesAnewWhereOnlyTheAccusedDiffer() {
    Case on = verified(CaseExamples.opened(), true, OF_DINKES);

    assertThat(verify(on, true, OF_DINKES)).isEqualTo(new AlreadyDone());
    assertThat(verify(on, true, of(DPUPR))).isInstanceOf(Decided.class);
    assertThat(verify(on, true, new Accusation(Set.of(DINKES), named("x"), Set.of())))
        .isInstanceOf(Decided.class);
  }

  @Test
  void handsMisconductToTheInspektoratOnly() {
    Case on = verified(CaseExamples.opened(), true, OF_DINKES);

    assertThat(on.conflict().coordinatedBy()).isEqualTo(CoordinatedBy.COORDINATORS);
    assertThat(refusal(on, DINKES)).contains(Refusal.ACCUSED);
    assertThat(refusal(on, DPUPR)).contains(Refusal.ONLY_INSPEKTORAT);
    assertThat(refusal(on, INSPEKTORAT)).isEmpty();
  }

  @Test
  void handsWhatIsAboutACoordinatorToTheInspektoratToo() {
    Case on =
        verified(
            CaseExamples.opened(), true, new Accusation(Set.of(), named("k"), Set.of(KOMINFO)));

    assertThat(on.conflict().coordinatedBy()).isEqualTo(CoordinatedBy.INSPEKTORAT);
    assertThat(refusal(on, INSPEKTORAT)).isEmpty();
    assertThat(refusal(on, KOMINFO)).contains(Refusal.ONLY_INSPEKTORAT);
  }

  @Test
  void handsWhatIsAboutTheInspektoratToTheLeadership() {
    Case office = verified(CaseExamples.opened(), true, of(INSPEKTORAT));
    Case person =
        verified(
            CaseExamples.opened(), true, new Accusation(Set.of(), named("i"), Set.of(INSPEKTORAT)));

    for (Case on : List.of(office, person)) {
      assertThat(on.conflict().coordinatedBy()).isEqualTo(CoordinatedBy.LEADERS);
      assertThat(refusal(on, SETDA)).isEmpty();
      assertThat(refusal(on, DPUPR)).contains(Refusal.ONLY_LEADERSHIP);
    }
    assertThat(refusal(office, INSPEKTORAT)).contains(Refusal.ACCUSED);
    assertThat(refusal(person, INSPEKTORAT)).contains(Refusal.ONLY_LEADERSHIP);
  }

  @Test
  void leavesTheLeadersTheChoiceWhereTheirOfficeIsAccusedToo() {
    Case on = verified(CaseExamples.opened(), true, of(INSPEKTORAT, SETDA));

    assertThat(refusal(on, SETDA)).contains(Refusal.ACCUSED);
    assertThat(refusal(on, INSPEKTORAT)).contains(Refusal.ACCUSED);
    assertThat(refusal(on, DPUPR)).isEmpty();
  }

  @Test
  void leavesPoorServiceToTheOfficeItself() {
    Case on = verified(opened(true, DINKES, Suspicion.NONE), false, Accusation.OF_NOBODY);

    assertThat(refusal(on, DINKES)).isEmpty();
  }

  @Test
  void letsTheAccusedOutBeforeItSaysWhoTheyAre() {
    Case on =
        CaseExamples.after(
            CaseExamples.after(CaseExamples.opened(), CaseExamples.VERIFY), CaseExamples.DISPOSE);
    on = CaseExamples.after(on, new AddSupport(DINKES));
    on = CaseExamples.after(on, new RequestFacts(DINKES, new PersonId("y"), "Kapan?", null));
    on = CaseExamples.after(on, new RequestFacts(DPUPR, OFFICIAL, "Kapan?", null));
    on = CaseExamples.after(on, new RequestFacts(DPUPR, new PersonId("z"), "Kapan?", null));
    on = CaseExamples.after(on, new Recall("Dugaan pungli."));

    Accusation accusation = new Accusation(Set.of(DINKES), named(OFFICIAL.value()), Set.of());

    assertThat(events(verify(on, true, accusation)))
        .startsWith(
            new SupportEnded(Actor.SYSTEM, DINKES),
            new InternalRequestWithdrawn(Actor.SYSTEM, 1),
            new InternalRequestWithdrawn(Actor.SYSTEM, 2))
        .hasSize(4)
        .last()
        .isInstanceOf(CaseVerified.class);
  }

  @Test
  void letsNoAccusedOfficeHelp() {
    Case on = verified(CaseExamples.opened(), true, OF_DINKES);
    on = CaseExamples.after(on, new Dispose(INSPEKTORAT, null));

    assertThat(decide(on, new AddSupport(DINKES))).isEqualTo(new Refused(Refusal.ACCUSED));
    assertThat(decide(on, new AddSupport(DPUPR))).isEqualTo(new Refused(Refusal.ONLY_INSPEKTORAT));
  }

  @Test
  void liesOnTheDeskOfWhoCoordinates() {
    assertThat(Desk.of(CaseExamples.opened())).contains(Desk.COORDINATORS);
    assertThat(Desk.of(opened(true, KOMINFO, Suspicion.NONE))).contains(Desk.INSPEKTORAT);
    assertThat(Desk.of(verified(CaseExamples.opened(), true, of(INSPEKTORAT))))
        .contains(Desk.LEADERS);
  }

  private static Accusation of(OpdCode... offices) {
    return new Accusation(Set.of(offices), Concerned.NOBODY, Set.of());
  }

  private static Concerned named(String person) {
    return new Concerned(Set.of(new PersonId(person)), Set.of(new UnitCode("BIDANG")));
  }

  private static Suspicion suspected(Accusation accusation) {
    return new Suspicion(true, "'pungli'", accusation);
  }

  private static Decided opening(boolean alleged, @Nullable OpdCode chosen, Suspicion suspicion) {
    return DECIDER.open(
        new OpenCase(
            Complaints.saying(Complaints.TEXT, alleged, chosen, Complaints.aComplaint(ACCEPTED)),
            new Suggestion(List.of(), null, null, "", suspicion)));
  }

  private static Case opened(boolean alleged, @Nullable OpdCode chosen, Suspicion suspicion) {
    return Transition.opened(
            CaseExamples.ID, opening(alleged, chosen, suspicion), Complaints.SALT, NOW)
        .after();
  }

  private static Decision verify(Case on, boolean misconduct, Accusation accusation) {
    return decide(on, new Verify(ComplaintKind.PENGADUAN, misconduct, null, null, accusation));
  }

  private static Case verified(Case on, boolean misconduct, Accusation accusation) {
    return CaseExamples.after(
        on, new Verify(ComplaintKind.PENGADUAN, misconduct, null, null, accusation));
  }

  private static Decision decide(Case on, CaseCommand command) {
    return DECIDER.decide(on, command, new Circumstances(NOW, Actor.COORDINATOR));
  }

  private static Optional<Refusal> refusal(Case on, OpdCode opd) {
    return decide(on, new Dispose(opd, null)) instanceof Refused(Refusal refusal)
        ? Optional.of(refusal)
        : Optional.empty();
  }

  private static Fact last(Decision decision) {
    return ((Decided) decision).facts().getLast();
  }

  private static List<CaseEvent> events(Decision decision) {
    return ((Decided) decision).facts().stream().map(Fact::event).toList();
  }
}
