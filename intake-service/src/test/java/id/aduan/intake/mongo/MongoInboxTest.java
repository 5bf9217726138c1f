package id.aduan.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.store.WorkDone;
import id.aduan.intake.sms.Arrivals;
import id.aduan.intake.sms.Conversation;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Lacking;
import id.aduan.intake.sms.Conversation.Said;
import id.aduan.intake.sms.IncomingPart;
import id.aduan.intake.testing.Times;
import id.aduan.kit.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.threeten.extra.MutableClock;

class MongoInboxTest {
  private static final Instant NOW = Times.NOW;
  private static final Instant NOBODY_WAITED_SO_LONG = NOW.minusSeconds(60);
  private static final String LONG = "Jalan di depan pasar rusak parah sekali. ".repeat(9);
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoTemplate mongo = STORE.mongo();
  private final MutableClock clock = Times.clock();
  private final MongoInbox inbox = new MongoInbox(mongo, Duration.ofSeconds(10), clock);
  private final MongoConversations conversations = new MongoConversations(mongo);

  @BeforeEach
  void index() {
    inbox.ensureIndexes();
    conversations.ensureIndexes();
  }

  @Test
  void givesBackWhatItKept() {
    List<IncomingPart> parts = Arrivals.of("pju padam €[]", 0, NOW);
    parts.forEach(inbox::keep);

    assertThat(ripe()).isEqualTo(parts);
  }

  @Test
  void knowsWhatHasANameByItAndForLonger() {
    IncomingPart named = named("g-1", "Jalan rusak \uD83D\uDE97 parah");
    inbox.keep(named);
    inbox.keep(named("g-1", "Jalan rusak parah"));
    inbox.keep(named("g-2", "Jalan rusak \uD83D\uDE97 parah"));
    assertThat(ripe()).hasSize(2).contains(named);

    inbox.done(ripe().stream().map(IncomingPart::id).toList());
    inbox.forget(NOW.plus(Duration.ofDays(7)));
    inbox.keep(named);
    assertThat(ripe()).isEmpty();

    inbox.forget(NOW.plus(Duration.ofDays(7)).plusMillis(1));
    inbox.keep(named);
    assertThat(ripe()).containsExactly(named);
  }

  @Test
  void leavesWhereItIsWhatSomebodyWroteWhoHasToWait() {
    Arrivals.of("pju padam", 0, NOW).forEach(inbox::keep);

    assertThat(inbox.ripe(NOBODY_WAITED_SO_LONG, 1_000, Set.of(Arrivals.PHONE))).isEmpty();
    assertThat(inbox.ripe(NOBODY_WAITED_SO_LONG, 1_000, Set.of("+628126700009"))).hasSize(1);
  }

  private static IncomingPart named(String name, String text) {
    return IncomingPart.named(name, Arrivals.PHONE, Arrivals.NUMBER, text, NOW);
  }

  @Test
  void holdsPartsBackUntilTheirMessageIsWhole() {
    List<IncomingPart> parts = Arrivals.of(LONG, 7, NOW);
    parts.subList(1, parts.size()).forEach(inbox::keep);
    assertThat(ripe()).isEmpty();

    inbox.keep(parts.getFirst());
    assertThat(ripe()).containsExactlyInAnyOrderElementsOf(parts);
  }

  @Test
  void givesPartsBackThatWaitedLongEnough() {
    inbox.keep(Arrivals.of(LONG, 7, NOW).getFirst());

    assertThat(inbox.ripe(NOW, 10, Set.of())).isEmpty();
    assertThat(inbox.ripe(NOW.plusMillis(1), 10, Set.of())).hasSize(1);
  }

  @Test
  void takesNoCopyOfWhatIsThereOrWasDone() {
    List<IncomingPart> parts = Arrivals.of("pju padam", 0, NOW);
    parts.forEach(inbox::keep);
    parts.forEach(inbox::keep);
    assertThat(ripe()).hasSize(1);

    inbox.done(List.of(parts.getFirst().id()));
    parts.forEach(inbox::keep);
    assertThat(ripe()).isEmpty();
  }

  @Test
  void keepsNothingOfWhatWasDoneAndForgetsItLater() {
    IncomingPart part = Arrivals.of("pju padam", 0, NOW).getFirst();
    inbox.keep(part);
    inbox.done(List.of(part.id()));
    Document left = mongo.getCollection("sms_inbox").find().first();
    assertThat(left).containsOnlyKeys("_id", "state", "at", "doneAt");

    inbox.forget(clock.instant());
    inbox.keep(part);
    assertThat(ripe()).isEmpty();
    inbox.forget(clock.instant().plusSeconds(1));
    inbox.keep(part);
    assertThat(ripe()).hasSize(1);
  }

  @Test
  void bringsTheOthersOfAMessageWithTheFirst() {
    Arrivals.of(LONG, 7, NOW).forEach(inbox::keep);
    Arrivals.of("pju padam", 0, NOW.plusSeconds(1)).forEach(inbox::keep);

    assertThat(inbox.ripe(NOBODY_WAITED_SO_LONG, 1, Set.of()))
        .hasSize(Arrivals.of(LONG, 7, NOW).size());
  }

  @Test
  void looksAtNoMoreForAPageThoughFarMoreWaits() {
    assumeThat(STORE.work()).isPresent();
    keep(0, 100);
    WorkDone few = costOfAPage();
    keep(100, 400);

    assertThat(costOfAPage()).isEqualTo(few);
    assertThat(few.collectionScans()).isZero();
  }

  private void keep(int from, int until) {
    for (int i = from; i < until; i++) {
      inbox.keep(IncomingPart.named("g-" + i, Arrivals.PHONE, Arrivals.NUMBER, "pju padam", NOW));
    }
  }

  private WorkDone costOfAPage() {
    WorkDone before = STORE.work().orElseThrow();
    assertThat(inbox.ripe(NOBODY_WAITED_SO_LONG, 50, Set.of())).hasSize(50);
    return STORE.work().orElseThrow().since(before);
  }

  @Test
  void seesMessagesWholeWhoeverKeepsTheirPartsAtTheSameTime() {
    List<IncomingPart> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.addAll(Arrivals.of(i + " " + LONG, i, NOW));
    }
    Collections.shuffle(all, new Random(1708));
    try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
      all.forEach(part -> hands.execute(() -> inbox.keep(part)));
    }

    assertThat(ripe()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void remembersConversationsUntilTheirComplaintIsErased() {
    TrackingId complaint = TrackingId.ofPayload("7K3M9Q2X4TVB");
    TrackingId earlier = TrackingId.ofPayload("7K3M9Q2X4TVA");
    Said asked =
        new Said(
            "key",
            complaint,
            Kind.COMPLAINT,
            new Lacking(Set.of(MissingFact.PLACE, MissingFact.INCIDENT_DATE), 1),
            "gist",
            null,
            NOW);
    Said added =
        new Said("other", complaint, Kind.REPLY, Lacking.NOTHING, "", "di depan pasar", NOW);
    assertThat(conversations.with(Arrivals.PHONE))
        .isEqualTo(new Conversation(List.of(), Optional.empty()));

    introduce(complaint);
    introduce(earlier);
    conversations.remember(Arrivals.PHONE, asked);
    assertThat(conversations.with(Arrivals.PHONE))
        .isEqualTo(new Conversation(List.of(complaint, earlier), Optional.of(asked)));
    conversations.remember(Arrivals.PHONE, added);
    assertThat(conversations.with(Arrivals.PHONE).last()).contains(added);

    conversations.erase(List.of(TrackingId.ofPayload("7K3M9Q2X4TVC")));
    assertThat(conversations.with(Arrivals.PHONE).complaints()).hasSize(2);
    conversations.erase(List.of(earlier));
    assertThat(conversations.with(Arrivals.PHONE).complaints()).isEmpty();
  }

  @Test
  void forgetsWordsThatNobodyComesBackTo() {
    TrackingId complaint = TrackingId.ofPayload("7K3M9Q2X4TVB");
    conversations.remember(
        Arrivals.PHONE,
        new Said("key", complaint, Kind.REPLY, Lacking.NOTHING, "", "di depan pasar", NOW));

    conversations.forgetWords(NOW);
    assertThat(conversations.with(Arrivals.PHONE).last().orElseThrow().words()).isNotNull();
    conversations.forgetWords(NOW.plusSeconds(1));
    assertThat(conversations.with(Arrivals.PHONE).last().orElseThrow().words()).isNull();
  }

  private void introduce(TrackingId complaint) {
    conversations.introduce(Map.of(complaint, Arrivals.PHONE));
  }

  @Test
  void introducesNobodyWhereNoNumberIsKnown() {
    conversations.introduce(Map.of());

    assertThat(conversations.with(Arrivals.PHONE).complaints()).isEmpty();
  }

  @Test
  void remembersTheLatestComplaintsOfANumber() {
    List<TrackingId> all =
        "ABCDEFG".chars().mapToObj(c -> TrackingId.ofPayload("7K3M9Q2X4TV" + (char) c)).toList();
    all.forEach(this::introduce);
    introduce(all.get(4));

    assertThat(conversations.with(Arrivals.PHONE).complaints())
        .isEqualTo(all.reversed().subList(0, 5));
  }

  private List<IncomingPart> ripe() {
    return inbox.ripe(NOBODY_WAITED_SO_LONG, 1_000, Set.of());
  }
}
