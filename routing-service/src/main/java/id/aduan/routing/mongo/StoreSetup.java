package id.aduan.routing.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the indexes and, in an empty installation, the first appointments. */
final class StoreSetup {

  /** What a list is asked by, before its order. */
  private static final List<List<String>> LISTS =
      List.of(
          List.of("desk", "order"),
          List.of("desk", CaseDocument.STAGE, "order"),
          List.of("desk", "category", "order"),
          List.of("desk", "place", "order"),
          List.of("desk", CaseDocument.AREA, "order"),
          List.of("desk", "assignee", "order"),
          List.of("state", "order"),
          List.of("opd", "order"));

  private final MongoTemplate mongo;
  private final Appointments appointments;
  private final Supplier<List<Appointment>> first;

  StoreSetup(MongoTemplate mongo, Appointments appointments, Supplier<List<Appointment>> first) {
    this.mongo = mongo;
    this.appointments = appointments;
    this.first = first;
  }

  void setUp() {
    IndexOptions sparse = new IndexOptions().sparse(true);
    var cases = mongo.getCollection(MongoCases.CASES);
    LISTS.forEach(list -> cases.createIndex(Indexes.ascending(list)));
    CoordinationLists.INDEXES.forEach(list -> cases.createIndex(Indexes.ascending(list), sparse));
    KeepingDocument.INDEXES.forEach(list -> cases.createIndex(Indexes.ascending(list), sparse));
    cases.createIndex(Indexes.ascending(CaseUpdates.SINCE), sparse);
    cases.createIndex(Indexes.ascending("share", "nextDue"), sparse);
    cases.createIndex(Indexes.ascending(UntoldList.PLACE), sparse);
    cases.createIndex(Indexes.ascending(CaseDocument.OPEN), sparse);
    cases.createIndex(Indexes.ascending(CaseDocument.AREA, CaseDocument.ACCEPTED_AT));
    cases.createIndex(Indexes.ascending(CaseDocument.FORM));
    MongoTallies.setUp(mongo);
    cases.createIndex(Indexes.ascending(CaseDocument.WORDS, "order"), sparse);
    cases.createIndex(Indexes.ascending(CaseDocument.DIGITS, "order"), sparse);
    new OldForms(mongo, new MongoCases(mongo, new OldEvents(mongo, Integer.MAX_VALUE))).reform();
    mongo
        .getCollection(MongoRegisters.CHANGES)
        .createIndex(Indexes.ascending("register", "version"));
    mongo
        .getCollection(OldEvents.COLLECTION)
        .createIndex(Indexes.ascending("case", EventDocument.SEQUENCE));
    var attachments = mongo.getCollection(MongoAttachments.ATTACHMENTS);
    attachments.createIndex(Indexes.ascending(MongoAttachments.CASE, "at", "_id"));
    attachments.createIndex(Indexes.ascending(MongoAttachments.PENDING_SINCE), sparse);
    var people = mongo.getCollection(MongoAppointments.APPOINTMENTS);
    people.createIndex(Indexes.ascending("opd"));
    people.createIndex(Indexes.ascending("person"));
    people.createIndex(Indexes.ascending(MongoAppointments.ORDER));
    people.createIndex(Indexes.ascending(MongoAppointments.LAST_DAY));
    var grants = mongo.getCollection(MongoGrants.GRANTS);
    grants.createIndex(Indexes.ascending("opd"));
    grants.createIndex(Indexes.ascending("person"));
    var signOuts = mongo.getCollection(MongoSignOutLog.SIGN_OUTS);
    signOuts.createIndex(Indexes.ascending(MongoSignOutLog.UP_TO));
    signOuts.createIndex(Indexes.ascending(MongoSignOutLog.UNPUBLISHED), sparse);
    var presences = mongo.getCollection(MongoPresences.PRESENCES);
    presences.createIndex(Indexes.ascending(MongoPresences.CASE));
    presences.createIndex(Indexes.ascending(MongoPresences.UNTIL));
    MongoAppointments.complete(people);
    if (appointments.isEmpty()) {
      for (Appointment appointment : first.get()) {
        var _ = appointments.add(appointment);
      }
    }
  }
}
