package id.aduan.notification.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Contact;
import id.aduan.notification.ledger.Contacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document per complaint; an erased one is a tombstone that holds nothing but its number. */
final class MongoContacts implements Contacts {
  static final String CONTACTS = "contacts";
  private static final String ID = "_id";
  private static final String EMAIL = "email";
  private static final String PHONE = "phone";
  private static final String LANGUAGE = "language";
  private static final String RAHASIA = "rahasia";
  private static final String ERASED = "erased";
  private final MongoTemplate mongo;

  MongoContacts(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Map<TrackingId, Contact> find(Collection<TrackingId> complaints) {
    Map<TrackingId, Contact> found = new HashMap<>();
    for (Document stored :
        mongo.find(
            query(where(ID).in(complaints.stream().map(TrackingId::value).toList())),
            Document.class,
            CONTACTS)) {
      Contact contact = read(stored);
      found.put(contact.complaint(), contact);
    }
    return found;
  }

  @Override
  public void keep(List<Contact.Known> contacts) {
    write(contacts.stream().map(contact -> upsert(contact.complaint(), fresh(contact))).toList());
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    Bson tombstone =
        Updates.combine(
            Updates.set(ERASED, true),
            Updates.unset(EMAIL),
            Updates.unset(PHONE),
            Updates.unset(LANGUAGE),
            Updates.unset(RAHASIA));
    write(complaints.stream().map(complaint -> upsert(complaint, tombstone)).toList());
  }

  private static Bson fresh(Contact.Known contact) {
    List<Bson> fields = new ArrayList<>();
    fields.add(Updates.setOnInsert(LANGUAGE, contact.language().name()));
    fields.add(Updates.setOnInsert(RAHASIA, contact.rahasia()));
    fields.add(Updates.setOnInsert(ERASED, false));
    addIfPresent(fields, EMAIL, contact.email());
    addIfPresent(fields, PHONE, contact.phone());
    return Updates.combine(fields);
  }

  private static void addIfPresent(List<Bson> fields, String field, @Nullable String value) {
    if (value != null) {
      fields.add(Updates.setOnInsert(field, value));
    }
  }

  private static UpdateOneModel<Document> upsert(TrackingId complaint, Bson update) {
    return new UpdateOneModel<>(
        Filters.eq(ID, complaint.value()), update, new UpdateOptions().upsert(true));
  }

  private void write(List<UpdateOneModel<Document>> updates) {
    var _ = mongo.getCollection(CONTACTS).bulkWrite(updates, new BulkWriteOptions().ordered(true));
  }

  private static Contact read(Document stored) {
    TrackingId complaint = new TrackingId(stored.getString(ID));
    return stored.getBoolean(ERASED)
        ? new Contact.Erased(complaint)
        : new Contact.Known(
            complaint,
            stored.getString(EMAIL),
            stored.getString(PHONE),
            Language.valueOf(stored.getString(LANGUAGE)),
            stored.getBoolean(RAHASIA));
  }
}
