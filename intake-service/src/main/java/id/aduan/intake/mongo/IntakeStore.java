package id.aduan.intake.mongo;

import id.aduan.intake.complaints.KnownComplaints;
import id.aduan.intake.dossiers.PromptReads;
import id.aduan.intake.sms.Turns;
import id.aduan.intake.tracking.Progresses;
import id.aduan.kit.work.Loop;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What intake-service keeps in MongoDB. */
@Configuration(proxyBeanMethods = false)
class IntakeStore {
  private static final Duration A_CITIZEN_WAITS = Duration.ofSeconds(3);
  private static final Duration A_MOMENT = Duration.ofMillis(250);
  private static final int CONFLICT_READS_A_SECOND = 200;

  @Bean
  MongoDossiers dossiers(MongoTemplate mongo, Clock clock) {
    return new MongoDossiers(mongo, clock);
  }

  @Bean
  Progresses progresses(MongoTemplate mongo) {
    return new MongoProgresses(mongo);
  }

  @Bean
  MongoJournal journal(MongoTemplate mongo) {
    return new MongoJournal(mongo, A_CITIZEN_WAITS);
  }

  @Bean
  MongoInbox smsInbox(MongoTemplate mongo, Turns turns, Clock clock) {
    return new MongoInbox(mongo, A_CITIZEN_WAITS, turns, clock);
  }

  @Bean
  MongoConversations smsConversations(MongoTemplate mongo) {
    return new MongoConversations(mongo);
  }

  @Bean
  KnownComplaints knownComplaints(
      MongoTemplate mongo, @Qualifier("readsBreaker") CircuitBreaker readsBreaker) {
    return new MongoKnownComplaints(
        mongo, readsBreaker, A_MOMENT, new Pace(CONFLICT_READS_A_SECOND, System::nanoTime));
  }

  @Bean
  PromptReads promptReads(@Qualifier("trackingBreaker") CircuitBreaker trackingBreaker) {
    return new GuardedReads(trackingBreaker, A_CITIZEN_WAITS);
  }

  /** Beside all else: the doors do not wait for the store. */
  @Bean
  Loop dossierIndexes(MongoDossiers dossiers) {
    return Loop.untilDone("dossier-indexes", dossiers::ensureIndexes);
  }

  @Bean
  Loop smsIndexes(MongoInbox inbox, MongoConversations conversations) {
    return Loop.untilDone(
        "sms-indexes",
        () -> {
          inbox.ensureIndexes();
          inbox.giveTurns();
          conversations.ensureIndexes();
        });
  }
}
