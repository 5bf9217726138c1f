package id.aduan.notification.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.notification.ledger.EarlyReceipts;
import id.aduan.notification.ledger.EarlyReceiptsContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoEarlyReceiptsTest implements EarlyReceiptsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @BeforeEach
  void index() {
    LedgerIndexes.make(STORE.mongo());
  }

  @Override
  public EarlyReceipts receipts() {
    return new MongoEarlyReceipts(STORE.mongo());
  }
}
