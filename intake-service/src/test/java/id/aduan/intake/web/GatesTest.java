package id.aduan.intake.web;

import static id.aduan.kit.architecture.Gates.Gate.to;

import id.aduan.intake.complaints.KnownComplaints;
import id.aduan.intake.dossiers.CaseTracking;
import id.aduan.intake.dossiers.Dossiers;
import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.tracking.Progresses;
import id.aduan.kit.architecture.Gates;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No door reaches what holds citizens' matters around the place that decides who sees it. */
final class GatesTest {
  private static final Gates GATES =
      new Gates(
          "id.aduan.intake",
          List.of(
              to(
                  Dossiers.class,
                  List.of("find"),
                  "CaseTracking",
                  "AwaitedCases",
                  "DossiersHandler"),
              to(Progresses.class, List.of("find"), "CaseTracking", "CasesHandler"),
              to(KnownComplaints.class, List.of("find"), "AcceptComplaintHandler"),
              to(CaseTracking.class, List.of("of"), "ReporterReads"),
              to(ReporterReads.class, List.of("of"), "ComplaintController", "FollowPages"),
              to(CitizenAccess.class, List.of("check"), "Reporters", "Desk"),
              to(CitizenAccess.Decision.Granted.class, List.of("<init>"), "CitizenAccess")));

  @TestFactory
  Stream<DynamicTest> nobodyGoesAround() {
    return GATES.tests();
  }

  @TestFactory
  Stream<DynamicTest> everyGateSeesWhoGoesAroundIt() {
    return GATES.breaks(GoingAround.class);
  }
}
