package id.aduan.cli.opd;

import id.aduan.cli.opd.Deliveries.Delivery;
import id.aduan.cli.opd.Deliveries.Signing;
import id.aduan.contract.OpdCode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an endpoint must take, and what it must refuse, whoever calls it. */
final class EndpointChecks {
  private static final Duration TOO_OLD = Duration.ofMinutes(10);
  private static final Duration NOT_YET = Duration.ofMinutes(-10);
  private final Deliveries deliveries;
  private final OpdCode opd;
  private final Clock clock;
  private final List<Check> checks = new ArrayList<>();

  EndpointChecks(Deliveries deliveries, OpdCode opd, Clock clock) {
    this.deliveries = deliveries;
    this.opd = opd;
    this.clock = clock;
  }

  /**
   * @param taken a case that the OPD has started already, so that nothing is left to be done
   */
  List<Check> run(String taken) {
    String assigned = event(taken, "assignment.assigned.v1", "{\"opd\":\"" + opd + "\"}");
    Delivery valid = Delivery.of(id(), assigned);
    takes("takes a delivery that is validly signed", valid);
    takes("takes the same delivery again", valid.aged(Duration.ofSeconds(-1)));
    takes(
        "takes a delivery with several signatures, one of them right",
        Delivery.of(id(), assigned).signed(Signing.AMONG_OTHERS));
    takes(
        "takes a kind of event that it does not know",
        Delivery.of(id(), event(taken, "assignment.conformance-tested.v1", "{}")));
    Delivery attack = Delivery.of(id(), assigned);
    refuses("refuses a signature by another secret", attack.signed(Signing.WITH_ANOTHER_SECRET));
    refuses("refuses a body that was changed", attack.signed(Signing.OVER_ANOTHER_BODY));
    refuses("refuses a delivery without a signature", attack.signed(Signing.NOT));
    refuses("refuses a delivery of ten minutes ago", attack.aged(TOO_OLD));
    refuses("refuses a delivery of ten minutes from now", attack.aged(NOT_YET));
    refuses("refuses what is no JSON, though validly signed", Delivery.of(id(), "{\"type\":"));
    return List.copyOf(checks);
  }

  private void takes(String what, Delivery delivery) {
    int status = deliveries.send(delivery);
    checks.add(Check.of(what, status / 100 == 2, said(status) + " (expected: 2xx)"));
  }

  private void refuses(String what, Delivery delivery) {
    int status = deliveries.send(delivery);
    checks.add(Check.of(what, status / 100 == 4, said(status) + " (expected: 4xx)"));
  }

  private static String said(int status) {
    return status == 0 ? "no answer within 10 s" : "answered " + status;
  }

  private static String id() {
    return "conformance_" + UUID.randomUUID();
  }

  private String event(String subject, String type, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"/aduan-cli","type":"%s","subject":"%s",\
    "time":"%s","datacontenttype":"application/json","data":%s}\
    """
        .formatted(id(), type, subject, clock.instant(), data);
  }
}
