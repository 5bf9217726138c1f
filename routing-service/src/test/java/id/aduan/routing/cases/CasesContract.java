package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.ASSIGNMENTS;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.PLAN;
import static id.aduan.routing.cases.CaseExamples.UTAMA;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.aReply;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.ErasureHolder;
import id.aduan.contract.EventId;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.TrackingId;
import id.aduan.contract.UnitCode;
import id.aduan.contract.Visibility;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.UnpublishedCases.Unpublished;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of cases promises, whatever it is made of. */
public interface CasesContract {
  PersonId WORKER = new PersonId("worker");
  EventId TAKEN = new EventId("taken-1");

  Cases cases();

  UnpublishedCases outbox();

  @Test
  default void findsNothingUnderANumberThatIsNotTaken() {
    assertThat(cases().load(List.of(numbered(1)))).isEmpty();
    assertThat(cases().find(numbered(1))).isEmpty();
    assertThat(cases().history(numbered(1))).isEmpty();
  }

  @Test
  default void keepsACaseAsItWasOpened() {
    Case opened = open(1);

    assertThat(cases().find(numbered(1)))
        .contains(new Stored.Opened(opened, Set.of(TAKEN), List.of()));
  }

  @Test
  default void keepsWhatBecameOfNotices() {
    Case opened = open(CaseExamples.opened());
    Transition asked = made(opened, CaseExamples.ASK);
    Transition missed =
        CaseExamples.made(asked.after(), new CaseCommand.SettleNotice(2, false, LATER), LATER);
    Transition told = CaseExamples.made(missed.after(), new CaseCommand.Tell(), LATER);
    advance(opened, asked);
    advance(asked.after(), missed);
    assertThat(found(opened.id())).isEqualTo(missed.after());
    advance(missed.after(), told);

    assertThat(found(opened.id())).isEqualTo(told.after());
    assertThat(cases().history(opened.id()))
        .endsWith(missed.recorded().getLast(), told.recorded().getLast());
  }

  @ParameterizedTest
  @EnumSource(In.class)
  default void keepsACaseInEveryState(In state) {
    Case opened = open(CaseExamples.opened());
    Transition walked = CaseExamples.walk(state);
    advance(opened, walked);

    assertThat(found(opened.id())).isEqualTo(walked.after());
    assertThat(cases().history(opened.id())).endsWith(walked.recorded().toArray(Recorded[]::new));
  }

  @Test
  default void showsTheCasesThatGoOnPageByPage() {
    ManyCases.fill(cases(), outbox(), 0, 12, List.of(In.values()));

    List<Case> first = cases().open(null, 5);
    List<Case> rest = cases().open(first.getLast().id(), 50);

    assertThat(first).hasSize(5);
    assertThat(Stream.concat(first.stream(), rest.stream()).toList())
        .hasSize(8)
        .isSortedAccordingTo(Comparator.comparing(on -> on.id().value()))
        .allMatch(Case::goesOn);
  }

  @Test
  default void opensANumberOnlyOnce() {
    Case opened = open(1);
    Transition another = opening(1, ACCEPTED.plusSeconds(1));

    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Open(
                            another.after(), another.recorded(), List.of(), false, null))))
        .containsExactly(numbered(1));
    assertThat(found(numbered(1))).isEqualTo(opened);
  }

  @Test
  default void refusesAWriteOnAnOldVersionAndKeepsTheRest() {
    Case one = open(1);
    Case two = open(2);
    Transition first = made(one, CaseExamples.VERIFY);
    advance(one, first);

    Set<TrackingId> overtaken =
        cases()
            .save(
                List.of(
                    advance(made(one, CaseExamples.ASK), one),
                    new CaseWrite.Open(
                        opening(3, ACCEPTED).after(),
                        opening(3, ACCEPTED).recorded(),
                        List.of(),
                        false,
                        null)));

    assertThat(overtaken).contains(numbered(1));
    assertThat(found(numbered(1))).isEqualTo(first.after());
    assertThat(cases().find(numbered(3))).isPresent();
    assertThat(found(numbered(2))).isEqualTo(two);
  }

  @Test
  default void keepsTheHistoryWithWhatWasWritten() {
    Case opened = open(1);
    Transition made = made(opened, CaseExamples.ASK);
    advance(opened, made);

    List<Recorded> expected = new ArrayList<>(opening(1, ACCEPTED).recorded());
    expected.addAll(made.recorded());
    assertThat(cases().history(numbered(1))).isEqualTo(expected);
    assertThat(cases().history(numbered(1), 1, 1)).isEqualTo(expected.subList(1, 2));
    assertThat(cases().history(numbered(1)).getLast().texts())
        .containsEntry(ContentPart.QUESTION, "Di sebelah mana?");
  }

  @Test
  default void remembersWhoActedAndWhatItMeansToOpds() {
    Case verified = CaseExamples.after(open(1), CaseExamples.VERIFY);
    advance(
        open(2),
        new Transition(CaseExamples.after(found(numbered(2)), CaseExamples.VERIFY), List.of()));
    Case before = found(numbered(2));
    Transition disposed =
        Transition.none(before)
            .then(
                (Decided)
                    DECIDER.decide(before, CaseExamples.DISPOSE, new Circumstances(NOW, UTAMA)),
                ASSIGNMENTS,
                NOW,
                new PersonId("somebody"));
    advance(before, disposed);

    assertThat(verified.version()).isEqualTo(2);
    assertThat(cases().history(numbered(2)).getLast()).isEqualTo(disposed.recorded().getLast());
  }

  @Test
  default void erasesWhatWasWrittenWithOneWrite() {
    Case opened = open(1);
    Transition asked = made(opened, CaseExamples.ASK);
    advance(opened, asked);
    Transition erased = made(asked.after(), new CaseCommand.EraseContent());
    advance(asked.after(), erased);

    assertThat(found(numbered(1))).isEqualTo(erased.after());
    assertThat(cases().history(numbered(1))).allMatch(event -> event.texts().isEmpty());
    assertThat(outbox().unpublished(9, List.of()).getFirst().events())
        .hasSize(3)
        .allMatch(event -> event.texts().isEmpty());
    assertThat(
            cases()
                .list(all(CaseStateCode.AWAITING_REPORTER), Sight.WHOLE)
                .items()
                .getFirst()
                .text())
        .isNull();
  }

  @Test
  default void findsACaseByWhatItsReporterWroteUntilItIsErased() {
    Case opened = opened(1, Complaints.aComplaint(ACCEPTED));
    Case asked = made(opened, CaseExamples.ASK).after();
    advance(opened, made(opened, CaseExamples.ASK));
    Transition replied =
        made(asked, new CaseCommand.Reply("Di Lubuk Gadang.", false, ACCEPTED.plusSeconds(9)));
    advance(asked, replied);

    assertThat(foundBy(words("pasar", "lubuk"))).containsExactly(numbered(1));
    assertThat(foundBy(words("pasar", "sekolah"))).isEmpty();
    assertThat(foundBy(new Sought(List.of(Set.of("sekolah", "pasar")), null, false)))
        .containsExactly(numbered(1));
    assertThat(foundBy(words("contoh"))).containsExactly(numbered(1));
    assertThat(foundBy(number("0000", false))).containsExactly(numbered(1));
    assertThat(foundBy(number("0001", true))).isEmpty();

    advance(replied.after(), made(replied.after(), new CaseCommand.EraseContent()));
    assertThat(foundBy(words("pasar"))).isEmpty();
    assertThat(foundBy(words("contoh"))).isEmpty();
    assertThat(foundBy(number("0000", true))).isEmpty();
  }

  @Test
  default void findsWhomAnonimHidesOnlyForThoseWhoReadHisName() {
    var _ = opened(1, Complaints.aComplaint(ACCEPTED, new Visibility(true, false)));

    assertThat(foundBy(words("contoh"))).isEmpty();
    assertThat(foundBy(number("0000", false))).isEmpty();
    assertThat(foundBy(new Sought(List.of(Set.of("contoh")), null, true)))
        .containsExactly(numbered(1));
    assertThat(foundBy(number("0000", true))).containsExactly(numbered(1));
    assertThat(foundBy(words("pasar"))).containsExactly(numbered(1));
  }

  @Test
  default void findsNothingOutOfReach() {
    Case here = listed(1, In.DISPOSED);
    var _ = listed(2, In.VERIFIED);
    Case helped = listed(3, In.DISPOSED);
    advance(helped, made(helped, new CaseCommand.AddSupport(CaseExamples.DINKES)));
    Reach ofDpupr = new Reach(Set.of(), Set.of(DPUPR));
    Reach ofDinkes = new Reach(Set.of(), Set.of(CaseExamples.DINKES));
    Reach ofCoordinators = new Reach(Set.of(CoordinatedBy.COORDINATORS), Set.of());

    assertThat(within(ofDpupr)).containsExactly(here.id(), helped.id());
    assertThat(within(ofDinkes)).containsExactly(helped.id());
    assertThat(within(ofCoordinators)).hasSize(3);
    assertThat(within(new Reach(Set.of(CoordinatedBy.LEADERS), Set.of()))).isEmpty();
  }

  private List<TrackingId> within(Reach reach) {
    return ids(pages(WorkQuery.of(null, 1).holding(words("pasar")).within(reach))).stream()
        .sorted(Comparator.comparing(TrackingId::value))
        .toList();
  }

  private List<TrackingId> foundBy(Sought sought) {
    return ids(pages(WorkQuery.of(null, 9).holding(sought)));
  }

  private static Sought words(String... words) {
    return new Sought(Stream.of(words).map(Set::of).toList(), null, false);
  }

  private static Sought number(String digits, boolean hidden) {
    return new Sought(List.of(), new LastDigits(digits), hidden);
  }

  private Case opened(long number, DossierEvent.ComplaintReceived complaint) {
    Transition opened =
        Transition.opened(
            numbered(number),
            DECIDER.open(new OpenCase(complaint, Suggestion.NONE)),
            Complaints.SALT,
            NOW);
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Open(
                            opened.after(),
                            opened.recorded(),
                            List.of(),
                            false,
                            null,
                            LastDigits.of(complaint.content().reporter().phone()).orElse(null)))))
        .isEmpty();
    return opened.after();
  }

  @Test
  default void remembersWhatItHasTakenWithoutANewVersion() {
    Case opened = open(1);
    EventId another = new EventId("taken-2");

    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Advance(opened, opened, List.of(), List.of(another), null))))
        .isEmpty();
    assertThat(cases().find(numbered(1)))
        .contains(new Stored.Opened(opened, Set.of(TAKEN, another), List.of()));
  }

  @Test
  default void remembersAllOfABatchThatMayComeAgain() {
    Case opened = open(1);
    List<EventId> batch =
        IntStream.range(0, 500).mapToObj(i -> new EventId("one-of-many-" + i)).toList();
    for (int from = 0; from < batch.size(); from += 250) {
      assertThat(
              cases()
                  .save(
                      List.of(
                          new CaseWrite.Advance(
                              opened, opened, List.of(), batch.subList(from, from + 250), null))))
          .isEmpty();
    }

    assertThat(cases().find(numbered(1)).orElseThrow().taken()).containsAll(batch);
  }

  @Test
  default void remembersWhatItAnswered() {
    Case opened = open(1);
    Transition made = made(opened, CaseExamples.VERIFY);
    var answered =
        new Answered("key", "print", new Outcome.Done(numbered(1), CaseStateCode.VERIFIED, 2));
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Advance(
                            opened, made.after(), made.recorded(), List.of(), answered))))
        .isEmpty();

    assertThat(cases().find(numbered(1)).orElseThrow().answered()).containsExactly(answered);
  }

  @Test
  default void holdsWhatCameBeforeItsComplaintAndLetsItGoWithTheOpening() {
    TrackingId id = numbered(1);
    Envelope<DossierEvent> first = sent(id, "a", aReply("Satu.", LATER));
    Envelope<DossierEvent> second = sent(id, "b", aReply("Dua.", LATER));
    assertThat(cases().save(List.of(new CaseWrite.Hold(id, List.of(first), Set.of(), false))))
        .isEmpty();
    assertThat(cases().save(List.of(new CaseWrite.Hold(id, List.of(second), Set.of(), false))))
        .containsExactly(id);
    assertThat(
            cases()
                .save(List.of(new CaseWrite.Hold(id, List.of(second), Set.of(first.id()), false))))
        .isEmpty();

    assertThat(cases().load(List.of(id)))
        .isEqualTo(Map.of(id, new Stored.Waiting(List.of(first, second))));
    assertThat(cases().find(id)).isEmpty();
    assertThat(outbox().unpublished(9, List.of())).isEmpty();
    assertThat(late(LATER.plus(Duration.ofDays(999)))).isEmpty();

    Transition opened = opening(1, ACCEPTED);
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Open(
                            opened.after(), opened.recorded(), List.of(TAKEN), true, null))))
        .isEmpty();
    assertThat(cases().find(id))
        .contains(new Stored.Opened(opened.after(), Set.of(TAKEN), List.of()));
  }

  @Test
  default void putsAnErasureInThePlaceOfWhatWasWaiting() {
    TrackingId id = numbered(1);
    Envelope<DossierEvent> reply = sent(id, "a", aReply("Satu.", LATER));
    Envelope<DossierEvent> erasure = sent(id, "e", Complaints.anErasure(LATER));
    assertThat(cases().save(List.of(new CaseWrite.Hold(id, List.of(reply), Set.of(), false))))
        .isEmpty();
    assertThat(
            cases()
                .save(List.of(new CaseWrite.Hold(id, List.of(erasure), Set.of(reply.id()), true))))
        .isEmpty();

    assertThat(cases().load(List.of(id)))
        .isEqualTo(Map.of(id, new Stored.Waiting(List.of(erasure))));
  }

  @Test
  default void findsWhatEndedLongAgoAndIsStillKept() {
    store(1, In.CLOSED);
    store(2, In.ARCHIVED);
    store(3, In.IN_PROGRESS);
    Case misconduct = store(4, In.WITHDRAWN, true);

    assertThat(kept(Keeping.Term.ORDINARY, NOW, 9)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(kept(Keeping.Term.ORDINARY, NOW, 1)).hasSize(1);
    assertThat(kept(Keeping.Term.ORDINARY, NOW.minusMillis(1), 9)).isEmpty();
    assertThat(kept(Keeping.Term.EVIDENCE, NOW, 9)).containsExactly(4L);
    assertThat(cases().kept(Keeping.Term.EVIDENCE, NOW, 9)).containsExactly(misconduct);

    advance(4, CaseExamples.ORDER_ERASURE, LATER);
    advance(1, new CaseCommand.EraseContent(), LATER);
    assertThat(kept(Keeping.Term.EVIDENCE, LATER, 9)).isEmpty();
    assertThat(kept(Keeping.Term.ORDINARY, LATER, 9)).containsExactly(2L);
  }

  @Test
  default void reportsErasuresInTheOrderOfTheirOrdersInPages() {
    for (int number = 1; number <= 4; number++) {
      store(number, In.CLOSED);
      advance(number, CaseExamples.ORDER_ERASURE, LATER.plusSeconds(10 - number));
    }
    store(5, In.CLOSED);
    for (CaseCommand confirmed :
        List.of(
            new CaseCommand.EraseContent(),
            new CaseCommand.ConfirmErasure(ErasureHolder.INTAKE),
            new CaseCommand.ConfirmErasure(ErasureHolder.NOTIFICATION))) {
      advance(2, confirmed, LATER.plusSeconds(60));
    }
    Instant due = LATER.plusSeconds(7).plus(Duration.ofDays(3));
    advance(3, new CaseCommand.MissErasure(due), due);

    assertThat(erasures(null, 1)).containsExactly(4L, 3L, 2L, 1L);
    assertThat(erasures(null, 2)).containsExactly(4L, 3L, 2L, 1L);
    assertThat(erasures(Erasure.Progress.OPEN, 1)).containsExactly(4L, 1L);
    assertThat(erasures(Erasure.Progress.OVERDUE, 9)).containsExactly(3L);
    ErasurePage done =
        cases().erasures(new ErasureQuery(Erasure.Progress.DONE, null, 9), Sight.WHOLE);
    Case second = cases().find(numbered(2)).orElseThrow().found();
    assertThat(done)
        .isEqualTo(
            new ErasurePage(
                List.of(
                    new ErasurePage.Item(
                        numbered(2),
                        second.version(),
                        CaseStateCode.CLOSED,
                        Objects.requireNonNull(second.keeping().erasure()))),
                null));
  }

  @Test
  default void reportsNoErasureToWhomTheCaseIsHidden() {
    store(1, In.CLOSED);
    Case on = cases().find(numbered(1)).orElseThrow().found();
    Case hidden =
        CaseExamples.about(
            on, new Conflict(false, Set.of(DPUPR), Concerned.NOBODY, CoordinatedBy.INSPEKTORAT));
    Transition made = CaseExamples.made(hidden, CaseExamples.ORDER_ERASURE, LATER);
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Advance(on, made.after(), made.recorded(), List.of(), null))))
        .isEmpty();
    ErasureQuery all = new ErasureQuery(null, null, 9);

    assertThat(cases().erasures(all, Sight.WHOLE).items()).hasSize(1);
    assertThat(
            List.of(
                new Sight(new PersonId("x"), Set.of(DPUPR), Set.of(), Set.of()),
                new Sight(
                    new PersonId("x"), Set.of(), Set.of(), Set.of(CoordinatedBy.INSPEKTORAT))))
        .allMatch(sight -> cases().erasures(all, sight).items().isEmpty());
  }

  private List<Long> kept(Keeping.Term term, Instant endedBy, int limit) {
    return cases().kept(term, endedBy, limit).stream().map(on -> number(on.id())).toList();
  }

  private List<Long> erasures(Erasure.@Nullable Progress progress, int limit) {
    List<Long> found = new ArrayList<>();
    String after = null;
    do {
      ErasurePage page = cases().erasures(new ErasureQuery(progress, after, limit), Sight.WHOLE);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(item -> found.add(number(item.trackingId())));
      after = page.next();
    } while (after != null);
    return found;
  }

  private static long number(TrackingId id) {
    return LongStream.rangeClosed(1, 9)
        .filter(n -> numbered(n).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void store(long number, In state) {
    var _ = store(number, state, false);
  }

  private Case store(long number, In state, boolean misconduct) {
    Case on = renumbered(number, state);
    Case stored =
        misconduct
            ? CaseExamples.about(
                on, new Conflict(true, Set.of(), Concerned.NOBODY, CoordinatedBy.COORDINATORS))
            : on;
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Open(
                            stored, opening(number, ACCEPTED).recorded(), List.of(), false, null))))
        .isEmpty();
    return stored;
  }

  private void advance(long number, CaseCommand command, Instant at) {
    Case before = cases().find(numbered(number)).orElseThrow().found();
    Transition made = CaseExamples.made(before, command, at);
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Advance(
                            before, made.after(), made.recorded(), List.of(), null))))
        .isEmpty();
  }

  @Test
  default void listsByNearestDeadlineInPages() {
    open(3, ACCEPTED.plus(Duration.ofDays(2)));
    open(1, ACCEPTED.plus(Duration.ofDays(1)));
    open(2, ACCEPTED.plus(Duration.ofDays(1)));
    open(4, ACCEPTED);

    assertThat(ids(pages(desk(Desk.COORDINATORS, 3))))
        .containsExactly(numbered(4), numbered(1), numbered(2), numbered(3));
    assertThat(cases().list(desk(Desk.COORDINATORS, 4), Sight.WHOLE).next()).isNull();
    assertThat(cases().list(desk(Desk.COORDINATORS, 3), Sight.WHOLE).next()).isNotNull();
  }

  @Test
  default void listsByStateHolderAndDesk() {
    Case one = open(1);
    advance(one, new Transition(renumbered(1, In.DISPOSED), List.of()));
    Case two = open(2);
    advance(two, new Transition(renumbered(2, In.RESOLVED), List.of()));
    open(3);

    assertThat(ids(cases().list(all(CaseStateCode.RECEIVED), Sight.WHOLE).items()))
        .containsExactly(numbered(3));
    assertThat(ids(cases().list(all(CaseStateCode.RESOLVED), Sight.WHOLE).items()))
        .containsExactly(numbered(2));
    assertThat(ids(cases().list(query(null, null, DPUPR, null), Sight.WHOLE).items()))
        .containsExactlyInAnyOrder(numbered(1), numbered(2));
    assertThat(ids(cases().list(desk(new Desk.Opd(DPUPR), 9), Sight.WHOLE).items()))
        .containsExactly(numbered(1));
    assertThat(ids(cases().list(desk(Desk.COORDINATORS, 9), Sight.WHOLE).items()))
        .containsExactly(numbered(3));
  }

  @Test
  default void showsInAListWhatItsReaderNeeds() {
    Case opened = open(1);

    assertThat(cases().list(desk(Desk.COORDINATORS, 1), Sight.WHOLE).items())
        .containsExactly(
            new WorkPage.Item(
                numbered(1),
                1,
                CaseStateCode.RECEIVED,
                ComplaintKind.PENGADUAN,
                false,
                opened.origin().visibility(),
                null,
                null,
                null,
                opened.nearest().orElseThrow().due(),
                opened.nearest().orElseThrow().kind(),
                ACCEPTED,
                List.of(DPUPR),
                Complaints.TEXT,
                null));
  }

  @Test
  default void listsWhatIsOverdueFromItsDueInstantOn() {
    Instant due = open(1).nearest().orElseThrow().due();
    open(2, ACCEPTED.plus(Duration.ofDays(1)));

    assertThat(ids(cases().list(overdue(due.minusMillis(1)), Sight.WHOLE).items())).isEmpty();
    assertThat(ids(cases().list(overdue(due), Sight.WHOLE).items())).containsExactly(numbered(1));
  }

  @Test
  default void missesNothingWhenTheTimeToDisputeIsOver() {
    Case opened = open(1);
    advance(opened, new Transition(renumbered(1, In.RESOLVED), List.of()));
    Instant end = found(numbered(1)).nearest().orElseThrow().due();

    assertThat(
            ids(cases().list(query(null, CaseStateCode.RESOLVED, null, null), Sight.WHOLE).items()))
        .containsExactly(numbered(1));
    assertThat(cases().list(query(null, CaseStateCode.RESOLVED, null, end), Sight.WHOLE).items())
        .isEmpty();
    assertThat(cases().list(query(null, null, DPUPR, end), Sight.WHOLE).items()).isEmpty();
  }

  @Test
  default void listsWhomNoMessageReachedTheLongestWaitingFirst() {
    unreached(1, NOW.plusSeconds(2), Visibility.OPEN);
    unreached(2, NOW.plusSeconds(1), new Visibility(false, true));
    unreached(3, NOW.plusSeconds(3), Visibility.OPEN);
    open(4);

    assertThat(untold(new UntoldQuery(false, false, null, LATER, null, 2)))
        .containsExactly(numbered(2), numbered(1), numbered(3));
    assertThat(untold(new UntoldQuery(false, true, null, LATER, null, 2)))
        .containsExactly(numbered(1), numbered(3));
    assertThat(untold(new UntoldQuery(true, false, null, LATER, null, 2))).isEmpty();
  }

  @Test
  default void takesAMessageUnderWayForATaskWhenTheTimeIsOver() {
    Case resolved = resolved(1, Visibility.OPEN);
    Instant end = PLAN.dispute(NOW).due();

    assertThat(untold(new UntoldQuery(false, true, null, end.minusMillis(1), null, 9))).isEmpty();
    assertThat(
            cases().untold(new UntoldQuery(false, true, null, end, null, 9), Sight.WHOLE).items())
        .containsExactly(
            new UntoldPage.Item(resolved.id(), resolved.version(), CaseStateCode.RESOLVED, end));
  }

  @Test
  default void listsApartWhatWasClosedWithoutAnybodyHavingBeenReached() {
    Case unreached = unreached(1, NOW.plusSeconds(1), Visibility.OPEN);
    Instant end = PLAN.dispute(NOW).due();
    Transition closed = CaseExamples.made(unreached, new CaseCommand.EndSilence(), end);
    advance(unreached, closed);
    unreached(2, NOW.plusSeconds(1), Visibility.OPEN);

    assertThat(untold(new UntoldQuery(true, true, null, end, null, 9)))
        .containsExactly(numbered(1));
    assertThat(untold(new UntoldQuery(false, true, null, end, null, 9)))
        .containsExactly(numbered(2));

    advance(closed.after(), CaseExamples.made(closed.after(), new CaseCommand.Tell(), end));
    assertThat(untold(new UntoldQuery(true, true, null, end, null, 9))).isEmpty();
  }

  private Case resolved(long number, Visibility visibility) {
    Case resolved =
        open(
            Transition.opened(
                numbered(number),
                DECIDER.open(new OpenCase(aComplaint(ACCEPTED, visibility), Suggestion.NONE)),
                Complaints.SALT,
                NOW));
    for (CaseCommand command :
        List.of(CaseExamples.VERIFY, CaseExamples.DISPOSE, CaseExamples.RESOLVE)) {
      Transition made = CaseExamples.made(resolved, command, NOW);
      advance(resolved, made);
      resolved = made.after();
    }
    return resolved;
  }

  private Case unreached(long number, Instant at, Visibility visibility) {
    Case resolved = resolved(number, visibility);
    Transition made = made(resolved, new CaseCommand.SettleNotice(resolved.version(), false, at));
    advance(resolved, made);
    return made.after();
  }

  private List<TrackingId> untold(UntoldQuery query) {
    List<TrackingId> all = new ArrayList<>();
    @Nullable String after = null;
    do {
      UntoldPage page =
          cases()
              .untold(
                  new UntoldQuery(
                      query.closed(), query.plain(), query.by(), query.now(), after, query.limit()),
                  Sight.WHOLE);
      page.items().forEach(item -> all.add(item.trackingId()));
      after = page.next();
    } while (after != null);
    return all;
  }

  @Test
  default void listsWhatMustBeSettledByTheTimeUntilWhichItMust() {
    open(3);
    for (int number : List.of(1, 2)) {
      Case opened = open(number);
      List<CaseCommand> passing =
          List.of(
              CaseExamples.VERIFY,
              CaseExamples.DISPOSE,
              CaseExamples.GIVE_BACK,
              new CaseCommand.Dispose(CaseExamples.DINKES, null),
              new CaseCommand.GiveBack(ReturnReason.NOT_OUR_TASK, null, "Bukan kami."));
      Transition made = Transition.none(opened);
      Instant at = NOW.plus(Duration.ofMinutes(9 - number));
      for (CaseCommand command : passing) {
        made = made.then(decided(made.after(), command, at), ASSIGNMENTS, at, null);
      }
      advance(opened, made);
    }

    List<WorkPage.Item> items = pages(desk(Desk.DECISIONS, 1));
    assertThat(ids(items)).containsExactly(numbered(2), numbered(1));
    assertThat(items.getFirst().decideBy())
        .isEqualTo(CaseExamples.PLAN.decision(NOW.plus(Duration.ofMinutes(7))).at());
    Case one = found(numbered(1));
    advance(one, made(one, CaseExamples.SETTLE));
    assertThat(ids(cases().list(desk(Desk.DECISIONS, 9), Sight.WHOLE).items()))
        .containsExactly(numbered(2));
  }

  @Test
  default void listsWhatAnOpdHelpsWithWhileSomebodyWorksOnIt() {
    for (int number : List.of(1, 2, 3)) {
      Case opened = open(number, ACCEPTED.plus(Duration.ofDays(3 - number)));
      Transition made = made(CaseExamples.after(opened, CaseExamples.VERIFY), CaseExamples.DISPOSE);
      Case helped =
          number == 3
              ? CaseExamples.after(made.after(), new CaseCommand.AddSupport(new OpdCode("DISHUB")))
              : CaseExamples.after(made.after(), CaseExamples.SUPPORT);
      advance(opened, new Transition(helped, List.of()));
    }
    Desk support = new Desk.Support(CaseExamples.DINKES);

    assertThat(ids(pages(desk(support, 1)))).containsExactly(numbered(2), numbered(1));
    Case two = found(numbered(2));
    advance(two, made(two, new CaseCommand.EndSupport(CaseExamples.DINKES)));
    Case one = found(numbered(1));
    advance(one, made(one, new CaseCommand.Withdraw(null)));
    assertThat(cases().list(desk(support, 9), Sight.WHOLE).items()).isEmpty();
  }

  @Test
  default void keepsOutOfEveryListWhatItsReaderIsMeantBy() {
    Accusation accusation =
        new Accusation(
            Set.of(CaseExamples.DINKES),
            new Concerned(Set.of(new PersonId("x")), Set.of(new UnitCode("BIDANG"))),
            Set.of(new OpdCode("KOMINFO")));
    Case opened =
        open(
            Transition.opened(
                numbered(1),
                CaseExamples.DECIDER.open(
                    new OpenCase(
                        aComplaint(ACCEPTED),
                        new Suggestion(
                            List.of(),
                            null,
                            null,
                            "",
                            new Suspicion(true, "'pungli'", accusation)))),
                Complaints.SALT,
                NOW));
    ask(opened, CaseExamples.OFFICIAL, "2026-02-20");
    Case asked = found(numbered(1));
    Transition waiting = made(asked, CaseExamples.ASK);
    advance(asked, waiting);
    Transition missed =
        CaseExamples.made(
            waiting.after(),
            new CaseCommand.SettleNotice(waiting.after().version(), false, LATER),
            LATER);
    advance(waiting.after(), missed);
    PersonId reader = new PersonId("reader");

    assertThat(found(numbered(1))).isEqualTo(missed.after());
    assertThat(listed(Sight.WHOLE)).containsExactly("desk", "state", "asked", "untold");
    assertThat(
            listed(
                new Sight(
                    reader,
                    Set.of(DPUPR),
                    Set.of(new UnitCode("SEKSI")),
                    Set.of(CoordinatedBy.LEADERS))))
        .containsExactly("desk", "state", "asked", "untold");
    for (Sight kept :
        List.of(
            new Sight(new PersonId("x"), Set.of(), Set.of(), Set.of()),
            new Sight(reader, Set.of(DPUPR, CaseExamples.DINKES), Set.of(), Set.of()),
            new Sight(reader, Set.of(), Set.of(new UnitCode("BIDANG")), Set.of()),
            new Sight(reader, Set.of(), Set.of(), Set.of(CoordinatedBy.INSPEKTORAT)))) {
      assertThat(listed(kept)).as(kept.toString()).isEmpty();
    }
  }

  private List<String> listed(Sight sight) {
    List<String> in = new ArrayList<>();
    if (!cases().list(desk(Desk.INSPEKTORAT, 9), sight).items().isEmpty()) {
      in.add("desk");
    }
    if (!cases().list(all(CaseStateCode.AWAITING_REPORTER), sight).items().isEmpty()) {
      in.add("state");
    }
    if (!cases().asked(CaseExamples.OFFICIAL, sight, null, 9).items().isEmpty()) {
      in.add("asked");
    }
    UntoldQuery untold = new UntoldQuery(false, false, CoordinatedBy.INSPEKTORAT, LATER, null, 9);
    if (!cases().untold(untold, sight).items().isEmpty()) {
      in.add("untold");
    }
    return in;
  }

  @Test
  default void listsWhatAnOfficialIsAskedUntilHeAnswers() {
    ask(open(1), CaseExamples.OFFICIAL, "2026-02-20", "2026-02-10");
    ask(open(2), CaseExamples.OFFICIAL, "2026-02-12");
    ask(open(3), new PersonId("pejabat-2"), "2026-02-11");

    assertThat(requests(asked(null)))
        .containsExactly("000000000001/2", "000000000001/1", "000000000002/1");
    RequestPage first = cases().asked(CaseExamples.OFFICIAL, Sight.WHOLE, null, 1);
    assertThat(requests(first)).containsExactly("000000000001/2", "000000000001/1");
    assertThat(requests(cases().asked(CaseExamples.OFFICIAL, Sight.WHOLE, first.next(), 1)))
        .containsExactly("000000000002/1");

    Case two = found(numbered(2));
    advance(two, made(two, new CaseCommand.AnswerRequest(1, "Kemarin.", List.of())));
    assertThat(found(numbered(2)).coordination().requests().getFirst().answered()).isEqualTo(3);
    assertThat(asked(null).items())
        .allMatch(item -> item.trackingId().equals(numbered(1)))
        .allMatch(item -> item.version() == 3);
  }

  private RequestPage asked(@Nullable String after) {
    return cases().asked(CaseExamples.OFFICIAL, Sight.WHOLE, after, 9);
  }

  private void ask(Case on, PersonId official, String... days) {
    Transition made = Transition.none(on);
    for (String day : days) {
      CaseCommand request =
          new CaseCommand.RequestFacts(DPUPR, official, "Kapan?", LocalDate.parse(day));
      made = made.then(decided(made.after(), request, LATER), ASSIGNMENTS, LATER, null);
    }
    advance(on, made);
  }

  private static List<String> requests(RequestPage page) {
    return page.items().stream()
        .map(item ->
            item.trackingId().value().substring(0, TrackingId.PAYLOAD_LENGTH)
                + "/"
                + item.request().number())
        .toList();
  }

  private static Decided decided(Case on, CaseCommand command, Instant at) {
    return (Decided) DECIDER.decide(on, command, new Circumstances(at, UTAMA));
  }

  @Test
  default void findsWhatIsLinkedToACaseFromItsOtherSide() {
    open(8);
    for (int number : List.of(1, 2)) {
      Case opened = open(number);
      advance(opened, made(opened, CaseExamples.LINK));
    }

    assertThat(cases().linkedTo(numbered(8), 9))
        .isEqualTo(Map.of(numbered(1), LinkKind.RELATED, numbered(2), LinkKind.RELATED));
    assertThat(cases().linkedTo(numbered(8), 1)).hasSize(1);
    Case one = found(numbered(1));
    advance(one, made(one, new CaseCommand.Unlink(numbered(8))));
    assertThat(cases().linkedTo(numbered(8), 9)).containsOnlyKeys(numbered(2));
    assertThat(cases().linkedTo(numbered(1), 9)).isEmpty();
  }

  @Test
  default void findsLateCasesUntilTheMissIsTold() {
    Case opened = open(1);
    Instant due = opened.nearest().orElseThrow().due();
    open(2, ACCEPTED.plus(Duration.ofDays(30)));

    assertThat(late(due.minusMillis(1))).isEmpty();
    assertThat(late(due)).containsExactly(opened);
    assertThat(cases().late(due, Share.of(opened.id()), 9)).containsExactly(opened);

    Transition missed =
        CaseExamples.made(
            opened, new CaseCommand.MissDeadline(opened.nearest().orElseThrow().kind(), due), due);
    advance(opened, missed);
    assertThat(late(due)).isEmpty();
    assertThat(found(numbered(1)).clocks().missed()).hasSize(1);
  }

  @Test
  default void offersWhatIsUnpublishedUntilItIsPublished() {
    Case opened = open(1);
    open(2);
    assertThat(outbox().unpublished(9, List.of(numbered(2))))
        .containsExactly(new Unpublished(numbered(1), opening(1, ACCEPTED).recorded()));

    outbox().published(Map.of(numbered(1), 1L, numbered(2), 1L));
    assertThat(outbox().unpublished(9, List.of())).isEmpty();

    Transition made = made(opened, CaseExamples.VERIFY);
    advance(opened, made);
    assertThat(outbox().unpublished(9, List.of()))
        .containsExactly(new Unpublished(numbered(1), made.recorded()));
  }

  @Test
  default void offersNoMoreAtOnceThanMemoryHolds() {
    for (int number = 1; number <= 6; number++) {
      Case opened = open(number);
      Transition made = Transition.none(opened);
      for (int i = 0; i < 400; i++) {
        made =
            made.then(
                (Decided)
                    DECIDER.decide(
                        made.after(),
                        new CaseCommand.Reply("Tambahan " + i, false, LATER),
                        new Circumstances(LATER, UTAMA)),
                ASSIGNMENTS,
                LATER,
                null);
      }
      advance(opened, made);
    }

    List<Unpublished> page = outbox().unpublished(9, List.of());
    assertThat(page).hasSize(4).allMatch(one -> one.events().size() == 401);
    assertThat(page.getFirst().events().getLast().texts())
        .containsEntry(ContentPart.ADDITION, "Tambahan 399");
    assertThat(page.getFirst().events().getFirst().texts())
        .containsEntry(ContentPart.COMPLAINT, Complaints.TEXT);
    page.forEach(one -> outbox().published(Map.of(one.id(), one.through())));
    assertThat(outbox().unpublished(9, List.of())).hasSize(2);
  }

  @Test
  default void neverHidesAnEventThatCameWhileAnEarlierOneWasPublished() {
    Case opened = open(1);
    Transition made = made(opened, CaseExamples.VERIFY);
    advance(opened, made);

    outbox().published(Map.of(numbered(1), 1L));

    assertThat(outbox().unpublished(9, List.of()))
        .containsExactly(new Unpublished(numbered(1), made.recorded()));
    outbox().published(Map.of(numbered(1), 2L));
    outbox().published(Map.of(numbered(1), 1L));
    assertThat(outbox().unpublished(9, List.of())).isEmpty();
  }

  @Test
  default void publishingDoesNotChangeTheVersionAnOfficerHasSeen() {
    Case opened = open(1);
    outbox().published(Map.of(numbered(1), 1L));

    Transition made = made(opened, CaseExamples.VERIFY);
    assertThat(cases().save(List.of(advance(made, opened)))).isEmpty();
  }

  @Test
  default void keepsALongHistoryWhole() {
    Case now = open(1);
    for (int i = 0; i < 300; i++) {
      Transition made = made(now, new CaseCommand.Reply("Tambahan " + i, false, LATER));
      advance(now, made);
      now = made.after();
      outbox().published(Map.of(numbered(1), now.version()));
    }

    assertThat(cases().history(numbered(1)))
        .extracting(Recorded::sequence)
        .isEqualTo(LongStream.rangeClosed(1, 301).boxed().toList());
    assertThat(cases().history(numbered(1)).get(1).texts())
        .containsEntry(ContentPart.ADDITION, "Tambahan 0");
    assertThat(found(numbered(1))).isEqualTo(now);
    assertThat(outbox().unpublished(9, List.of())).isEmpty();
  }

  private Case open(long number) {
    return open(number, ACCEPTED);
  }

  private Case open(long number, Instant acceptedAt) {
    Transition opened = opening(number, acceptedAt);
    return open(opened);
  }

  private Case open(Case opened) {
    return open(new Transition(opened, CaseExamples.opened(aComplaint(ACCEPTED)).recorded()));
  }

  private Case open(Transition opened) {
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Open(
                            opened.after(), opened.recorded(), List.of(TAKEN), false, null))))
        .isEmpty();
    return opened.after();
  }

  private void advance(Case before, Transition made) {
    assertThat(cases().save(List.of(advance(made, before)))).isEmpty();
  }

  private List<Case> late(Instant now) {
    return Share.all().stream().flatMap(share -> cases().late(now, share, 9).stream()).toList();
  }

  private Case found(TrackingId id) {
    return cases().find(id).orElseThrow().found();
  }

  private List<WorkPage.Item> pages(WorkQuery query) {
    List<WorkPage.Item> items = new ArrayList<>();
    String after = null;
    do {
      WorkPage page = cases().list(query.after(after), Sight.WHOLE);
      items.addAll(page.items());
      after = page.next();
    } while (after != null);
    return items;
  }

  @Test
  default void tellsWhenComplaintsOfAKecamatanCameTheLatestFirst() {
    PlaceCode area = new PlaceCode("13.11.06");
    Instant before = ACCEPTED.minusSeconds(60);
    arrived(1, ACCEPTED, area);
    arrived(2, before, area);
    arrived(3, NOW, area);
    arrived(4, ACCEPTED, new PlaceCode("13.11.01"));
    arrived(5, ACCEPTED, null);

    assertThat(arrivals(area, Instant.EPOCH, NOW, 9)).containsExactly(NOW, ACCEPTED, before);
    assertThat(arrivals(area, before, NOW, 9)).containsExactly(NOW, ACCEPTED);
    assertThat(arrivals(area, Instant.EPOCH, ACCEPTED, 9)).containsExactly(ACCEPTED, before);
    assertThat(arrivals(area, Instant.EPOCH, NOW, 1)).containsExactly(NOW);
    assertThat(arrivals(new PlaceCode("13.11.02"), Instant.EPOCH, NOW, 9)).isEmpty();
  }

  @Test
  default void keepsWhereAComplaintCameFromWhateverBecomesOfIt() {
    PlaceCode area = new PlaceCode("13.11.06");
    Case opened = arrived(1, ACCEPTED, area);
    arrived(2, ACCEPTED, null);
    advance(opened, made(opened, new CaseCommand.EraseContent()));

    assertThat(arrivals(area, Instant.EPOCH, NOW, 9)).containsExactly(ACCEPTED);
    assertThat(ids(pages(WorkQuery.of(Desk.COORDINATORS, 9).from(area))))
        .containsExactly(numbered(1));
  }

  @Test
  default void countsNoArrivalOfWhatIsHiddenFromTheReader() {
    PlaceCode area = new PlaceCode("13.11.06");
    Case opened = arrived(1, ACCEPTED, area);
    arrived(2, NOW, area);
    advance(
        opened,
        made(
            opened,
            new CaseCommand.Verify(
                ComplaintKind.PENGADUAN,
                true,
                null,
                null,
                new Accusation(Set.of(DPUPR), Concerned.NOBODY, Set.of()))));
    Sight accused = new Sight(new PersonId("reader"), Set.of(DPUPR), Set.of(), Set.of());

    assertThat(cases().arrivals(area, Instant.EPOCH, NOW, accused, 9)).containsExactly(NOW);
    assertThat(arrivals(area, Instant.EPOCH, NOW, 9)).containsExactly(NOW, ACCEPTED);
  }

  private Case arrived(long number, Instant acceptedAt, @Nullable PlaceCode area) {
    Transition opened =
        Transition.opened(
            numbered(number),
            DECIDER.open(new OpenCase(aComplaint(acceptedAt), Suggestion.NONE)),
            Complaints.SALT,
            NOW);
    assertThat(
            cases()
                .save(
                    List.of(
                        new CaseWrite.Open(
                            opened.after(), opened.recorded(), List.of(), false, area))))
        .isEmpty();
    return opened.after();
  }

  private List<Instant> arrivals(PlaceCode area, Instant after, Instant until, int limit) {
    return cases().arrivals(area, after, until, Sight.WHOLE, limit);
  }

  @Test
  default void listsWhatSomebodyWorksOnInAnOpdAndWhatNobodyDoes() {
    Case nobodys = listed(1, In.DISPOSED);
    Case somebodys = listed(2, In.IN_PROGRESS);
    var _ = listed(3, In.RETURNED);
    advance(somebodys, made(somebodys, new CaseCommand.AssignTo(WORKER)));

    assertThat(assigned(new WorkQuery.Assigned(WORKER))).containsExactly(somebodys.id());
    assertThat(assigned(WorkQuery.Assigned.TO_NOBODY)).containsExactly(nobodys.id());
    assertThat(found(somebodys.id()).custody().assignee()).isEqualTo(WORKER);

    Case taken = found(somebodys.id());
    advance(taken, made(taken, new CaseCommand.AssignTo(null)));
    assertThat(assigned(new WorkQuery.Assigned(WORKER))).isEmpty();
    assertThat(assigned(WorkQuery.Assigned.TO_NOBODY))
        .containsExactlyInAnyOrder(nobodys.id(), somebodys.id());
  }

  private List<TrackingId> assigned(WorkQuery.Assigned to) {
    return ids(pages(WorkQuery.of(new Desk.Opd(DPUPR), 1).assigned(to)));
  }

  private Case listed(long number, In state) {
    Case on = renumbered(number, state);
    advance(open(number), new Transition(on, List.of()));
    return on;
  }

  private static CaseWrite.Advance advance(Transition made, Case before) {
    return new CaseWrite.Advance(before, made.after(), made.recorded(), List.of(), null);
  }

  private static Transition opening(long number, Instant acceptedAt) {
    return Transition.opened(
        numbered(number),
        DECIDER.open(new OpenCase(aComplaint(acceptedAt), CaseExamples.SUGGESTION)),
        Complaints.SALT,
        NOW);
  }

  private static Transition made(Case on, CaseCommand command) {
    return CaseExamples.made(on, command, LATER);
  }

  private static Case renumbered(long number, In state) {
    return CaseExamples.numbered(number, CaseExamples.in(state));
  }

  private static List<TrackingId> ids(Collection<WorkPage.Item> items) {
    return items.stream().map(WorkPage.Item::trackingId).toList();
  }

  private static WorkQuery all(CaseStateCode state) {
    return query(null, state, null, null);
  }

  private static WorkQuery overdue(Instant at) {
    return query(Desk.COORDINATORS, null, null, at);
  }

  private static WorkQuery desk(Desk desk, int limit) {
    return WorkQuery.of(desk, limit);
  }

  private static WorkQuery query(
      @Nullable Desk desk,
      @Nullable CaseStateCode state,
      id.aduan.contract.@Nullable OpdCode opd,
      @Nullable Instant lateAt) {
    return new WorkQuery(desk, state, opd, null, null, lateAt, null, 9);
  }
}
