package id.aduan.notification.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.TrackingId;
import id.aduan.notification.Happenings;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.ContactsContract;
import id.aduan.notification.ledger.Entries;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoContactsTest implements ContactsContract {
  private Stores stores;

  @BeforeAll
  void open() {
    stores = server();
  }

  Stores server() {
    return Stores.open();
  }

  @AfterAll
  void close() {
    if (stores != null) {
      stores.close();
    }
  }

  @Override
  public Contacts contacts() {
    return new MongoContacts(stores.empty());
  }

  @Test
  void aTombstoneHoldsNothingButItsNumber() {
    MongoTemplate mongo = stores.empty();
    Contacts contacts = new MongoContacts(mongo);
    TrackingId complaint = Happenings.aNumber();

    contacts.keep(List.of(Entries.byMail(complaint)));
    contacts.erase(List.of(complaint));

    assertThat(mongo.findAll(Document.class, MongoContacts.CONTACTS))
        .containsExactly(new Document("_id", complaint.value()).append("erased", true));
  }
}
