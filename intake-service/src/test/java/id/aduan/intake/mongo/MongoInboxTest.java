package id.aduan.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.client.model.Updates;
import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.store.WorkDone;
import id.aduan.intake.sms.Arrivals;
import id.aduan.intake.sms.Conversation;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Lacking;
import id.aduan.intake.sms.Conversation.Said;
import id.aduan.intake.sms.IncomingPart;
import id.aduan.intake.sms.Turns;
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
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Turns TURNS = new Turns(3, Duration.ofSeconds(5));
  private static final String LONG = "Jalan di depan pasar rusak parah sekali. ".repeat(9);
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final MongoTemplate mongo = STORE.mongo();
  private final MutableClock clock = Times.clock();
  private final MongoInbox inbox = new MongoInbox(mongo, Duration.ofSeconds(10), TURNS, clock);
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
    inbox.hold("+628126700009", NOW.plusSeconds(60));
    assertThat(ripe()).hasSize(1);

    inbox.hold(Arrivals.PHONE, NOW.plusSeconds(60));
    inbox.hold(Arrivals.PHONE, NOW.plusSeconds(30));
    inbox.keep(named("g-1", "di Lubuk Gadang"));
    assertThat(ripe(NOW.plusSeconds(59))).isEmpty();
    assertThat(ripe(NOW.plusSeconds(60))).hasSize(2);
  }

  @Test
  void readsAtIntervalsWhoHasMuchUnread() {
    for (int i = 0; i < 6; i++) {
      inbox.keep(named("g-" + i, "pju padam"));
    }
    IncomingPart other =
        IncomingPart.named("other", "+628126700009", Arrivals.NUMBER, "longsor", NOW);
    inbox.keep(other);

    assertThat(ripe()).hasSize(4).contains(other);
    assertThat(ripe(NOW.plusSeconds(4))).hasSize(4);
    assertThat(ripe(NOW.plusSeconds(5))).hasSize(5);
    assertThat(ripe(NOW.plusSeconds(15))).hasSize(7);
  }

  /** Sessions bring parts beside each other. */
  @Test
  void letsNobodyWaitWhosePartsPassEachOther() {
    Instant later = NOW.plusMillis(5);
    inbox.keep(at("second", later));
    inbox.keep(at("first", NOW));
    inbox.keep(at("third", later));

    assertThat(ripe(later)).hasSize(3);
  }

  @Test
  void readsWhatCameBeforeThereWereTurns() {
    inbox.keep(named("g-1", "pju padam"));
    var _ = mongo.getCollection("sms_inbox").updateMany(new Document(), Updates.unset("turn"));
    assertThat(ripe()).isEmpty();

    inbox.giveTurns();
    assertThat(ripe()).hasSize(1);
  }

  @Test
  void forgetsTheTurnsOfWhatIsRead() {
    for (int i = 0; i < 6; i++) {
      inbox.keep(named("g-" + i, "pju padam"));
    }
    inbox.done(ripe(NOW.plusSeconds(15)).stream().map(IncomingPart::id).toList());

    inbox.keep(named("g-7", "pju padam"));
    assertThat(ripe()).hasSize(1);
  }

  private static IncomingPart at(String name, Instant at) {
    return IncomingPart.named(name, Arrivals.PHONE, Arrivals.NUMBER, "pju padam", at);
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

    assertThat(ripe(NOW.plus(PATIENCE).minusMillis(1))).isEmpty();
    assertThat(ripe(NOW.plus(PATIENCE))).hasSize(1);
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

    assertThat(inbox.ripe(NOW.plusSeconds(1), PATIENCE, 1))
        .hasSize(Arrivals.of(LONG, 7, NOW).size());
  }

  @Test
  void looksAtNoMoreForAPageThoughFarMoreWaits() {
    assumeThat(STORE.work()).isPresent();
    keepOfMany(0, 100);
    WorkDone few = costOfAPage();
    keepOfMany(100, 400);

    assertThat(costOfAPage()).isEqualTo(few);
    assertThat(few.collectionScans()).isZero();
  }

  @Test
  void looksAtNoMoreThoughSomebodyHasFarMoreUnread() {
    assumeThat(STORE.work()).isPresent();
    keepOfMany(0, 100);
    keepOfOne(0, 10);
    WorkDone page = costOfAPage();
    WorkDone one = costOf(() -> inbox.keep(named("once", "pju padam")));
    keepOfOne(10, 300);

    assertThat(costOfAPage()).isEqualTo(page);
    assertThat(costOf(() -> inbox.keep(named("again", "pju padam")))).isEqualTo(one);
  }

  private void keepOfMany(int from, int until) {
    for (int i = from; i < until; i++) {
      inbox.keep(
          IncomingPart.named("m-" + i, "+62812670%04d".formatted(i), "1708", "pju padam", NOW));
    }
  }

  private void keepOfOne(int from, int until) {
    for (int i = from; i < until; i++) {
      inbox.keep(named("g-" + i, "pju padam"));
    }
  }

  private WorkDone costOfAPage() {
    return costOf(() -> assertThat(inbox.ripe(NOW, PATIENCE, 50)).hasSize(50));
  }

  private static WorkDone costOf(Runnable work) {
    WorkDone before = STORE.work().orElseThrow();
    work.run();
    return STORE.work().orElseThrow().since(before);
  }

  @Test
  void seesMessagesWholeWhoeverKeepsTheirPartsAtTheSameTime() {
    List<IncomingPart> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.addAll(Arrivals.of(i + " " + LONG, i, NOW));
    }
    Collections.shuffle(all, new Random(1708));
    Turns manyAtOnce = new Turns(all.size(), Duration.ofSeconds(5));
    MongoInbox shared = new MongoInbox(mongo, Duration.ofSeconds(10), manyAtOnce, clock);
    try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
      all.forEach(part -> hands.execute(() -> shared.keep(part)));
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
    return ripe(NOW);
  }

  private List<IncomingPart> ripe(Instant now) {
    return inbox.ripe(now, PATIENCE, 1_000);
  }
}
