package id.aduan.oversight.mongo;

import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedMarks;
import id.aduan.oversight.summaries.Figures;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.WatchedCases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The stores of this service. */
@Configuration(proxyBeanMethods = false)
class OversightStores {

  @Bean
  MongoSetUp mongoSetUp(MongoTemplate mongo) {
    return new MongoSetUp(mongo);
  }

  @Bean
  FeedLogs feedLogs(MongoTemplate mongo, MongoSetUp setUp) {
    return new MongoFeedLogs(mongo, setUp);
  }

  @Bean
  FeedMarks feedMarks(MongoTemplate mongo) {
    return new MongoFeedMarks(mongo);
  }

  @Bean
  WatchedCases watchedCases(MongoTemplate mongo, MongoSetUp setUp) {
    return new MongoWatchedCases(mongo, setUp);
  }

  @Bean
  Histories histories(MongoTemplate mongo) {
    return new MongoHistories(mongo);
  }

  @Bean
  Messages messages(MongoTemplate mongo, MongoSetUp setUp) {
    return new MongoMessages(mongo, setUp);
  }

  @Bean
  Figures figures(MongoTemplate mongo) {
    return new MongoFigures(mongo);
  }
}
