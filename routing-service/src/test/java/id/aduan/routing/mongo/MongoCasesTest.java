package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.kit.testing.TestStore;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.CasesContract;
import id.aduan.routing.cases.Complaints;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.cases.Keeping;
import id.aduan.routing.cases.Reception;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.cases.Suggestion;
import id.aduan.routing.cases.UnpublishedCases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoCasesTest implements CasesContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoTemplate mongo = STORE.mongo();
  private final MongoCases cases = new MongoCases(mongo, new OldEvents(mongo, 200));

  @BeforeEach
  void setUp() {
    new StoreSetup(mongo, new MongoAppointments(mongo), List::of).setUp();
  }

  @Override
  public Cases cases() {
    return cases;
  }

  @Override
  public UnpublishedCases outbox() {
    return cases;
  }

  @ParameterizedTest
  @EnumSource(In.class)
  void makesACaseAnewThatAnEarlierVersionStored(In state) {
    CaseWrite.Open stored = CaseExamples.stored(state);
    assertThat(cases.save(List.of(stored))).isEmpty();
    Document whole = onlyOne();
    mongo.getCollection(MongoCases.CASES).replaceOne(new Document(), inTheFirstForm(whole));

    setUp();

    assertThat(onlyOne()).isEqualTo(whole);
    assertThat(cases.find(stored.id()).orElseThrow().found()).isEqualTo(stored.after());
  }

  @Test
  void findsTheEndOfACaseThatWasStoredBeforePeriodsBeganWithIt() {
    CaseWrite.Open stored = CaseExamples.stored(CaseExamples.In.CLOSED);
    assertThat(cases.save(List.of(stored))).isEmpty();
    Document whole = onlyOne();
    Document second = new Document(whole).append("form", 2);
    List.of("keeping", "keptFor", "keptSince").forEach(second::remove);
    mongo.getCollection(MongoCases.CASES).replaceOne(new Document(), second);
    assertThat(cases.kept(Keeping.Term.ORDINARY, CaseExamples.NOW, 9)).isEmpty();

    setUp();

    assertThat(onlyOne()).isEqualTo(whole);
    assertThat(cases.kept(Keeping.Term.ORDINARY, CaseExamples.NOW, 9))
        .containsExactly(stored.after());
  }

  private Document onlyOne() {
    return Objects.requireNonNull(mongo.getCollection(MongoCases.CASES).find().first());
  }

  /** As the first version left it: it knew neither conflicts nor what offices do together. */
  private static Document inTheFirstForm(Document whole) {
    Document first = new Document(whole);
    for (String later :
        List.of(
            "form",
            "conflict",
            "custody",
            "coordination",
            "share",
            "open",
            "assignee",
            "decideOrder",
            "helping",
            "helpOrder",
            "asked",
            "askOrder",
            "untold",
            "untoldSince",
            "keeping",
            "keptFor",
            "keptSince",
            "answeredAt",
            "changedOf")) {
      first.remove(later);
    }
    Document standing = new Document(first.get("standing", Document.class));
    standing.remove("question");
    return first.append("standing", standing);
  }

  @Test
  void movesOldEventsOutOfTheCase() {
    for (int batch = 0; batch < 6; batch++) {
      int from = batch * 50;
      take(IntStream.range(from, from + 50).mapToObj(MongoCasesTest::sentReply).toList());
      publishAll();
    }

    assertThat(mongo.getCollection(MongoCases.CASES).find())
        .singleElement()
        .satisfies(stored ->
            assertThat(stored.getList("events", Document.class)).hasSizeBetween(200, 250));
    assertThat(mongo.getCollection(OldEvents.COLLECTION).countDocuments()).isGreaterThan(50);
    assertThat(cases.history(Complaints.numbered(1)))
        .extracting(Recorded::sequence)
        .isEqualTo(LongStream.rangeClosed(1, 300).boxed().toList());
    for (long after : List.of(0L, 40L, 90L, 250L, 300L)) {
      assertThat(cases.history(Complaints.numbered(1), after, 70))
          .extracting(Recorded::sequence)
          .isEqualTo(LongStream.rangeClosed(after + 1, Math.min(after + 70, 300)).boxed().toList());
    }
  }

  @Test
  void leavesNothingForTheRelayToFindWhereAllIsPublished() {
    take(List.of(sentReply(0), sentReply(1)));
    assertThat(cases.unpublished(9, List.of())).hasSize(1);

    publishAll();

    assertThat(mongo.getCollection(MongoCases.CASES).find())
        .singleElement()
        .matches(document -> !document.containsKey(CaseUpdates.SINCE));
  }

  private void take(List<Envelope<DossierEvent>> batch) {
    CaseWork work =
        new CaseWork(
            cases,
            CaseExamples.DECIDER,
            CaseExamples.ASSIGNMENTS,
            Clock.fixed(CaseExamples.NOW, ZoneOffset.UTC),
            () -> {});
    assertThat(
            new DossiersHandler(
                    work, _ -> Suggestion.NONE, CaseExamples.SURGES, new InMemoryAttachments())
                .handle(batch))
        .hasSize(batch.size())
        .doesNotHaveAnyElementsOfTypes(Reception.NothingToDo.class, Reception.Copy.class);
  }

  private void publishAll() {
    cases.unpublished(9, List.of()).forEach(u -> cases.published(Map.of(u.id(), u.through())));
  }

  /** The complaint itself, then additions to it. */
  private static Envelope<DossierEvent> sentReply(int n) {
    return Complaints.sent(
        Complaints.numbered(1),
        "key-" + n,
        n == 0
            ? Complaints.aComplaint(CaseExamples.ACCEPTED)
            : Complaints.aReply("Tambahan " + n, CaseExamples.NOW));
  }
}
