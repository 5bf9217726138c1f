package id.aduan.notification.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.TrackingId;
import id.aduan.kit.testing.TestStore;
import id.aduan.notification.Happenings;
import id.aduan.notification.ledger.Contacts;
import id.aduan.notification.ledger.ContactsContract;
import id.aduan.notification.ledger.Entries;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoContactsTest implements ContactsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Contacts contacts() {
    return new MongoContacts(STORE.mongo());
  }

  @Test
  void aTombstoneHoldsNothingButItsNumber() {
    Contacts contacts = contacts();
    TrackingId complaint = Happenings.aNumber();

    contacts.keep(List.of(Entries.byMail(complaint)));
    contacts.erase(List.of(complaint));

    assertThat(STORE.mongo().findAll(Document.class, MongoContacts.CONTACTS))
        .containsExactly(new Document("_id", complaint.value()).append("erased", true));
  }
}
