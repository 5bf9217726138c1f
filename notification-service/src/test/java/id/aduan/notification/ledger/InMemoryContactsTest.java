package id.aduan.notification.ledger;

class InMemoryContactsTest implements ContactsContract {
  @Override
  public Contacts contacts() {
    return new InMemoryContacts();
  }
}
