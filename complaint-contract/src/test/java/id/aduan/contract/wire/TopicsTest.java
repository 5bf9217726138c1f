package id.aduan.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AgencyCode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void keepsDeadLettersAsLongAsTheirSourceAndThirtyDaysAtMost() {
    assertThat(
            Stream.of(
                Topics.DOSSIERS,
                Topics.CASES,
                Topics.LIFECYCLE,
                Topics.DELIVERIES,
                Topics.SMS_RECEIPTS,
                Topics.feed(new AgencyCode("MENPANRB"))))
        .allSatisfy(source ->
            assertThat(Topics.deadLetters(source.name(), "g").retention())
                .isEqualTo(source.retention() == null ? Duration.ofDays(30) : source.retention()));
  }

  @Test
  void restrictsDeadLetters() {
    assertThat(Topics.deadLetters(Topics.LIFECYCLE.name(), "g"))
        .isEqualTo(new Topic("routing.lifecycle.v1.g.dlq", "g", 1, Duration.ofDays(30), true));
  }
}
