package id.aduan.oversight.web;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.TrackingId;
import id.aduan.kit.security.Person;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.summaries.Figures;
import id.aduan.oversight.summaries.Question;
import id.aduan.oversight.summaries.Summaries;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.WatchedCases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Goes around every gate on purpose. */
final class GoingAround {
  private GoingAround() {}

  static List<Object> cases(
      WatchedCases cases, Histories histories, Messages messages, CaseReads reads, Person person) {
    TrackingId id = TrackingId.ofPayload("000000000001");
    return List.of(
        cases.find(List.of(id)),
        histories.of(id),
        messages.about(id),
        reads.find(new Reader(person, Set.of()), id));
  }

  static List<Object> feeds(FeedLogs logs, FeedReader reader, AgencyCode agency) {
    return List.of(logs.after(agency, 0, 1), reader.after(agency, 0, 1, Duration.ZERO));
  }

  static List<Object> counts(Figures figures, Summaries summaries, Instant now) {
    Question all = new Question(Instant.EPOCH, now, null, Set.of());
    return List.of(figures.count(all, now), summaries.of(all));
  }
}
