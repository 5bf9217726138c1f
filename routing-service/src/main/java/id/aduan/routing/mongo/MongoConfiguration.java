package id.aduan.routing.mongo;

import id.aduan.kit.work.Loop;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Grants;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.boards.Tallies;
import id.aduan.routing.lists.SavedLists;
import id.aduan.routing.live.Presences;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.replanning.Jobs;
import id.aduan.routing.signouts.SignOutLog;
import id.aduan.routing.webhooks.Webhooks;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The ports of the domain, on MongoDB. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {
  private static final int EVENTS_IN_A_CASE = 200;

  @Bean
  MongoCases mongoCases(MongoTemplate mongo) {
    return new MongoCases(mongo, new OldEvents(mongo, EVENTS_IN_A_CASE));
  }

  @Bean
  Tallies tallies(MongoTemplate mongo) {
    return new MongoTallies(mongo);
  }

  @Bean
  Attachments attachments(MongoTemplate mongo) {
    return new MongoAttachments(mongo);
  }

  @Bean
  Appointments appointments(MongoTemplate mongo) {
    return new MongoAppointments(mongo);
  }

  @Bean
  Grants grants(MongoTemplate mongo) {
    return new MongoGrants(mongo);
  }

  @Bean
  Registers registers(MongoTemplate mongo) {
    return new MongoRegisters(mongo);
  }

  @Bean
  Jobs replanningJobs(MongoTemplate mongo) {
    return new MongoJobs(mongo);
  }

  @Bean
  Webhooks webhooks(MongoTemplate mongo) {
    return new MongoWebhooks(mongo);
  }

  @Bean
  SignOutLog signOutLog(MongoTemplate mongo) {
    return new MongoSignOutLog(mongo);
  }

  @Bean
  SavedLists savedLists(MongoTemplate mongo) {
    return new MongoSavedLists(mongo);
  }

  @Bean
  Presences presences(MongoTemplate mongo) {
    return new MongoPresences(mongo);
  }

  /** Beside all else: the service starts, and its doors open, without the store. */
  @Bean
  Loop storeSetup(
      MongoTemplate mongo, Appointments appointments, Supplier<List<Appointment>> first) {
    return Loop.untilDone("store-setup", new StoreSetup(mongo, appointments, first)::setUp);
  }
}
