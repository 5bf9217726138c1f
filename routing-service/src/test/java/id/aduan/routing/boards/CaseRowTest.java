package id.aduan.routing.boards;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Case.Origin;
import id.aduan.routing.cases.Case.Subject;
import id.aduan.routing.cases.CaseExamples;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Concerned;
import id.aduan.routing.cases.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CaseRowTest {
  private static final PlaceCode NAGARI = new PlaceCode("13.11.01.2001");

  @Test
  void countsACaseForWhoeverHasItAndAtItsKecamatan() {
    Case held = placed(stored(In.IN_PROGRESS), NAGARI, Visibility.OPEN);

    CaseRow row = CaseRow.of(held, null).orElseThrow();

    assertThat(row.opd()).isEqualTo(CaseExamples.DPUPR);
    assertThat(row.area()).isEqualTo(new PlaceCode("13.11.01"));
    assertThat(row.open()).isTrue();
    assertThat(row.answeredAfter()).isNull();
    assertThat(row.due()).isEqualTo(held.nearest().orElseThrow().due());
    assertThat(row.isOverdue(held.nearest().orElseThrow().due())).isTrue();
    assertThat(row.isOverdue(held.nearest().orElseThrow().due().minusMillis(1))).isFalse();
  }

  @Test
  void keepsThePlaceOfWhatIsNotPublicToItself() {
    Case secret = placed(stored(In.IN_PROGRESS), NAGARI, new Visibility(false, true));

    assertThat(CaseRow.of(secret, null).orElseThrow().area()).isNull();
  }

  @Test
  void countsNothingOfWhatIsOrMayBeMisconduct() {
    Case plain = stored(In.RECEIVED);
    Conflict suspected = new Conflict(true, Set.of(), Concerned.NOBODY, CoordinatedBy.COORDINATORS);
    Conflict accusing =
        new Conflict(
            false, Set.of(new OpdCode("DINKES")), Concerned.NOBODY, CoordinatedBy.COORDINATORS);

    assertThat(CaseRow.of(plain, null)).isPresent();
    assertThat(CaseRow.of(about(plain, false, suspected), null)).isEmpty();
    assertThat(CaseRow.of(about(plain, true, accusing), null)).isEmpty();
    assertThat(CaseRow.of(about(plain, true, Conflict.NONE), null)).isEmpty();
  }

  @Test
  void countsDaysAsReportersDo() {
    Instant justBeforeMidnight = Instant.parse("2026-02-02T16:59:59Z");
    Instant midnight = Instant.parse("2026-02-02T17:00:00Z");

    assertThat(CaseRow.of(stored(In.DISPOSED), justBeforeMidnight).orElseThrow().answeredAfter())
        .isZero();
    assertThat(CaseRow.of(stored(In.DISPOSED), midnight).orElseThrow().answeredAfter())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(In.class)
  void isOpenWhileSomebodyHasToActAndResolvedWhileAnAnswerStands(In state) {
    CaseWrite.Open stored = CaseExamples.stored(state);
    CaseRow row = CaseRow.of(stored.after(), null).orElseThrow();

    switch (state) {
      case RESOLVED, CLOSED -> {
        assertThat(row.open()).isFalse();
        assertThat(row.resolvedAfter()).isEqualTo(1);
        assertThat(CaseRow.answered(stored.recorded()).orElseThrow())
            .isAfter(ACCEPTED.plus(Duration.ofHours(1)));
      }
      case ARCHIVED, WITHDRAWN, FORWARDED -> {
        assertThat(row.open()).isFalse();
        assertThat(row.resolvedAfter()).isNull();
        assertThat(row.due()).isNull();
      }
      default -> {
        assertThat(row.open()).isTrue();
        assertThat(row.resolvedAfter()).isNull();
        assertThat(row.due()).isNotNull();
      }
    }
  }

  private static Case stored(In state) {
    return CaseExamples.stored(state).after();
  }

  private static Case about(Case on, boolean misconduct, Conflict conflict) {
    Subject subject = on.subject();
    return with(
        on,
        on.origin(),
        new Subject(subject.kind(), misconduct, subject.category(), subject.place()),
        conflict);
  }

  private static Case placed(Case on, PlaceCode place, Visibility visibility) {
    Origin origin = on.origin();
    Subject subject = on.subject();
    return with(
        on,
        new Origin(
            origin.channel(),
            visibility,
            origin.missing(),
            origin.misconductAlleged(),
            origin.acceptedAt(),
            origin.commitment(),
            origin.suggested()),
        new Subject(subject.kind(), subject.misconduct(), subject.category(), place),
        on.conflict());
  }

  private static Case with(Case on, Origin origin, Subject subject, Conflict conflict) {
    TrackingId id = on.id();
    return new Case(
        id,
        on.version(),
        origin,
        subject,
        conflict,
        on.clocks(),
        on.custody(),
        on.coordination(),
        on.tally(),
        on.state(),
        on.writings(),
        on.keeping());
  }
}
