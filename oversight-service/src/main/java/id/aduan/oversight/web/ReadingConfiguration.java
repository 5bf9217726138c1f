package id.aduan.oversight.web;

import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.Tails;
import id.aduan.oversight.watching.Subscriptions;
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
  TailWatch tailWatch(FeedLogs logs, Tails tails, ReadingLimits limits) {
    return new TailWatch(logs, tails, limits.look());
  }
}
