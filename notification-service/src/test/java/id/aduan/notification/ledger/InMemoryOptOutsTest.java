package id.aduan.notification.ledger;

class InMemoryOptOutsTest implements OptOutsContract {
  @Override
  public OptOuts optOuts() {
    return new InMemoryOptOuts();
  }
}
