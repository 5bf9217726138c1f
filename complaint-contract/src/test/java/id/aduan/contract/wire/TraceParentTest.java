package id.aduan.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TraceParentTest {
  private static final String COMPLAINT = TrackingId.ofPayload("7K3M9Q2X4TVB").value();
  private static final String OTHER = TrackingId.ofPayload("7K3M9Q2X4TVC").value();

  @Test
  void hasTheFormOfTheStandard() {
    assertThat(of(COMPLAINT + ".1")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void isOneTraceForAComplaintAndASpanForEachEvent() {
    List<String> one = parts(of(COMPLAINT + ".1"));
    List<String> next = parts(of(COMPLAINT + ".2.REPORTER.RECEIPT"));

    assertThat(next.get(1)).isEqualTo(one.get(1)).isNotEqualTo(parts(of(OTHER + ".1")).get(1));
    assertThat(next.get(2)).isNotEqualTo(one.get(2));
  }

  @Test
  void isTheSameInEveryCopy() {
    assertThat(of(COMPLAINT + ".1")).isEqualTo(of(COMPLAINT + ".1"));
  }

  @Test
  void isATraceOfItsOwnForAnEventOfNoComplaint() {
    assertThat(parts(of("demo.0-1.refused")).get(1))
        .isNotEqualTo(parts(of("demo.0-2.refused")).get(1));
  }

  private static String of(String id) {
    return TraceParent.of(new EventId(id));
  }

  private static List<String> parts(String header) {
    return List.of(header.split("-"));
  }
}
