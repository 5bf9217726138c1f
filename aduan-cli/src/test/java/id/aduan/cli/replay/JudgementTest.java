package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.aduan.cli.replay.Finding.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One healthy life, and one finding for each way in which it may be not as it was promised. */
class JudgementTest {
  private static final String VERIFIED = Deed.VERIFIED.event();
  private static final AttachmentFound PHOTO = new AttachmentFound("p1", true, "ab");

  /** Passed around, settled, and resolved with the facts of an official. */
  private static final List<Deed> WORK =
      List.of(
          Deed.FILED,
          Deed.ASKED,
          Deed.REPLIED,
          Deed.VERIFIED,
          Deed.DISPOSED,
          Deed.HANDED_BACK,
          Deed.DISPOSED,
          Deed.HANDED_BACK,
          Deed.DEMANDED,
          Deed.SETTLED,
          Deed.DISPOSED,
          Deed.STARTED,
          Deed.REQUESTED,
          Deed.INFORMED,
          Deed.DRAFTED,
          Deed.RESOLVED,
          Deed.RATED);

  @Test
  void findsNothingWrongWithAHealthyLife() {
    assertThat(Judgement.of(Healthy.life(true), Healthy.found(true))).isEmpty();
    assertThat(Judgement.of(Healthy.life(false), Healthy.found(false))).isEmpty();
  }

  @Test
  void toleratesADoubleThatTheLedgerAdmits() {
    Found found =
        ledger(rows -> rows.set(0, row("m1", "e1", "RECEIPT", "HANDED_OVER", 1, "")))
            .andThen(mails(mails -> mails.put("m1", 2)))
            .apply(Healthy.found(true));
    assertThat(Judgement.of(Healthy.life(true), found)).isEmpty();
  }

  @Test
  void toleratesALimitThatPassed() {
    Found found =
        history(h -> h.add(new CaseFound.Event(9, "case.deadline-missed.v1")))
            .andThen(feed(f -> f.add(Healthy.entry(9, "case.deadline-missed.v1"))))
            .apply(Healthy.found(true));
    assertThat(Judgement.of(Healthy.life(true), found)).isEmpty();
  }

  @Test
  void findsANoticeSettledOnceAndAsTheLedgerSays() {
    for (boolean reachable : List.of(true, false)) {
      Found found = settled(6, reachable).apply(Healthy.found(reachable));
      assertThat(Judgement.of(Healthy.life(reachable), found)).isEmpty();
    }
  }

  static Stream<Arguments> wrongNotices() {
    return Stream.of(
        wrong("settled against the ledger", Kind.STRANGE, settled(6, false)),
        wrong("settled of an answer", Kind.STRANGE, settled(5, true)),
        wrong("settled of no event", Kind.STRANGE, settled(77, true)),
        wrong("settled again", Kind.DOUBLED, settled(6, true).andThen(settled(6, true))),
        wrong(
            "waited for and never settled",
            Kind.LOST,
            f ->
                new Found(
                    f.kase().map(k -> new CaseFound("RESOLVED", k.history(), k.complaint())),
                    f.feed(),
                    f.ledger(),
                    f.mails())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongNotices")
  void findsEachWrongAboutANoticeOnce(String what, Kind kind, Function<Found, Found> wrong) {
    assertThat(Judgement.of(Healthy.life(true), wrong.apply(Healthy.found(true))))
        .as(what)
        .extracting(Finding::kind)
        .containsExactly(kind);
  }

  private static Function<Found, Found> settled(long notice, boolean delivered) {
    return found -> {
      long sequence = found.feed().size() + 1L;
      return history(h ->
              h.add(
                  new CaseFound.Event(
                      sequence, NoticeJudgement.SETTLED, new CaseFound.Settled(notice, delivered))))
          .andThen(feed(f -> f.add(Healthy.entry(sequence, NoticeJudgement.SETTLED))))
          .apply(found);
    };
  }

  @Test
  void expectsNoMessageAboutASecondDisposition() {
    Life life = Healthy.life(true);
    life.did(Deed.DISPOSED);
    Found found =
        history(h -> h.add(new CaseFound.Event(9, Deed.DISPOSED.event())))
            .andThen(feed(f -> f.add(Healthy.entry(9, Deed.DISPOSED.event()))))
            .apply(Healthy.found(true));
    assertThat(Judgement.of(life, found)).isEmpty();

    Found told =
        ledger(rows -> rows.add(row("m9", "e9", "PROGRESS", "HANDED_OVER", 0, "")))
            .andThen(mails(mails -> mails.put("m9", 1)))
            .apply(found);
    assertThat(Judgement.of(life, told)).extracting(Finding::kind).containsExactly(Kind.DOUBLED);
  }

  static Stream<Arguments> wrongs() {
    return Stream.of(
        wrong(
            "no case",
            Kind.LOST,
            f -> new Found(Optional.empty(), f.feed(), f.ledger(), f.mails())),
        wrong(
            "another text",
            Kind.LOST,
            f ->
                new Found(
                    f.kase().map(k -> new CaseFound(k.state(), k.history(), "Lampu")),
                    f.feed(),
                    f.ledger(),
                    f.mails())),
        wrong(
            "an event lost",
            Kind.LOST,
            history(List::removeLast)
                .andThen(feed(List::removeLast))
                .andThen(ledger(List::removeLast))
                .andThen(mails(mails -> mails.remove("m8")))),
        wrong(
            "an event twice",
            Kind.DOUBLED,
            history(h -> h.add(new CaseFound.Event(9, VERIFIED)))
                .andThen(feed(f -> f.add(Healthy.entry(9, VERIFIED))))),
        wrong(
            "a gap in the case",
            Kind.OUT_OF_ORDER,
            history(h -> h.set(7, new CaseFound.Event(9, Deed.CONFIRMED.event())))
                .andThen(
                    feed(f ->
                        f.set(
                            7,
                            new FeedEntry(
                                109,
                                "e8",
                                Deed.CONFIRMED.event(),
                                f.getFirst().time(),
                                Healthy.ID,
                                9))))),
        wrong("an event missing in the feed", Kind.LOST, feed(f -> f.remove(1))),
        wrong("an event twice in the feed", Kind.DOUBLED, feed(f -> f.add(2, f.get(1)))),
        wrong("two events changed places", Kind.OUT_OF_ORDER, feed(f -> f.add(1, f.remove(2)))),
        wrong(
            "another event in the feed",
            Kind.STRANGE,
            feed(f -> f.set(3, Healthy.entry(4, VERIFIED)))),
        wrong(
            "a message lost",
            Kind.LOST,
            ledger(List::removeFirst).andThen(mails(mails -> mails.remove("m1")))),
        wrong(
            "a message twice",
            Kind.DOUBLED,
            ledger(rows -> rows.add(row("other", "e1", "RECEIPT", "HANDED_OVER", 0, "")))
                .andThen(mails(mails -> mails.put("other", 1)))),
        wrong(
            "a message about an event that is none",
            Kind.DOUBLED,
            ledger(rows -> rows.add(row("other", "e99", "RECEIPT", "HANDED_OVER", 0, "")))
                .andThen(mails(mails -> mails.put("other", 1)))),
        wrong(
            "a message that nothing calls for",
            Kind.DOUBLED,
            ledger(rows -> rows.add(row("other", "e2", "PROGRESS", "HANDED_OVER", 0, "")))
                .andThen(mails(mails -> mails.put("other", 1)))),
        wrong(
            "a message of another purpose",
            Kind.STRANGE,
            ledger(rows -> rows.set(0, row("m1", "e1", "CLOSING", "HANDED_OVER", 0, "")))),
        wrong(
            "a message never handed over",
            Kind.LOST,
            ledger(rows -> rows.set(0, row("m1", "e1", "RECEIPT", "PLANNED", 0, "")))
                .andThen(mails(mails -> mails.remove("m1")))),
        wrong(
            "a message given up",
            Kind.STRANGE,
            ledger(rows -> rows.set(0, row("m1", "e1", "RECEIPT", "FAILED", 0, "")))
                .andThen(mails(mails -> mails.remove("m1")))),
        wrong(
            "a message skipped although the reporter can be reached",
            Kind.STRANGE,
            ledger(rows -> rows.set(0, row("m1", "e1", "RECEIPT", "SKIPPED", 0, "NO_CONTACT")))
                .andThen(mails(mails -> mails.remove("m1")))),
        wrong("a mail lost", Kind.LOST, mails(mails -> mails.remove("m3"))),
        wrong("a mail twice", Kind.DOUBLED, mails(mails -> mails.put("m3", 2))),
        wrong(
            "a mail once more than the ledger admits",
            Kind.DOUBLED,
            ledger(rows -> rows.set(0, row("m1", "e1", "RECEIPT", "HANDED_OVER", 1, "")))
                .andThen(mails(mails -> mails.put("m1", 3)))),
        wrong("a mail of no message", Kind.DOUBLED, mails(mails -> mails.put("other", 1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongs")
  void findsEachWrongOnce(String what, Kind kind, Function<Found, Found> wrong) {
    List<Finding> findings = Judgement.of(Healthy.life(true), wrong.apply(Healthy.found(true)));
    assertThat(findings).as(what).extracting(Finding::kind).containsExactly(kind);
    assertThat(findings).extracting(Finding::trackingId).containsExactly(Healthy.ID);
  }

  static Stream<Arguments> wrongsOfTheUnreachable() {
    return Stream.of(
        wrong(
            "skipped for another reason",
            Kind.STRANGE,
            ledger(rows -> rows.set(0, row("m1", "e1", "RECEIPT", "SKIPPED", 0, "ERASED")))),
        wrong(
            "still planned",
            Kind.STRANGE,
            ledger(rows -> rows.set(0, row("m1", "e1", "RECEIPT", "PLANNED", 0, "")))),
        wrong("skipped and a mail", Kind.STRANGE, mails(mails -> mails.put("m1", 1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongsOfTheUnreachable")
  void findsEachWrongAboutWhoCanNotBeReached(String what, Kind kind, Function<Found, Found> wrong) {
    assertThat(Judgement.of(Healthy.life(false), wrong.apply(Healthy.found(false))))
        .as(what)
        .extracting(Finding::kind)
        .containsExactly(kind);
  }

  @Test
  void countsTheMessagesThatDeedsCallFor() {
    assertThat(Judgement.messages(Healthy.life(true).deeds())).isEqualTo(5);
    assertThat(Judgement.messages(Map.of(Deed.FILED, 1, Deed.DISPOSED, 3, Deed.RATED, 1)))
        .isEqualTo(2);
  }

  @Test
  void expectsEachDeedOfTheWholeCaseWorkOnceAndInOrder() {
    assertThat(Judgement.of(workedOn(), found(WORK))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Deed.class,
      names = {"DEMANDED", "SETTLED", "REQUESTED", "INFORMED"})
  void findsADeedThatLeftNoEventOrTwo(Deed deed) {
    List<Deed> without = new ArrayList<>(WORK);
    without.remove(deed);
    assertThat(Judgement.of(workedOn(), found(without)))
        .extracting(Finding::kind, Finding::what)
        .containsExactly(tuple(Kind.LOST, "0 times " + deed.event() + " (expected: 1)"));

    List<Deed> twice = new ArrayList<>(WORK);
    twice.add(deed);
    assertThat(Judgement.of(workedOn(), found(twice)))
        .extracting(Finding::kind, Finding::what)
        .containsExactly(tuple(Kind.DOUBLED, "2 times " + deed.event() + " (expected: 1)"));
  }

  @Test
  void findsDeedsOfOfficersThatChangedPlaces() {
    List<Deed> swapped = new ArrayList<>(WORK);
    Collections.swap(swapped, swapped.indexOf(Deed.REQUESTED), swapped.indexOf(Deed.INFORMED));
    assertThat(Judgement.of(workedOn(), found(swapped)))
        .extracting(Finding::kind)
        .containsExactly(Kind.OUT_OF_ORDER);
  }

  @Test
  void findsWordsOfTheReporterThatChangedPlaces() {
    List<Deed> swapped = new ArrayList<>(WORK);
    Collections.swap(swapped, swapped.indexOf(Deed.REPLIED), swapped.indexOf(Deed.RATED));
    assertThat(Judgement.of(workedOn(), found(swapped)))
        .extracting(Finding::kind)
        .containsExactly(Kind.OUT_OF_ORDER);
  }

  @Test
  void toleratesThatAReporterIsToldOfHisDeedOnlyAfterOfficersWentOn() {
    Life life = filed();
    WORK.stream()
        .skip(1)
        .filter(deed -> deed != Deed.REPLIED && deed != Deed.RATED)
        .forEach(life::did);
    life.did(Deed.REPLIED);
    life.did(Deed.RATED);
    assertThat(Judgement.of(life, found(WORK))).isEmpty();
  }

  @Test
  void findsAPhotoThatIsKeptAsItWasTakenIn() {
    assertThat(Judgement.of(withPhoto(), attached(PHOTO))).isEmpty();
  }

  static Stream<Arguments> wrongPhotos() {
    return Stream.of(
        wrong("no photo", Kind.LOST, _ -> attached()),
        wrong("named by no act", Kind.LOST, _ -> attached(new AttachmentFound("p1", false, "ab"))),
        wrong(
            "with another content",
            Kind.LOST,
            _ -> attached(new AttachmentFound("p1", true, "cd"))),
        wrong(
            "beside another one",
            Kind.DOUBLED,
            _ -> attached(PHOTO, new AttachmentFound("p2", true, "ab"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongPhotos")
  void findsEachWrongAboutAPhotoOnce(String what, Kind kind, Function<Found, Found> wrong) {
    assertThat(Judgement.of(withPhoto(), wrong.apply(Healthy.found(true))))
        .as(what)
        .extracting(Finding::kind)
        .containsExactly(kind);
  }

  @Test
  void findsACaseThatWasShownToAnOfficeThatItAccuses() {
    Life life = Healthy.life(true);
    life.shownTo("utama-dinsos");
    assertThat(Judgement.of(life, Healthy.found(true)))
        .containsExactly(
            new Finding(
                Kind.STRANGE,
                Healthy.ID,
                "shown to utama-dinsos (expected: to nobody of an accused office)"));
  }

  private static Life filed() {
    return Healthy.acknowledged(1, Healthy.ID, false);
  }

  private static Life workedOn() {
    Life life = filed();
    WORK.stream().skip(1).forEach(life::did);
    return life;
  }

  /** A case with these events, about which nobody can be told anything. */
  private static Found found(List<Deed> deeds) {
    return Healthy.found(deeds, false);
  }

  private static Life withPhoto() {
    Life life = Healthy.life(true);
    life.attach(new Life.Attached("p1", "ab"));
    return life;
  }

  private static Found attached(AttachmentFound... photos) {
    Found found = Healthy.found(true);
    return new Found(found.kase(), found.feed(), found.ledger(), found.mails(), List.of(photos));
  }

  private static Arguments wrong(String what, Kind kind, Function<Found, Found> wrong) {
    return Arguments.of(what, kind, wrong);
  }

  private static LedgerRow row(
      String id, String cause, String purpose, String state, int uncertain, String skipReason) {
    return Healthy.row(id, cause, purpose, state, uncertain, skipReason);
  }

  private static Function<Found, Found> history(Consumer<List<CaseFound.Event>> change) {
    return found ->
        new Found(
            found
                .kase()
                .map(k -> new CaseFound(k.state(), changed(k.history(), change), k.complaint())),
            found.feed(),
            found.ledger(),
            found.mails());
  }

  private static Function<Found, Found> feed(Consumer<List<FeedEntry>> change) {
    return found ->
        new Found(found.kase(), changed(found.feed(), change), found.ledger(), found.mails());
  }

  private static Function<Found, Found> ledger(Consumer<List<LedgerRow>> change) {
    return found ->
        new Found(found.kase(), found.feed(), changed(found.ledger(), change), found.mails());
  }

  private static Function<Found, Found> mails(Consumer<Map<String, Integer>> change) {
    return found -> {
      Map<String, Integer> mails = new HashMap<>(found.mails());
      change.accept(mails);
      return new Found(found.kase(), found.feed(), found.ledger(), mails);
    };
  }

  private static <T> List<T> changed(List<T> all, Consumer<List<T>> change) {
    List<T> copy = new ArrayList<>(all);
    change.accept(copy);
    return copy;
  }
}
