package id.aduan.oversight;

import static id.aduan.kit.security.Role.COORDINATOR;
import static id.aduan.kit.security.Role.INSPEKTORAT;
import static id.aduan.kit.security.Role.LEADER;
import static id.aduan.kit.security.Role.OPERATOR;
import static id.aduan.kit.security.Role.OVERSEER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Scope;
import id.aduan.kit.stream.Relay;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedWriter;
import id.aduan.oversight.feeds.Tails;
import id.aduan.oversight.summaries.Figures;
import id.aduan.oversight.summaries.Summaries;
import id.aduan.oversight.watching.CaseWatcher;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.Subscriptions;
import id.aduan.oversight.watching.WatchedCases;
import id.aduan.oversight.web.ReadingLimits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The domain's objects, and who may reach what. */
@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

  @Bean
  AccessTable accessTable() {
    return AccessTable.builder()
        .open(GET, "/api/v1/openapi")
        .allow(
            GET, "/api/v1/oversight/cases/{trackingId}", OVERSEER, COORDINATOR, LEADER, INSPEKTORAT)
        .allow(GET, "/api/v1/oversight/summary", OVERSEER, COORDINATOR, LEADER, INSPEKTORAT)
        .allow(GET, "/api/v1/feeds/{agency}/events", OVERSEER)
        .orPrograms(Scope.FEEDS_READ)
        .allow(GET, "/api/v1/feeds/{agency}/entries", OVERSEER)
        .orPrograms(Scope.FEEDS_READ)
        .allow(GET, "/api/v1/audit", COORDINATOR, INSPEKTORAT)
        .allow(GET, "/operations/dead-letters", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(POST, "/operations/dead-letters/show", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(POST, "/operations/dead-letters/replay", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(POST, "/operations/dead-letters/release", OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .build();
  }

  @Bean
  Subscriptions subscriptions(OversightProperties properties) {
    return properties.toSubscriptions();
  }

  @Bean
  ReadingLimits readingLimits(OversightProperties properties) {
    return properties.toReadingLimits();
  }

  @Bean
  Tails tails() {
    return new Tails();
  }

  @Bean
  FeedWriter feedWriter(FeedLogs logs) {
    return new FeedWriter(logs);
  }

  @Bean
  CaseWatcher caseWatcher(
      WatchedCases cases,
      Histories histories,
      FeedWriter feeds,
      Tails tails,
      Relay feedRelay,
      Subscriptions subscriptions) {
    return new CaseWatcher(
        cases,
        histories,
        feeds,
        (agency, number) -> {
          tails.reached(agency, number);
          feedRelay.wake();
        },
        subscriptions);
  }

  @Bean
  Summaries summaries(Figures figures, Clock clock, OversightProperties properties) {
    return new Summaries(figures, clock, properties.summaryAge());
  }
}
