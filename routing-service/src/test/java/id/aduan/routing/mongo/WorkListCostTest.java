package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.UnitCode;
import id.aduan.embedded.store.WorkDone;
import id.aduan.kit.testing.TestStore;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseCommand;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Complaints;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.LastDigits;
import id.aduan.routing.cases.ManyCases;
import id.aduan.routing.cases.Reach;
import id.aduan.routing.cases.Share;
import id.aduan.routing.cases.Sight;
import id.aduan.routing.cases.Sought;
import id.aduan.routing.cases.Stage;
import id.aduan.routing.cases.UntoldPage;
import id.aduan.routing.cases.UntoldQuery;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the store looks at for a page, a case and the relay does not grow with what is stored. */
final class WorkListCostTest {
  private static final int PAGE = 50;

  /** A state's share of a place's share is more than a page. */
  private static final int FEW = 1_200;

  private static final int TOGETHER = 20;
  private static final int MANY = Integer.getInteger("aduan.routing.cases", 3_600);

  /** Somebody from whom something might be hidden. */
  private static final Sight READER =
      new Sight(
          new PersonId("reader"),
          Set.of(CaseExamples.DINKES),
          Set.of(new UnitCode("BIDANG")),
          Set.of(CoordinatedBy.LEADERS));

  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoTemplate mongo = STORE.mongo();
  private final MongoCases cases = new MongoCases(mongo, new OldEvents(mongo, 200));

  @BeforeEach
  void setUp() {
    assumeThat(STORE.work()).isPresent();
    new StoreSetup(mongo, new MongoAppointments(mongo), List::of).setUp();
  }

  @Test
  void costsTheSameWithFewAndWithManyCases() {
    fill(0, FEW);
    coordinate();
    Map<String, WorkDone> few = costs();
    fill(FEW, MANY);
    Map<String, WorkDone> many = costs();

    assertThat(many).isEqualTo(few);
    assertThat(many.values()).allMatch(work -> work.collectionScans() == 0);
    assertThat(many.values()).allMatch(work -> work.documentsExamined() <= 3 * PAGE);
  }

  private Map<String, WorkDone> costs() {
    Map<String, WorkDone> costs = new LinkedHashMap<>();
    costs.put("coordinators' desk", cost(() -> list(Desk.COORDINATORS, null, null, null)));
    costs.put(
        "an OPD's desk", cost(() -> list(new Desk.Opd(CaseExamples.DPUPR), null, null, null)));
    costs.put(
        "what was handed to an OPD",
        cost(() ->
            cases.list(
                WorkQuery.of(new Desk.Opd(CaseExamples.DPUPR), PAGE).stage(Stage.DISPOSED),
                READER)));
    costs.put(
        "how much lies on a desk",
        cost(() -> cases.count(WorkQuery.of(Desk.COORDINATORS, PAGE), READER)));
    costs.put("what nobody works on", cost(() -> assigned(WorkQuery.Assigned.TO_NOBODY)));
    costs.put(
        "what somebody works on",
        cost(() -> assigned(new WorkQuery.Assigned(new PersonId("nobody-yet")))));
    costs.put("a state", cost(() -> list(null, CaseStateCode.RESOLVED, null, null)));
    costs.put("what is over", cost(() -> list(null, CaseStateCode.CLOSED, null, null)));
    CategoryCode category = ManyCases.CATEGORIES.getLast();
    costs.put("a category", cost(() -> list(Desk.COORDINATORS, null, category, null)));
    PlaceCode place = ManyCases.PLACES.getLast();
    costs.put("a place", cost(() -> list(Desk.COORDINATORS, null, null, place)));
    costs.put("a kecamatan", cost(() -> area(place)));
    costs.put("arrivals", cost(() -> arrivals(place)));
    costs.put("decisions", cost(() -> cases.list(query(Desk.DECISIONS), READER)));
    costs.put(
        "what an OPD helps with",
        cost(() -> cases.list(query(new Desk.Support(CaseExamples.DINKES)), READER)));
    costs.put(
        "what an official is asked",
        cost(() -> cases.asked(CaseExamples.OFFICIAL, READER, null, PAGE)));
    costs.put("links", cost(() -> cases.linkedTo(Complaints.numbered(8), PAGE)));
    assertThat(cases.linkedTo(Complaints.numbered(8), PAGE)).hasSize(TOGETHER);
    costs.put("who calls from a number", cost(() -> found(List.of(), new LastDigits("4321"))));
    costs.put("a rare word", cost(() -> found(List.of(Set.of("kali"), Set.of("jalan")), null)));
    costs.put("a case", cost(() -> cases.find(Complaints.numbered(1))));
    costs.put("the relay, idle", cost(() -> cases.unpublished(PAGE, List.of())));
    costs.put("what goes on", cost(() -> cases.open(null, PAGE)));
    costs.put("the counter", cost(this::untold));
    Share share = Share.all().getLast();
    costs.put("the clock, idle", cost(() -> cases.late(CaseExamples.ACCEPTED, share, PAGE)));
    return costs;
  }

  private WorkPage found(List<Set<String>> words, @Nullable LastDigits number) {
    Reach reach = new Reach(Set.of(CoordinatedBy.COORDINATORS), Set.of(CaseExamples.DPUPR));
    WorkPage page =
        cases.list(
            WorkQuery.of(null, PAGE).holding(new Sought(words, number, false)).within(reach),
            READER);
    assertThat(page.items()).hasSize(TOGETHER);
    return page;
  }

  private WorkDone cost(Supplier<?> read) {
    WorkDone before = STORE.work().orElseThrow();
    assertThat(read.get()).isNotNull();
    return STORE.work().orElseThrow().since(before);
  }

  private WorkPage area(PlaceCode area) {
    WorkPage page = cases.list(WorkQuery.of(Desk.COORDINATORS, PAGE).from(area), READER);
    assertThat(page.items()).hasSize(PAGE);
    return page;
  }

  private List<Instant> arrivals(PlaceCode area) {
    List<Instant> arrivals = cases.arrivals(area, Instant.EPOCH, CaseExamples.NOW, READER, PAGE);
    assertThat(arrivals).hasSize(PAGE);
    return arrivals;
  }

  private WorkPage assigned(WorkQuery.Assigned to) {
    return cases.list(WorkQuery.of(new Desk.Opd(CaseExamples.DPUPR), PAGE).assigned(to), READER);
  }

  /** Each message is still under way when the time is over. */
  private UntoldPage untold() {
    Instant over = CaseExamples.PLAN.dispute(CaseExamples.NOW).due();
    UntoldPage page = cases.untold(new UntoldQuery(false, true, null, over, null, PAGE), READER);
    assertThat(page.items()).hasSize(PAGE);
    return page;
  }

  /** On few cases offices work together, however many there are. */
  private void coordinate() {
    for (int i = 0; i < TOGETHER; i++) {
      assertThat(cases.save(List.of(ManyCases.rare(MANY + i)))).isEmpty();
      advance(
          4 * i,
          List.of(
              CaseExamples.DISPOSE,
              CaseExamples.GIVE_BACK,
              CaseExamples.DISPOSE,
              CaseExamples.GIVE_BACK));
      advance(4 * i + 1, List.of(CaseExamples.SUPPORT, CaseExamples.REQUEST, CaseExamples.LINK));
    }
  }

  private void advance(int number, List<CaseCommand> commands) {
    Case before = cases.find(Complaints.numbered(number)).orElseThrow().found();
    Case after = before;
    for (CaseCommand command : commands) {
      after = CaseExamples.after(after, command);
    }
    assertThat(
            cases.save(List.of(new CaseWrite.Advance(before, after, List.of(), List.of(), null))))
        .isEmpty();
  }

  private static WorkQuery query(Desk desk) {
    return WorkQuery.of(desk, PAGE);
  }

  private WorkPage list(
      @Nullable Desk desk,
      @Nullable CaseStateCode state,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place) {
    WorkPage page =
        cases.list(new WorkQuery(desk, state, null, category, place, null, null, PAGE), READER);
    assertThat(page.items()).hasSize(PAGE);
    return page;
  }

  /** In turn waiting for the coordinator, for an OPD, for the reporter, and over. */
  private void fill(int from, int until) {
    List<In> states = List.of(In.VERIFIED, In.DISPOSED, In.RESOLVED, In.CLOSED);
    new Seeding(mongo, CaseExamples.ACCEPTED).seed(from, until, states, null);
  }
}
