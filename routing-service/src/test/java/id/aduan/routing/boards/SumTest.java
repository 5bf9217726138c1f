package id.aduan.routing.boards;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.boards.Board.Arrivals;
import id.aduan.routing.boards.Board.Load;
import id.aduan.routing.boards.Board.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SumTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");
  private static final OpdCode DPUPR = new OpdCode("DPUPR");
  private static final OpdCode DINKES = new OpdCode("DINKES");
  private static final PlaceCode SANGIR = new PlaceCode("13.11.01");

  @ParameterizedTest
  @EnumSource(Period.class)
  void hasAColumnForEveryStepOfItsPeriod(Period period) {
    LocalDate from = period.from(TODAY);
    Board board = new Sum(null, period, NOW).board();

    assertThat(board.arrivals().getFirst().from()).isEqualTo(from);
    assertThat(board.arrivals().getLast().from().plusDays(period.step())).isAfter(TODAY);
    assertThat(board.arrivals().getLast().from()).isBeforeOrEqualTo(TODAY);
    assertThat(board.until()).isEqualTo(TODAY);
    if (period.step() > 1) {
      assertThat(from.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
  }

  @Test
  void countsWhatCameWithinThePeriodOnly() {
    Sum sum = new Sum(null, Period.MONTH, NOW);
    sum.add(TODAY, over(DPUPR, 0, 0), 2);
    sum.add(TODAY.minusDays(29), over(DPUPR, 1, 9), 3);
    sum.add(TODAY.minusDays(30), over(DPUPR, 1, 9), 100);
    Board board = sum.board();

    assertThat(board.arrivals()).hasSize(30);
    assertThat(board.arrivals().getFirst()).isEqualTo(new Arrivals(TODAY.minusDays(29), 3));
    assertThat(board.arrivals().getLast()).isEqualTo(new Arrivals(TODAY, 2));
    assertThat(board.complaints()).isEqualTo(5);
    assertThat(board.answers()).isEqualTo(new Times(5, 1, 1, List.of(5, 0, 0, 0, 0, 0, 0)));
    assertThat(board.resolutions()).isEqualTo(new Times(5, 9, 9, List.of(2, 0, 0, 3, 0, 0, 0)));
  }

  @Test
  void saysWithinHowManyDaysHalfAndNineInTenAreDone() {
    Sum sum = new Sum(null, Period.MONTH, NOW);
    IntStream.rangeClosed(1, 10).forEach(days -> sum.add(TODAY, over(DPUPR, days, null), 1));

    assertThat(sum.board().answers().median()).isEqualTo(5);
    assertThat(sum.board().answers().most()).isEqualTo(9);
    assertThat(sum.board().resolutions())
        .isEqualTo(new Times(0, null, null, List.of(0, 0, 0, 0, 0, 0, 0)));
  }

  @Test
  void countsOpenCasesOfAnyTimeByAgeAndByWhoHasThem() {
    Sum sum = new Sum(null, Period.MONTH, NOW);
    sum.add(TODAY, open(DPUPR, SANGIR, NOW.plusMillis(1)), 4);
    sum.add(TODAY.minusDays(14), open(DINKES, SANGIR, NOW), 1);
    sum.add(TODAY.minusDays(400), open(null, null, NOW.minusSeconds(9)), 2);
    Board board = sum.board();

    assertThat(board.complaints()).isEqualTo(5);
    assertThat(board.ages()).isEqualTo(List.of(4, 0, 1, 0, 0, 2));
    assertThat(board.opds())
        .isEqualTo(
            List.of(
                new Load<>(DINKES, 1, 1), new Load<>(DPUPR, 4, 0), new Load<OpdCode>(null, 2, 2)));
    assertThat(board.areas())
        .isEqualTo(List.of(new Load<>(SANGIR, 5, 1), new Load<PlaceCode>(null, 2, 2)));
    assertThat(board.open()).isEqualTo(7);
    assertThat(board.overdue()).isEqualTo(3);
  }

  private static CaseRow over(
      OpdCode opd, @Nullable Integer answeredAfter, @Nullable Integer resolvedAfter) {
    return new CaseRow(opd, SANGIR, false, answeredAfter, resolvedAfter, null);
  }

  private static CaseRow open(@Nullable OpdCode opd, @Nullable PlaceCode area, Instant due) {
    return new CaseRow(opd, area, true, null, null, due);
  }
}
