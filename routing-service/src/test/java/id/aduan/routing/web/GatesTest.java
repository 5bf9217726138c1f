package id.aduan.routing.web;

import static id.aduan.kit.architecture.Gates.Gate.to;

import id.aduan.kit.architecture.Gates;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.HandOver;
import id.aduan.routing.cases.RequestView;
import id.aduan.routing.cases.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No door reaches what holds citizens' matters around the place that decides who sees it. */
final class GatesTest {
  private static final Gates GATES =
      new Gates(
          "id.aduan.routing",
          List.of(
              to(Cases.class, List.of("list"), "CaseReads", "RoutingConfiguration"),
              to(Cases.class, List.of("untold", "asked"), "CaseReads"),
              to(Cases.class, List.of("arrivals"), "Arrivals", "Surges"),
              to(Cases.class, List.of("find"), "CommandHandler", "AttachmentsHandler"),
              to(
                  Cases.class,
                  List.of("load"),
                  "CaseReads",
                  "CaseViews",
                  "DossiersHandler",
                  "NoticesHandler",
                  "Replanner"),
              to(Cases.class, List.of("history"), "CommandHandler"),
              to(Cases.class, List.of("linkedTo"), "CaseViews"),
              to(Cases.class, List.of("late"), "ClockHandler"),
              to(Cases.class, List.of("open"), "Replanner"),
              to(Cases.class, List.of("save"), "CaseWork"),
              to(Sight.class, List.of("<init>"), "Readers"),
              to(Sight.class, List.of("WHOLE"), "RoutingConfiguration", "Arrivals"),
              to(
                  Attachments.class,
                  List.of("find"),
                  "CaseAttachments",
                  "Uploads",
                  "DocumentsReader"),
              to(Attachments.class, List.of("of"), "CaseAttachments", "Uploads"),
              to(Attachments.class, List.of("copy"), "CaseAttachments"),
              to(CaseView.class, List.of("<init>"), "CaseViews"),
              to(RequestView.class, List.of("<init>"), "CommandHandler"),
              to(HandOver.class, List.of("<init>")),
              to(
                  Officer.class,
                  List.of("<init>"),
                  "Officers",
                  "PeopleController",
                  "Readers",
                  "Authority")));

  @TestFactory
  Stream<DynamicTest> nobodyGoesAround() {
    return GATES.tests();
  }

  @TestFactory
  Stream<DynamicTest> everyGateSeesWhoGoesAroundIt() {
    return GATES.breaks(GoingAround.class);
  }
}
