package id.aduan.notification.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.notification.ledger.Entries;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.LedgerContract;
import id.aduan.notification.ledger.Notice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoLedgerTest implements LedgerContract {
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
  public Ledger ledger() {
    return new MongoLedger(stores.empty(), () -> {});
  }

  @Test
  void wakesTheRelayOnlyWhenThereIsSomethingToPublish() {
    AtomicInteger wakes = new AtomicInteger();
    Ledger ledger = new MongoLedger(stores.empty(), wakes::incrementAndGet);
    var planned = Entries.planned(Entries.aNotice());

    ledger.add(List.of(planned));
    assertThat(wakes).hasValue(1);

    assertThat(ledger.save(Entries.sending(planned.next(), "one"))).isTrue();
    assertThat(wakes).hasValue(1);
  }

  @Test
  void holdsNeitherAddressNorTextOnceAMessageIsSettled() {
    MongoTemplate mongo = stores.empty();
    Ledger ledger = new MongoLedger(mongo, () -> {});
    Notice notice = Entries.aNotice();
    var planned = Entries.planned(notice);
    ledger.add(List.of(planned));
    assertThat(document(mongo)).contains("Kami periksa.");

    var erased = Entries.then(planned.next(), new id.aduan.notification.ledger.Signal.Erased());
    assertThat(ledger.save(erased)).isTrue();

    assertThat(document(mongo)).doesNotContain("Kami periksa.", "warga@contoh.test");
  }

  private static String document(MongoTemplate mongo) {
    return mongo.findAll(Document.class, MongoLedger.MESSAGES).getFirst().toJson();
  }
}
