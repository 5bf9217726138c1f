package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Filters;
import id.aduan.contract.CaseEvent.CaseAnswered;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseResolved;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.kit.testing.TestStore;
import id.aduan.routing.boards.Accountant;
import id.aduan.routing.boards.Board;
import id.aduan.routing.boards.Board.Load;
import id.aduan.routing.boards.Day;
import id.aduan.routing.boards.Period;
import id.aduan.routing.boards.Tallies;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Complaints;
import id.aduan.routing.cases.Evolution;
import id.aduan.routing.cases.RandomWalk;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whatever happens to cases, and whoever dies, boards are what a recount of the cases says. */
final class MongoTalliesTest {
  private static final int CASES = 40;
  private static final int PIECES = 6;
  private static final Instant NOW = CaseExamples.ACCEPTED.plus(Duration.ofDays(50));
  private static final LocalDate TODAY = WorkingCalendar.dayOf(NOW);
  private static final List<PlaceCode> PLACES =
      List.of(
          new PlaceCode("13.11.01.2001"),
          new PlaceCode("13.11.02"),
          new PlaceCode("13.11.03.2004"),
          new PlaceCode("13.11"));
  private static final Set<CaseStateCode> OPEN =
      EnumSet.of(
          CaseStateCode.RECEIVED,
          CaseStateCode.AWAITING_REPORTER,
          CaseStateCode.VERIFIED,
          CaseStateCode.DISPOSED,
          CaseStateCode.IN_PROGRESS);
  private static final Set<DeadlineKind> OF_ADMINISTRATION =
      EnumSet.of(
          DeadlineKind.VERIFICATION,
          DeadlineKind.FIRST_RESPONSE,
          DeadlineKind.RESOLUTION,
          DeadlineKind.LEGAL_CEILING);

  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoTemplate mongo = STORE.mongo();
  private final MongoCases cases = new MongoCases(mongo, new OldEvents(mongo, 200));
  private final MongoTallies tallies = new MongoTallies(mongo);

  @BeforeEach
  void setUp() {
    new StoreSetup(mongo, new MongoAppointments(mongo), List::of).setUp();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void countsWhatARecountCountsWhoeverDiesMeanwhile(long seed) {
    Random random = new Random(seed);
    List<List<Recorded>> histories = histories(seed, random);
    Deque<CaseWrite> writes = writes(histories, random);
    int deaths = 0;
    while (!writes.isEmpty()) {
      Mortal mortal = new Mortal(tallies, random, () -> write(writes));
      try {
        accountant(mortal).work();
      } catch (Death _) {
        deaths++;
      }
      write(writes);
    }
    assertThat(deaths).isPositive();

    accountant(tallies).work();

    assertThat(tallies.stale(9)).isEmpty();
    assertThat(mongo.getCollection(MongoCases.CASES).find(Filters.exists(Tallied.CHANGED)))
        .isEmpty();
    List<Counted> all = histories.stream().flatMap(MongoTalliesTest::counted).toList();
    assertThat(all).hasSizeBetween(1, CASES - 1);
    for (Period period : Period.values()) {
      recounts(board(null, period), period, all, _ -> true);
      recounts(
          board(CaseExamples.DPUPR, period),
          period,
          all,
          counted -> CaseExamples.DPUPR.equals(counted.found().holder().orElse(null)));
    }
  }

  @Test
  void isMadeAnewWhereItWasRemoved() {
    Random random = new Random(7);
    Deque<CaseWrite> writes = writes(histories(7, random), random);
    while (!writes.isEmpty()) {
      write(writes);
    }
    accountant(tallies).work();
    List<Document> days = all(MongoTallies.DAYS);
    List<Document> boards = all(MongoTallies.BOARDS);
    assertThat(days).isNotEmpty();
    mongo.getCollection(MongoTallies.DAYS).drop();
    mongo.getCollection(MongoTallies.BOARDS).drop();

    accountant(tallies).work();

    assertThat(all(MongoTallies.BOARDS)).containsExactlyInAnyOrderElementsOf(boards);
    assertThat(withRows(all(MongoTallies.DAYS)))
        .containsExactlyInAnyOrderElementsOf(withRows(days));
  }

  @Test
  void countsAllAnewOnceADay() {
    Random random = new Random(8);
    Deque<CaseWrite> writes = writes(histories(8, random), random);
    while (!writes.isEmpty()) {
      write(writes);
    }
    accountant(tallies).work();
    Board right = board(null, Period.YEAR);
    assertThat(right.complaints()).isPositive();
    Document nothing = new Document("$set", new Document("rows", List.of()));
    var _ = mongo.getCollection(MongoTallies.DAYS).updateMany(Filters.exists("rows"), nothing);
    accountant(tallies).work();
    assertThat(board(null, Period.YEAR).complaints()).isZero();

    accountant(tallies, NOW.plus(Duration.ofDays(1))).work();

    assertThat(board(null, Period.YEAR).answers()).isEqualTo(right.answers());
  }

  @Test
  void keepsTheLaterOfTwoBoards() {
    accountant(tallies, NOW).work();
    accountant(tallies, NOW.minusSeconds(60)).work();

    assertThat(tallies.asOf()).contains(NOW);
  }

  @Test
  void costsNoMoreWithManyCases() {
    Random random = new Random(9);
    Deque<CaseWrite> writes = writes(histories(9, random), random);
    while (!writes.isEmpty()) {
      write(writes);
    }
    accountant(tallies).work();

    long before = STORE.work().orElseThrow().documentsExamined();
    assertThat(tallies.board(null, Period.YEAR)).isPresent();
    assertThat(STORE.work().orElseThrow().documentsExamined() - before).isEqualTo(1);
    before = STORE.work().orElseThrow().documentsExamined();
    assertThat(tallies.follow(100)).isFalse();
    assertThat(tallies.stale(100)).isEmpty();
    assertThat(STORE.work().orElseThrow().documentsExamined() - before).isZero();
  }

  private static List<Document> withRows(List<Document> days) {
    return days.stream()
        .filter(day -> !day.getList("rows", Document.class, List.of()).isEmpty())
        .map(day -> {
          Document rows = new Document(day);
          rows.remove("changes");
          return rows;
        })
        .toList();
  }

  private List<Document> all(String collection) {
    return mongo.getCollection(collection).find().into(new ArrayList<>());
  }

  private Board board(@Nullable OpdCode opd, Period period) {
    return tallies.board(opd, period).orElseThrow();
  }

  private static Accountant accountant(Tallies tallies) {
    return accountant(tallies, NOW);
  }

  private static Accountant accountant(Tallies tallies, Instant now) {
    return new Accountant(
        tallies, () -> List.of(CaseExamples.DPUPR), Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Half a year of complaints from everywhere, each with what happens to it. */
  private static List<List<Recorded>> histories(long seed, Random random) {
    List<List<Recorded>> histories = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      List<Recorded> history = new ArrayList<>(RandomWalk.history(seed * CASES + i));
      Recorded first = history.getFirst();
      CaseOpened opened = (CaseOpened) first.event();
      CaseOpened elsewhere =
          new CaseOpened(
              opened.kind(),
              opened.channel(),
              new Visibility(false, random.nextInt(3) == 0),
              opened.category(),
              PLACES.get(random.nextInt(PLACES.size())),
              opened.missing(),
              opened.misconductAlleged(),
              opened.acceptedAt().minus(Duration.ofHours(random.nextInt(24 * 180))),
              opened.commitment(),
              opened.suggested(),
              opened.deadlines(),
              random.nextInt(6) == 0 ? true : null,
              null,
              null,
              null);
      history.set(
          0,
          new Recorded(
              1,
              first.at(),
              null,
              elsewhere,
              first.texts(),
              first.concerned(),
              first.assignments()));
      histories.add(history);
    }
    return histories;
  }

  /** The histories in pieces, those of each case in their order. */
  private static Deque<CaseWrite> writes(List<List<Recorded>> histories, Random random) {
    List<Deque<CaseWrite>> each = new ArrayList<>();
    for (int i = 0; i < histories.size(); i++) {
      TrackingId id = Complaints.numbered(i);
      List<Recorded> history = histories.get(i);
      int piece = Math.max(1, history.size() / PIECES);
      Deque<CaseWrite> ofCase = new ArrayDeque<>();
      for (int from = 0; from < history.size(); from += piece) {
        int until = Math.min(history.size(), from + piece);
        Case after = Evolution.folded(id, Complaints.SALT, history.subList(0, until));
        List<Recorded> recorded = history.subList(from, until);
        ofCase.add(
            from == 0
                ? new CaseWrite.Open(after, recorded, List.of(), false, null)
                : new CaseWrite.Advance(
                    Evolution.folded(id, Complaints.SALT, history.subList(0, from)),
                    after,
                    recorded,
                    List.of(),
                    null));
      }
      each.add(ofCase);
    }
    Deque<CaseWrite> all = new ArrayDeque<>();
    while (!each.isEmpty()) {
      Deque<CaseWrite> next = each.get(random.nextInt(each.size()));
      all.add(next.remove());
      each.removeIf(Deque::isEmpty);
    }
    return all;
  }

  private void write(Deque<CaseWrite> writes) {
    if (!writes.isEmpty()) {
      assertThat(cases.save(List.of(writes.remove()))).isEmpty();
    }
  }

  /** What is counted of a case, as its history says. */
  private record Counted(
      Case found, LocalDate accepted, @Nullable Integer answered, @Nullable Integer resolved) {
    boolean isOpen() {
      return OPEN.contains(found.state().code());
    }

    boolean isOverdue() {
      return isOpen()
          && found.open().stream()
              .filter(deadline -> OF_ADMINISTRATION.contains(deadline.kind()))
              .map(Deadline::due)
              .anyMatch(due -> !due.isAfter(NOW));
    }

    @Nullable String area() {
      PlaceCode place = found.subject().place();
      return place == null || place.value().length() < 8 || found.origin().visibility().rahasia()
          ? null
          : place.value().substring(0, 8);
    }
  }

  private static java.util.stream.Stream<Counted> counted(List<Recorded> history) {
    CaseOpened opened = (CaseOpened) history.getFirst().event();
    boolean misconduct =
        history.stream()
            .map(Recorded::event)
            .filter(CaseVerified.class::isInstance)
            .map(event -> ((CaseVerified) event).misconduct())
            .reduce((_, later) -> later)
            .orElse(
                opened.misconductAlleged() || Boolean.TRUE.equals(opened.misconductSuspected()));
    if (misconduct) {
      return java.util.stream.Stream.empty();
    }
    Case found = Evolution.folded(Complaints.numbered(1), Complaints.SALT, history);
    LocalDate accepted = WorkingCalendar.dayOf(opened.acceptedAt());
    boolean stands =
        found.state().code() == CaseStateCode.RESOLVED
            || found.state().code() == CaseStateCode.CLOSED;
    return java.util.stream.Stream.of(
        new Counted(
            found,
            accepted,
            days(
                accepted,
                history,
                event -> event instanceof CaseAnswered || event instanceof CaseResolved,
                false),
            stands ? days(accepted, history, CaseResolved.class::isInstance, true) : null));
  }

  private static @Nullable Integer days(
      LocalDate accepted, List<Recorded> history, Predicate<Object> which, boolean last) {
    List<Recorded> found =
        history.stream().filter(recorded -> which.test(recorded.event())).toList();
    return found.isEmpty()
        ? null
        : (int)
            ChronoUnit.DAYS.between(
                accepted, WorkingCalendar.dayOf((last ? found.getLast() : found.getFirst()).at()));
  }

  private static void recounts(
      Board board, Period period, List<Counted> everything, Predicate<Counted> whose) {
    List<Counted> all = everything.stream().filter(whose).toList();
    List<Counted> within =
        all.stream().filter(counted -> !counted.accepted().isBefore(period.from(TODAY))).toList();
    assertThat(board.complaints()).isEqualTo(within.size());
    board
        .arrivals()
        .forEach(arrivals ->
            assertThat(arrivals.complaints())
                .isEqualTo(
                    (int)
                        within.stream()
                            .filter(counted ->
                                !counted.accepted().isBefore(arrivals.from())
                                    && counted
                                        .accepted()
                                        .isBefore(arrivals.from().plusDays(period.step())))
                            .count()));
    recounts(board.answers(), within, Counted::answered);
    recounts(board.resolutions(), within, Counted::resolved);
    List<Counted> open = all.stream().filter(Counted::isOpen).toList();
    assertThat(board.open()).isEqualTo(open.size());
    assertThat(board.ages().stream().mapToInt(Integer::intValue).sum()).isEqualTo(open.size());
    assertThat(board.ages().getLast())
        .isEqualTo(
            (int)
                open.stream()
                    .filter(counted -> counted.accepted().isBefore(TODAY.minusDays(60)))
                    .count());
    assertThat(board.overdue()).isEqualTo((int) open.stream().filter(Counted::isOverdue).count());
    for (Load<OpdCode> load : board.opds()) {
      recounts(
          load,
          open.stream()
              .filter(
                  counted -> Objects.equals(load.where(), counted.found().holder().orElse(null)))
              .toList());
    }
    for (Load<PlaceCode> load : board.areas()) {
      PlaceCode where = load.where();
      recounts(
          load,
          open.stream()
              .filter(
                  counted -> Objects.equals(where == null ? null : where.value(), counted.area()))
              .toList());
    }
  }

  private static void recounts(Load<?> load, List<Counted> there) {
    assertThat(load.open()).isEqualTo(there.size()).isPositive();
    assertThat(load.overdue()).isEqualTo((int) there.stream().filter(Counted::isOverdue).count());
  }

  private static void recounts(Board.Times times, List<Counted> within, Took took) {
    List<Integer> done = new ArrayList<>();
    within.forEach(counted -> {
      Integer days = took.days(counted);
      if (days != null) {
        done.add(days);
      }
    });
    Collections.sort(done);
    assertThat(times.done()).isEqualTo(done.size());
    assertThat(times.bands().stream().mapToInt(Integer::intValue).sum()).isEqualTo(done.size());
    assertThat(times.median()).isEqualTo(ranked(done, 0.5));
    assertThat(times.most()).isEqualTo(ranked(done, 0.9));
  }

  private interface Took {
    @Nullable Integer days(Counted counted);
  }

  private static @Nullable Integer ranked(List<Integer> sorted, double part) {
    return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
  }

  /** The end of a process. */
  private static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Dies before or after anything it does, and is not alone while it counts. */
  private record Mortal(Tallies living, Random random, Runnable meanwhile) implements Tallies {
    private void risk() {
      if (random.nextInt(12) == 0) {
        throw new Death();
      }
    }

    @Override
    public boolean isWhole(LocalDate on) {
      return living.isWhole(on);
    }

    @Override
    public void begin(LocalDate on) {
      risk();
      living.begin(on);
      risk();
    }

    @Override
    public boolean follow(int limit) {
      risk();
      boolean more = living.follow(2);
      meanwhile.run();
      risk();
      return more;
    }

    @Override
    public List<Stale> stale(int limit) {
      return living.stale(limit);
    }

    @Override
    public Day count(LocalDate date) {
      Day counted = living.count(date);
      meanwhile.run();
      return counted;
    }

    @Override
    public void keep(Day day, Stale as) {
      risk();
      living.keep(day, as);
      risk();
    }

    @Override
    public void forEach(LocalDate from, Consumer<Day> each) {
      living.forEach(from, each);
    }

    @Override
    public void publish(List<Board> boards) {
      risk();
      living.publish(boards.stream().filter(_ -> random.nextBoolean()).toList());
      risk();
    }

    @Override
    public Optional<Board> board(@Nullable OpdCode opd, Period period) {
      return living.board(opd, period);
    }

    @Override
    public Optional<Instant> asOf() {
      return living.asOf();
    }
  }

  @Test
  void refusesAPeriodThatItDoesNotKnow() {
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Period.named("day"));
  }
}
