package id.aduan.notification.mongo;

import id.aduan.kit.stream.Relay;
import id.aduan.kit.work.Loop;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.EarlyReceipts;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.OptOuts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/** The stores, and the relay over the ledger's outbox. */
@Configuration(proxyBeanMethods = false)
class MongoBeans {

  @Bean
  Loop ledgerIndexes(MongoTemplate mongo) {
    return Loop.untilDone("ledger-indexes", () -> LedgerIndexes.make(mongo));
  }

  @Bean
  Contacts contacts(MongoTemplate mongo) {
    return new MongoContacts(mongo);
  }

  @Bean
  OptOuts optOuts(MongoTemplate mongo) {
    return new MongoOptOuts(mongo);
  }

  @Bean
  EarlyReceipts earlyReceipts(MongoTemplate mongo) {
    return new MongoEarlyReceipts(mongo);
  }

  @Bean
  Relay deliveriesRelay(MongoTemplate mongo, KafkaTemplate<String, byte[]> kafka) {
    return new Relay("deliveries", new LedgerOutbox(mongo), kafka);
  }

  @Bean
  Ledger ledger(MongoTemplate mongo, Relay deliveriesRelay) {
    return new MongoLedger(mongo, deliveriesRelay::wake);
  }
}
