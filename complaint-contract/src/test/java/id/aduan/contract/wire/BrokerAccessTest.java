package id.aduan.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.wire.Grant.Operation;
import id.aduan.contract.wire.Principal.Adapter;
import id.aduan.contract.wire.Principal.Agency;
import id.aduan.contract.wire.Principal.Opd;
import id.aduan.contract.wire.Principal.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table promises as a whole; that a broker keeps it is tried in embedded/broker. */
class BrokerAccessTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "broker-access.md");

  @Test
  void letsOneWriteEachTopic() {
    for (Topic topic :
        List.of(
            Topics.DOSSIERS,
            Topics.CASES,
            Topics.LIFECYCLE,
            Topics.DELIVERIES,
            Topics.SMS_RECEIPTS,
            Topics.submissions(new AdapterName("web")),
            Topics.receipts(new AdapterName("web")),
            Topics.assignments(new OpdCode("DPUPR")),
            Topics.feed(new AgencyCode("OMBUDSMAN")))) {
      assertThat(everybody().filter(principal -> may(principal, Operation.WRITE, topic)))
          .as(topic.name())
          .hasSize(1);
    }
  }

  @Test
  void keepsDossiersCasesAndReceiptsFromWhoeverComesFromOutside() {
    for (Topic topic : List.of(Topics.DOSSIERS, Topics.CASES, Topics.SMS_RECEIPTS)) {
      assertThat(everybody().filter(principal -> may(principal, Operation.READ, topic)))
          .as(topic.name())
          .allMatch(Service.class::isInstance)
          .doesNotContain(Service.OVERSIGHT);
    }
  }

  @Test
  void knowsEverybodyByHisName() {
    assertThat(everybody())
        .allSatisfy(who -> assertThat(Principal.named(who.login())).contains(who));
    assertThat(Stream.of("admin", "root", "", "-").map(Principal::named))
        .allMatch(Optional::isEmpty);
  }

  @Test
  void isDocumentedAsItIs() throws IOException {
    String generated = AccessDocument.text();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(DOCUMENT)
        .as("stale: run this test with -Ddocs.update")
        .content()
        .isEqualTo(generated);
  }

  private static Stream<Principal> everybody() {
    return Stream.of(
            Stream.of(Service.values()),
            Stream.of(
                new Principal.Operator(),
                new Adapter(new AdapterName("web")),
                new Adapter(new AdapterName("loket")),
                new Opd(new OpdCode("DPUPR")),
                new Opd(new OpdCode("DINKES")),
                new Agency(new AgencyCode("OMBUDSMAN"))))
        .flatMap(principals -> principals);
  }

  private static boolean may(Principal principal, Operation operation, Topic topic) {
    return BrokerAccess.of(principal).stream().anyMatch(grant -> grant.covers(operation, topic));
  }
}
