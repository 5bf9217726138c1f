package id.aduan.notification.web;

import static id.aduan.kit.architecture.Gates.Gate.to;

import id.aduan.kit.architecture.Gates;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.Ledger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No door reaches what holds citizens' matters around the place that decides who sees it. */
final class GatesTest {
  private static final Gates GATES =
      new Gates(
          "id.aduan.notification",
          List.of(
              to(Contacts.class, List.of("find"), "Releases", "TellReporterHandler", "Dispatcher"),
              to(Ledger.class, List.of("of", "page", "counts"), "LedgerController"),
              to(
                  Ledger.class,
                  List.of("due", "unsettled", "claimedBy", "dueWithoutDossier"),
                  "Dispatcher",
                  "Releases",
                  "WaitingSweep")));

  @TestFactory
  Stream<DynamicTest> nobodyGoesAround() {
    return GATES.tests();
  }

  @TestFactory
  Stream<DynamicTest> everyGateSeesWhoGoesAroundIt() {
    return GATES.breaks(GoingAround.class);
  }
}
