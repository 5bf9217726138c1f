package id.aduan.notification.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.notification.ledger.Entries;
import id.aduan.notification.ledger.OptOuts;
import id.aduan.notification.ledger.OptOutsContract;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOptOutsTest implements OptOutsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public OptOuts optOuts() {
    return new MongoOptOuts(STORE.mongo());
  }

  @Test
  void keepsNoNumber() {
    optOuts().said(PHONE, true, Entries.NINE);

    assertThat(STORE.mongo().findAll(Document.class, "sms_opt_outs"))
        .hasSize(1)
        .noneMatch(stored -> stored.toJson().contains(PHONE.substring(1)));
  }
}
