package id.aduan.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ClosedHow;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.OpdCode;
import id.aduan.letters.News;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Map<String, News> NEWS =
      Map.of(
          "received", new News.Received(Set.of(), null, null),
          "answered", new News.Answered(new OpdCode("DPUPR"), null),
          "closed", new News.Closed(ClosedHow.SILENT),
          "asked until the next evening", new News.Asked(Set.of(), wib("2026-03-03T20:00"), null),
          "asked until Friday", new News.Asked(Set.of(), wib("2026-03-07T00:00"), null),
          "reminded until the next evening", new News.Reminded(wib("2026-03-03T20:00"), null),
          "reminded without a limit", new News.Reminded(null, null));

  @ParameterizedTest(name = "{0} at {1} by {2}: {3}")
  @CsvSource({
    "answered, 2026-03-02T12:00, SMS, 2026-03-02T12:00",
    "answered, 2026-03-02T20:59:59, SMS, 2026-03-02T20:59:59",
    "answered, 2026-03-02T21:00, SMS, 2026-03-03T06:00",
    "answered, 2026-03-02T23:59:59, SMS, 2026-03-03T06:00",
    "answered, 2026-03-03T00:00, SMS, 2026-03-03T06:00",
    "answered, 2026-03-03T05:59:59, SMS, 2026-03-03T06:00",
    "answered, 2026-03-03T06:00, SMS, 2026-03-03T06:00",
    "answered, 2026-03-02T23:00, EMAIL, 2026-03-02T23:00",
    "closed, 2026-03-02T23:00, SMS, 2026-03-03T06:00",
    "received, 2026-03-02T23:00, SMS, 2026-03-02T23:00",
    "asked until the next evening, 2026-03-02T23:00, SMS, 2026-03-02T23:00",
    "asked until Friday, 2026-03-02T23:00, SMS, 2026-03-03T06:00",
    "reminded until the next evening, 2026-03-02T23:00, SMS, 2026-03-02T23:00",
    "reminded without a limit, 2026-03-02T23:00, SMS, 2026-03-03T06:00"
  })
  void wakesNobodyByWhatCanWait(String news, String at, MessageChannel channel, String due) {
    assertThat(Entries.QUIET_SMS.next(channel, news(news), wib(at))).isEqualTo(wib(due));
  }

  @Test
  void mayLieWithinADayOrNotBe() {
    Instant noon = wib("2026-03-02T12:30");

    assertThat(
            between(LocalTime.NOON, LocalTime.of(13, 0))
                .next(MessageChannel.SMS, news("closed"), noon))
        .isEqualTo(wib("2026-03-02T13:00"));
    assertThat(
            between(LocalTime.NOON, LocalTime.NOON).next(MessageChannel.SMS, news("closed"), noon))
        .isEqualTo(noon);
    assertThat(
            between(LocalTime.NOON, LocalTime.NOON)
                .next(MessageChannel.SMS, news("closed"), wib("2026-03-02T12:00")))
        .isEqualTo(wib("2026-03-02T12:00"));
  }

  private static QuietHours between(LocalTime from, LocalTime until) {
    return new QuietHours(from, until, WIB, Set.of(MessageChannel.SMS), Set.of(), Entries.A_DAY);
  }

  private static News news(String name) {
    return Objects.requireNonNull(NEWS.get(name), name);
  }

  private static Instant wib(String local) {
    return LocalDateTime.parse(local).atZone(WIB).toInstant();
  }
}
