package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActingAs;
import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.FollowUpStarted;
import id.aduan.contract.CaseEvent.ReporterTold;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.InMemoryAppointments;
import id.aduan.routing.appointments.InMemoryGrants;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.AssignTo;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CommandHandler.Order;
import id.aduan.routing.cases.CommandHandler.RequestKey;
import id.aduan.routing.cases.Outcome.Done;
import id.aduan.routing.cases.Outcome.KeyConflict;
import id.aduan.routing.cases.Outcome.NotEntitled;
import id.aduan.routing.cases.Outcome.NotFound;
import id.aduan.routing.cases.Outcome.Refused;
import id.aduan.routing.cases.Outcome.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CommandHandlerTest {
  private static final TrackingId ID = numbered(1);
  private static final Officer COORDINATOR = officer("k", ActorRole.COORDINATOR);
  private static final Officer LEADER = officer("b", ActorRole.LEADER);
  private static final Officer COUNTER = officer("l", ActorRole.COUNTER);
  private static final Officer UTAMA = officer("u");
  private static final Officer PEMBANTU = officer("p");
  private static final Officer OF_ANOTHER_OPD = officer("d");
  private static final Revocation REVOKED = new Revocation(NOW, null, null);
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryAppointments appointments = new InMemoryAppointments();
  private final CaseWork work = CaseExamples.work(cases);
  private final CommandHandler handler =
      new CommandHandler(
          work, CaseExamples.readers(new Authorities(appointments, new InMemoryGrants())));

  @BeforeEach
  void appoint() {
    appoint("u", DPUPR, Rank.ADMIN_UTAMA);
    appoint("p", DPUPR, Rank.ADMIN_PEMBANTU);
    appoint("d", DINKES, Rank.ADMIN_UTAMA);
  }

  @Test
  void carriesACommandOutAndRemembersWhoGaveIt() {
    disposed();

    assertThat(order(PEMBANTU, new Start(), 3)).isEqualTo(done(CaseStateCode.IN_PROGRESS, 4));
    assertThat(cases.history(ID).getLast())
        .isEqualTo(
            new Recorded(
                4,
                NOW,
                PEMBANTU.id(),
                new FollowUpStarted(new Actor(ActorRole.ADMIN_PEMBANTU, DPUPR), DPUPR),
                java.util.Map.of(),
                Concerned.NOBODY,
                List.of()));
  }

  @Test
  void showsACaseToAnOpdOnlyWhileItHasIt() {
    opened(Visibility.OPEN);
    assertThat(handler.view(ID, UTAMA)).isEmpty();
    assertThat(order(UTAMA, new Start(), 1)).isEqualTo(new NotFound());

    act(CaseExamples.VERIFY, 1);
    act(CaseExamples.DISPOSE, 2);
    assertThat(handler.view(ID, UTAMA)).isPresent();
    assertThat(handler.view(ID, OF_ANOTHER_OPD)).isEmpty();
    assertThat(handler.view(ID, COORDINATOR)).isPresent();
    assertThat(handler.view(ID, LEADER)).isPresent();

    assertThat(order(UTAMA, (OfOfficer) CaseExamples.GIVE_BACK, 3))
        .isEqualTo(done(CaseStateCode.VERIFIED, 4));
    assertThat(handler.view(ID, UTAMA)).isEmpty();
  }

  @Test
  void letsAPembantuDraftAndOnlyAnUtamaApprove() {
    disposed();

    assertThat(order(PEMBANTU, (OfOfficer) CaseExamples.DRAFT, 3))
        .isEqualTo(done(CaseStateCode.IN_PROGRESS, 5));
    assertThat(order(PEMBANTU, new Approve(), 5)).isEqualTo(new NotEntitled());
    assertThat(order(PEMBANTU, (OfOfficer) CaseExamples.RESOLVE, 5)).isEqualTo(new NotEntitled());
    assertThat(order(COORDINATOR, new Approve(), 5)).isEqualTo(new NotEntitled());
    assertThat(order(UTAMA, new Approve(), 5)).isEqualTo(done(CaseStateCode.RESOLVED, 6));
  }

  @Test
  void letsTheCoordinatorActWhereNobodyIsAppointed() {
    disposed();
    appointments.all().forEach(a -> assertThat(appointments.revoke(a.id(), REVOKED)).isPresent());

    assertThat(order(UTAMA, new Start(), 3)).isEqualTo(new NotFound());
    assertThat(order(COORDINATOR, new Start(), 3)).isEqualTo(done(CaseStateCode.IN_PROGRESS, 4));
    assertThat(cases.history(ID).getLast().event())
        .isEqualTo(
            new FollowUpStarted(new Actor(ActorRole.COORDINATOR, DPUPR, ActingAs.IN_PLACE), DPUPR));
  }

  @Test
  void letsOnlyCoordinatorsCoordinate() {
    disposed();

    assertThat(order(UTAMA, (OfOfficer) CaseExamples.DISPOSE, 3)).isEqualTo(new NotEntitled());
    assertThat(order(LEADER, (OfOfficer) CaseExamples.ARCHIVE, 3)).isEqualTo(new NotEntitled());
  }

  @Test
  void tellsACoordinatorWhyAnActOfAnOpdIsTooEarly() {
    opened(Visibility.OPEN);

    assertThat(order(COORDINATOR, new Start(), 1)).isEqualTo(new Refused(Refusal.NOT_DISPOSED));
  }

  @Test
  void refusesWhatWasDecidedOnAnOldVersion() {
    disposed();

    assertThat(order(UTAMA, new Start(), 2)).isEqualTo(new Stale(3));
    assertThat(cases.history(ID)).hasSize(3);
  }

  @Test
  void answersTheSameToTheSameKeyEvenWhenItsSenderMayNoLongerSeeTheCase() {
    disposed();
    OfOfficer giveBack = (OfOfficer) CaseExamples.GIVE_BACK;
    RequestKey key = new RequestKey("key", "print");
    Outcome first = handler.handle(new Order(ID, UTAMA, giveBack, 3, key));

    assertThat(first).isEqualTo(done(CaseStateCode.VERIFIED, 4));
    assertThat(handler.handle(new Order(ID, UTAMA, giveBack, 3, key))).isEqualTo(first);
    assertThat(handler.handle(new Order(ID, UTAMA, giveBack, 3, new RequestKey("key", "another"))))
        .isEqualTo(new KeyConflict());
    assertThat(cases.history(ID)).hasSize(4);
  }

  @Test
  void answersTheSameToTheSameKeyAlsoWhereNothingWasLeftToDo() {
    disposed();
    assertThat(order(UTAMA, new Start(), 3)).isInstanceOf(Done.class);
    RequestKey key = new RequestKey("key", "print");
    Outcome first = handler.handle(new Order(ID, UTAMA, new Start(), 4, key));
    assertThat(order(UTAMA, (OfOfficer) CaseExamples.RESOLVE, 4)).isInstanceOf(Done.class);

    assertThat(first).isEqualTo(done(CaseStateCode.IN_PROGRESS, 4));
    assertThat(handler.handle(new Order(ID, UTAMA, new Start(), 4, key))).isEqualTo(first);
  }

  @Test
  void hidesAnAnonymousReportersNameFromEverybodyButCoordinators() {
    disposed(new Visibility(true, false));

    assertThat(name(UTAMA)).isNull();
    assertThat(name(LEADER)).isNull();
    assertThat(name(COORDINATOR)).isEqualTo(Complaints.NAME);
  }

  @Test
  void showsAnOpdTheNameOfAReporterWhoGaveIt() {
    disposed();

    assertThat(name(UTAMA)).isEqualTo(Complaints.NAME);
  }

  @Test
  void offersEverybodyHisOwnNextSteps() {
    disposed();

    assertThat(actions(PEMBANTU))
        .containsExactlyInAnyOrder(
            Action.QUESTIONS,
            Action.RETURN,
            Action.ASSIGNMENT,
            Action.START,
            Action.ANSWERS,
            Action.DRAFT,
            Action.REQUESTS,
            Action.LINKS);
    assertThat(actions(UTAMA)).contains(Action.RESOLUTION).doesNotContain(Action.DISPOSITION);
    assertThat(actions(COORDINATOR))
        .containsExactlyInAnyOrder(
            Action.DISPOSITION,
            Action.RECALL,
            Action.ERASURE,
            Action.REQUESTS,
            Action.SUPPORT,
            Action.LINKS);
    assertThat(actions(LEADER)).isEmpty();
  }

  @Test
  void endsWithARevocationBetweenTwoActs() {
    disposed();
    assertThat(order(PEMBANTU, new Start(), 3)).isInstanceOf(Done.class);
    assertThat(appointments.revoke("p", REVOKED)).isPresent();

    assertThat(order(PEMBANTU, (OfOfficer) CaseExamples.DRAFT, 4)).isEqualTo(new NotFound());
    assertThat(handler.view(ID, PEMBANTU)).isEmpty();
  }

  @Test
  void letsAPembantuTakeWhatNobodyHasAndAnUtamaAssignToAnybodyOfTheOpd() {
    disposed();
    appoint("q", DPUPR, Rank.ADMIN_PEMBANTU);

    assertThat(order(PEMBANTU, assign("q"), 3)).isEqualTo(new NotEntitled());
    assertThat(order(PEMBANTU, assign("p"), 3)).isEqualTo(done(CaseStateCode.DISPOSED, 4));
    assertThat(assignee()).isEqualTo(PEMBANTU.id());
    assertThat(order(officer("q"), assign("q"), 4)).isEqualTo(new NotEntitled());
    assertThat(order(officer("q"), assign(null), 4)).isEqualTo(new NotEntitled());
    assertThat(order(UTAMA, assign("d"), 4)).isEqualTo(new Refused(Refusal.NOT_OF_THE_OPD));
    assertThat(order(UTAMA, assign("q"), 4)).isEqualTo(done(CaseStateCode.DISPOSED, 5));
    assertThat(order(officer("q"), assign(null), 5)).isEqualTo(done(CaseStateCode.DISPOSED, 6));
    assertThat(assignee()).isNull();
  }

  @Test
  void namesNobodyInTheEventOfAnAssignment() {
    disposed();
    assertThat(order(UTAMA, assign("p"), 3)).isInstanceOf(Done.class);

    Recorded last = cases.history(ID).getLast();
    assertThat(last.event())
        .isEqualTo(
            new CaseEvent.CaseAssignedWithin(new Actor(ActorRole.ADMIN_UTAMA, DPUPR), DPUPR));
    assertThat(last.concerned().people()).containsExactly(PEMBANTU.id());
  }

  @Test
  void forgetsWhoWorkedOnACaseThatIsGivenBack() {
    disposed();
    assertThat(order(UTAMA, assign("p"), 3)).isInstanceOf(Done.class);
    assertThat(order(UTAMA, (OfOfficer) CaseExamples.GIVE_BACK, 4)).isInstanceOf(Done.class);

    assertThat(assignee()).isNull();
  }

  private @Nullable PersonId assignee() {
    return cases.find(ID).orElseThrow().found().custody().assignee();
  }

  private static AssignTo assign(@Nullable String person) {
    return new AssignTo(person == null ? null : new PersonId(person));
  }

  @Test
  void letsTheCounterHandOverWhatNoMessageToldAndReadNothingElse() {
    unreached(Visibility.OPEN);

    assertThat(handler.view(ID, COUNTER)).isEmpty();
    assertThat(handler.handOver(ID, UTAMA)).isEmpty();
    assertThat(handler.handOver(ID, COUNTER).orElseThrow().texts())
        .containsOnlyKeys(ContentPart.ANSWER, ContentPart.WHAT_WAS_DONE);
    assertThat(order(COUNTER, new Start(), 6)).isEqualTo(new NotFound());
    assertThat(order(UTAMA, new Tell(), 6)).isEqualTo(new NotEntitled());
    assertThat(order(COUNTER, new Tell(), 6)).isEqualTo(done(CaseStateCode.RESOLVED, 7));
    assertThat(cases.history(ID).getLast().event())
        .isEqualTo(new ReporterTold(new Actor(ActorRole.COUNTER, null), null));
    assertThat(handler.handOver(ID, COUNTER)).isEmpty();
    assertThat(order(COUNTER, new Tell(), 7)).isEqualTo(new NotFound());
  }

  @Test
  void letsTheCounterAddPapersToWhateverVersionAndReadNothing() {
    opened(new Visibility(true, true));
    act(CaseExamples.VERIFY, 1);

    assertThat(handler.papers(ID, COORDINATOR)).isEmpty();
    assertThat(handler.papers(ID, COUNTER).orElseThrow().refusal()).isEmpty();
    assertThat(added(COORDINATOR, null)).isEqualTo(new NotFound());
    assertThat(order(COORDINATOR, CaseExamples.ADD_PAPERS, 2)).isEqualTo(new NotEntitled());
    assertThat(added(COUNTER, "1")).isEqualTo(done(CaseStateCode.VERIFIED, 3));
    act(CaseExamples.DISPOSE, 3);
    assertThat(added(COUNTER, "1")).isEqualTo(done(CaseStateCode.VERIFIED, 3));
    assertThat(added(COUNTER, "2")).isEqualTo(done(CaseStateCode.DISPOSED, 4));
    assertThat(cases.history(ID).get(2).event())
        .isEqualTo(new AdditionReceived(new Actor(ActorRole.COUNTER, null), false, 1));
    assertThat(handler.view(ID, COUNTER)).isEmpty();
    assertThat(handler.view(ID, UTAMA).orElseThrow().texts().get(3L))
        .containsKeys(ContentPart.NOTE, ContentPart.DOCUMENTS);
  }

  @Test
  void tellsNobodyWhomACaseIsAboutThatItTakesPapers() {
    opened(Visibility.OPEN);
    act(
        new CaseCommand.Verify(
            ComplaintKind.PENGADUAN,
            true,
            null,
            null,
            new Accusation(Set.of(), new Concerned(Set.of(UTAMA.id()), Set.of()), Set.of())),
        1);
    Officer accused = officer(UTAMA.id().value(), ActorRole.COUNTER);

    assertThat(handler.papers(ID, accused)).isEmpty();
    assertThat(added(accused, "1")).isEqualTo(new NotFound());
    assertThat(handler.papers(ID, COUNTER)).isPresent();
  }

  private Outcome added(Officer officer, @Nullable String key) {
    return handler.add(
        ID,
        officer,
        CaseExamples.ADD_PAPERS,
        key == null ? null : new CommandHandler.RequestKey(key, "papers"));
  }

  @Test
  void leavesAConfidentialCaseToTheCoordinator() {
    unreached(new Visibility(false, true));

    assertThat(handler.handOver(ID, COUNTER)).isEmpty();
    assertThat(order(COUNTER, new Tell(), 6)).isEqualTo(new NotFound());
    assertThat(handler.handOver(ID, COORDINATOR)).isPresent();
    assertThat(actions(COORDINATOR)).contains(Action.TOLD);
    assertThat(order(COORDINATOR, new Tell(), 6)).isEqualTo(done(CaseStateCode.RESOLVED, 7));
  }

  private void unreached(Visibility visibility) {
    disposed(visibility);
    assertThat(order(UTAMA, (OfOfficer) CaseExamples.RESOLVE, 3)).isInstanceOf(Done.class);
    assertThat(
            new NoticesHandler(work)
                .handle(
                    List.of(
                        new NoticesHandler.Settled(
                            ID, new CaseCommand.SettleNotice(5, false, NOW)))))
        .isEqualTo(1);
  }

  private @Nullable String name(Officer officer) {
    return handler
        .view(ID, officer)
        .orElseThrow()
        .texts()
        .getOrDefault(1L, java.util.Map.of())
        .get(ContentPart.REPORTER_NAME);
  }

  private Set<Action> actions(Officer officer) {
    return handler.view(ID, officer).orElseThrow().actions();
  }

  private void disposed() {
    disposed(Visibility.OPEN);
  }

  private void disposed(Visibility visibility) {
    opened(visibility);
    act(CaseExamples.VERIFY, 1);
    act(CaseExamples.DISPOSE, 2);
  }

  private void opened(Visibility visibility) {
    assertThat(
            new DossiersHandler(
                    work, _ -> Suggestion.NONE, CaseExamples.SURGES, new InMemoryAttachments())
                .handle(List.of(sent(ID, "k", aComplaint(ACCEPTED, visibility)))))
        .containsExactly(new Reception.Opened());
  }

  private void act(CaseCommand command, long seen) {
    assertThat(order(COORDINATOR, (OfOfficer) command, seen)).isInstanceOf(Done.class);
  }

  private Outcome order(Officer officer, OfOfficer command, long seen) {
    return handler.handle(new Order(ID, officer, command, seen, null));
  }

  private void appoint(String person, OpdCode opd, Rank rank) {
    appointments.add(
        new Appointment(
            person,
            new PersonId(person),
            opd,
            rank,
            "SK/1",
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"),
            null));
  }

  private static Done done(CaseStateCode state, long version) {
    return new Done(ID, state, version);
  }

  private static Officer officer(String id, ActorRole... roles) {
    return new Officer(new PersonId(id), Set.of(roles));
  }
}
