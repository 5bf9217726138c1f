package id.aduan.routing.surges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.PlaceCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SurgePolicyTest {
  private static final PlaceCode SANGIR = new PlaceCode("13.11.01");
  private static final Instant NINE = Instant.parse("2026-02-02T02:00:00Z");
  private static final SurgePolicy THREE_AN_HOUR = new SurgePolicy(3, Duration.ofHours(1));

  @Test
  void holdsForWhatComesAfterSoManyWithinTheTime() {
    assertThat(THREE_AN_HOUR.holds(minutes(0, 10), at(20))).isFalse();
    assertThat(THREE_AN_HOUR.holds(minutes(0, 10, 20), at(20))).isTrue();
    assertThat(THREE_AN_HOUR.holds(minutes(20, 0, 10), at(30))).isTrue();
  }

  @Test
  void endsByItselfWhenTheFirstOfThemIsSoLongAgo() {
    assertThat(THREE_AN_HOUR.holds(minutes(0, 10, 20), at(59))).isTrue();
    assertThat(THREE_AN_HOUR.holds(minutes(0, 10, 20), at(60))).isFalse();
    assertThat(THREE_AN_HOUR.of(SANGIR, minutes(20, 10, 0), at(60))).isEmpty();
  }

  @Test
  void countsNothingThatCameLater() {
    assertThat(THREE_AN_HOUR.holds(minutes(0, 10, 20), at(10))).isFalse();
  }

  @Test
  void beginsWithTheComplaintThatMadeItOne() {
    assertThat(THREE_AN_HOUR.of(SANGIR, minutes(20, 10, 0), at(30)))
        .contains(new Surge(SANGIR, 3, at(20)));
    assertThat(THREE_AN_HOUR.of(SANGIR, minutes(30, 20, 10, 0), at(30)))
        .contains(new Surge(SANGIR, 4, at(20)));
  }

  @Test
  void goesOnAsLongAsEachThatComesFindsSoManyBeforeIt() {
    List<Instant> everyTwentyMinutes =
        IntStream.rangeClosed(0, 30).mapToObj(i -> at(600 - 20 * i)).toList();
    List<Instant> everyQuarter =
        IntStream.rangeClosed(0, 40).mapToObj(i -> at(600 - 15 * i)).toList();

    assertThat(THREE_AN_HOUR.of(SANGIR, everyTwentyMinutes, at(600)))
        .contains(new Surge(SANGIR, 3, at(600)));
    assertThat(THREE_AN_HOUR.of(SANGIR, everyQuarter, at(600)))
        .contains(new Surge(SANGIR, 4, at(30)));
  }

  @Test
  void isAnotherOneAfterAPause() {
    assertThat(THREE_AN_HOUR.of(SANGIR, minutes(220, 210, 200, 20, 10, 0), at(220)))
        .contains(new Surge(SANGIR, 3, at(220)));
  }

  @Test
  void refusesWhatWouldAlwaysOrNeverBeOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurgePolicy(0, Duration.ofHours(1)))
        .withMessage("complaints: '0' (expected: 1 or more)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurgePolicy(30, Duration.ZERO))
        .withMessage("within: 'PT0S' (expected: positive)");
  }

  private static List<Instant> minutes(int... after) {
    return IntStream.of(after).mapToObj(SurgePolicyTest::at).toList();
  }

  private static Instant at(int minute) {
    return NINE.plus(Duration.ofMinutes(minute));
  }
}
