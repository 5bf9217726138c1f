package id.aduan.oversight.web;

import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.Tails;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.Subscriptions;
import id.aduan.oversight.watching.WatchedCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers share. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  FeedDoor feedDoor(Subscriptions subscriptions, ReadingLimits limits) {
    return new FeedDoor(subscriptions, limits.connections());
  }

  @Bean
  FeedReader feedReader(FeedLogs logs, Tails tails) {
    return new FeedReader(logs, tails);
  }

  @Bean
  Readers readers(Subscriptions subscriptions) {
    return new Readers(subscriptions);
  }

  @Bean
  CaseReads caseReads(WatchedCases cases, Histories histories, Messages messages, Readers readers) {
    return new CaseReads(cases, histories, messages, readers);
  }

  /**
   * Looks, while somebody waits at the end of a feed, for what other instances appended to it; and
   * sends the waiting away when the service stops, before the web server waits for them.
   */
  @Bean
  Loop tailWatch(FeedLogs logs, Tails tails, ReadingLimits limits) {
    return new Loop(
        "tail-watch",
        limits.look(),
        () -> {
          tails.awaited().forEach(agency -> tails.reached(agency, logs.tail(agency)));
          return Next.AFTER_A_PAUSE;
        },
        tails::close);
  }
}
