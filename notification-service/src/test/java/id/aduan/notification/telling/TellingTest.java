package id.aduan.notification.telling;

import static id.aduan.notification.Happenings.DPUPR;
import static id.aduan.notification.Happenings.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.aduan.contract.Actor;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.MissingFact;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.letters.News;
import id.aduan.notification.Happenings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TellingTest {
  private static final Map<EventType, Purpose> TOLD =
      new EnumMap<>(
          Map.of(
              EventType.CASE_OPENED, Purpose.RECEIPT,
              EventType.QUESTION_ASKED, Purpose.QUESTION,
              EventType.REPORTER_REMINDED, Purpose.QUESTION,
              EventType.CASE_DISPOSED, Purpose.PROGRESS,
              EventType.CASE_ANSWERED, Purpose.ANSWER,
              EventType.CASE_RESOLVED, Purpose.RESOLUTION,
              EventType.CASE_REOPENED, Purpose.REOPENING,
              EventType.CASE_CLOSED, Purpose.CLOSING,
              EventType.CASE_ARCHIVED, Purpose.CLOSING,
              EventType.CASE_FORWARDED, Purpose.CLOSING));

  static Stream<EventType> caseEvents() {
    return Stream.of(EventType.values())
        .filter(type -> CaseEvent.class.isAssignableFrom(type.payload()));
  }

  @ParameterizedTest
  @MethodSource("caseEvents")
  void tellsOfTheseEventsAndOfNoOthers(EventType type) {
    assertThat(new CaseFact(example(type), Map.of()).news().map(News::purpose))
        .isEqualTo(Optional.ofNullable(TOLD.get(type)));
  }

  @Test
  void tellsOfTheFirstDispositionOnly() {
    assertThat(fact(Happenings.disposed(1)).news()).contains(new News.Disposed(DPUPR));
    assertThat(fact(Happenings.disposed(2)).news()).isEmpty();
  }

  @Test
  void tellsWhatIsMissingAndByWhenTheComplaintIsVerified() {
    assertThat(fact(Happenings.opened(MissingFact.PLACE)).news())
        .contains(
            new News.Received(
                Set.of(MissingFact.PLACE), Instant.parse("2026-03-05T17:00:00Z"), null));
  }

  @Test
  void tellsFromWhereASurgeComes() {
    PlaceCode sangir = new PlaceCode("13.11.01");

    assertThat(fact(Happenings.openedInASurgeOf(sangir, MissingFact.PLACE)).news())
        .contains(
            new News.Received(
                Set.of(MissingFact.PLACE), Instant.parse("2026-03-05T17:00:00Z"), sangir));
  }

  @Test
  void tellsWhatWasWritten() {
    CaseFact fact =
        new CaseFact(
            Happenings.resolved(),
            Map.of(ContentPart.ANSWER, "Sudah ditambal.", ContentPart.WHAT_WAS_DONE, "Tambal."));

    assertThat(fact.news())
        .contains(
            new News.Resolved(
                DPUPR,
                LocalDate.of(2026, 3, 18),
                Instant.parse("2026-04-06T17:00:00Z"),
                "Sudah ditambal.",
                "Tambal."));
    assertThat(fact.withoutTexts().news())
        .contains(
            new News.Resolved(
                DPUPR,
                LocalDate.of(2026, 3, 18),
                Instant.parse("2026-04-06T17:00:00Z"),
                null,
                null));
  }

  @Test
  void remindsWithTheQuestionAndTheDay() {
    Deadline replyBy = Happenings.asked().replyBy();

    assertThat(
            CaseFact.readable(
                    new CaseEvent.ReporterReminded(2, replyBy),
                    Map.of(ContentPart.QUESTION, "Di jalan mana?"))
                .news())
        .contains(new News.Reminded(replyBy.due(), "Di jalan mana?"));
  }

  @Test
  void tellsHowACaseEnded() {
    assertThat(fact(Happenings.closed(ClosedHow.SILENT)).news())
        .contains(new News.Closed(ClosedHow.SILENT));
    assertThat(fact(Happenings.archived(ArchiveReason.DUPLICATE)).news())
        .contains(new News.Archived(ArchiveReason.DUPLICATE, null));
    assertThat(fact(Happenings.forwarded()).news())
        .contains(new News.Forwarded(new InstitutionCode("PLN")));
  }

  @ParameterizedTest
  @MethodSource("caseEvents")
  void keepsNothingThatTheReporterDoesNotReadInHisLetter(EventType type) {
    Map<ContentPart, String> everything = new EnumMap<>(ContentPart.class);
    for (ContentPart part : ContentPart.values()) {
      everything.put(part, "text of " + part);
    }

    CaseFact kept = CaseFact.readable(example(type), everything);

    assertThat(kept.texts().keySet())
        .isSubsetOf(
            ContentPart.QUESTION,
            ContentPart.ANSWER,
            ContentPart.WHAT_WAS_DONE,
            ContentPart.REASON);
    if (!TOLD.containsKey(type)) {
      assertThat(kept.texts()).isEmpty();
    }
  }

  @Test
  void takesABlankTextForNone() {
    assertThat(
            CaseFact.readable(
                new CaseEvent.CaseAnswered(OFFICE, DPUPR, true), Map.of(ContentPart.ANSWER, " ")))
        .isEqualTo(fact(Happenings.answered()));
  }

  @Test
  void doesNotShowTextsToLogs() {
    CaseFact fact =
        new CaseFact(
            new CaseEvent.QuestionAsked(
                Actor.COORDINATOR, Set.of(), Happenings.asked().replyBy(), null),
            Map.of(ContentPart.QUESTION, "Di jalan mana?"));

    assertThat(fact.toString()).isEqualTo("QuestionAsked [QUESTION]");
  }

  private static CaseFact fact(CaseEvent event) {
    return new CaseFact(event, Map.of());
  }

  private static CaseEvent example(EventType type) {
    return EventCodec.CASES.decode(type.wireName(), bytes("/examples/" + type.wireName() + ".json"))
            instanceof Decoded.Known<CaseRecord>(CaseRecord known)
        ? known.event()
        : fail("no example of " + type);
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream = EventType.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(stream, () -> resource + ": absent").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
