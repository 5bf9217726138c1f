package id.aduan.oversight.web;

import static id.aduan.kit.architecture.Gates.Gate.to;

import id.aduan.kit.architecture.Gates;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.summaries.Figures;
import id.aduan.oversight.summaries.Question;
import id.aduan.oversight.summaries.Summaries;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.WatchedCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No door reaches what holds citizens' matters around the place that decides who sees it. */
final class GatesTest {
  private static final Gates GATES =
      new Gates(
          "id.aduan.oversight",
          List.of(
              to(WatchedCases.class, List.of("find"), "CaseReads", "CaseWatcher"),
              to(Histories.class, List.of("of"), "CaseReads", "BatchFold"),
              to(Messages.class, List.of("about"), "CaseReads"),
              to(CaseReads.class, List.of("find"), "CaseController"),
              to(FeedLogs.class, List.of("after"), "FeedReader", "FeedOutbox"),
              to(
                  FeedReader.class,
                  List.of("after"),
                  "FeedEntriesController",
                  "FeedStreamController"),
              to(Figures.class, List.of("count"), "Summaries"),
              to(Summaries.class, List.of("of"), "SummaryController"),
              to(Question.class, List.of("<init>"), "SummaryController"),
              to(Reader.class, List.of("<init>"))));

  @TestFactory
  Stream<DynamicTest> nobodyGoesAround() {
    return GATES.tests();
  }

  @TestFactory
  Stream<DynamicTest> everyGateSeesWhoGoesAroundIt() {
    return GATES.breaks(GoingAround.class);
  }
}
