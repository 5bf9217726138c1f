package id.aduan.notification.ledger;

class InMemoryEarlyReceiptsTest implements EarlyReceiptsContract {
  @Override
  public EarlyReceipts receipts() {
    return new InMemoryEarlyReceipts();
  }
}
