package id.aduan.kit.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How every service uses its store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreTimeouts.class)
class StoreConfiguration {

  /**
   * Comes before the URI, which replaces what it names itself. What is read may be published for
   * ever, so nothing is read that a majority could still forget.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  MongoClientSettingsBuilderCustomizer unlessTheUriSays(StoreTimeouts timeouts) {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .applyToClusterSettings(cluster ->
                cluster.serverSelectionTimeout(timeouts.selection().toMillis(), MILLISECONDS))
            .applyToSocketSettings(socket ->
                socket
                    .connectTimeout(timeouts.connect().toMillis(), MILLISECONDS)
                    .readTimeout(timeouts.read().toMillis(), MILLISECONDS));
  }
}
