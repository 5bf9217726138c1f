package id.aduan.notification.ledger;

class InMemoryLedgerTest implements LedgerContract {
  @Override
  public Ledger ledger() {
    return new InMemoryLedger();
  }
}
