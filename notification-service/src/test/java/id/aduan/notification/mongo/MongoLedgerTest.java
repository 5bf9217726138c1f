package id.aduan.notification.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.notification.ledger.Entries;
import id.aduan.notification.ledger.Ledger;
import id.aduan.notification.ledger.LedgerContract;
import id.aduan.notification.ledger.Notice;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLedgerTest implements LedgerContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @BeforeEach
  void index() {
    LedgerIndexes.make(STORE.mongo());
  }

  @Override
  public Ledger ledger() {
    return new MongoLedger(STORE.mongo(), () -> {});
  }

  @Test
  void wakesTheRelayOnlyWhenThereIsSomethingToPublish() {
    AtomicInteger wakes = new AtomicInteger();
    Ledger ledger = new MongoLedger(STORE.mongo(), wakes::incrementAndGet);
    var planned = Entries.planned(Entries.aNotice());

    ledger.add(List.of(planned));
    assertThat(wakes).hasValue(1);

    assertThat(ledger.save(Entries.sending(planned.next(), "one"))).isTrue();
    assertThat(wakes).hasValue(1);
  }

  @Test
  void holdsNeitherAddressNorTextOnceAMessageIsSettled() {
    Ledger ledger = ledger();
    Notice notice = Entries.aNotice();
    var planned = Entries.planned(notice);
    ledger.add(List.of(planned));
    assertThat(document()).contains("Kami periksa.");

    var erased = Entries.then(planned.next(), new id.aduan.notification.ledger.Signal.Erased());
    assertThat(ledger.save(erased)).isTrue();

    assertThat(document()).doesNotContain("Kami periksa.", "warga@contoh.test");
  }

  private static String document() {
    return STORE.mongo().findAll(Document.class, MongoLedger.MESSAGES).getFirst().toJson();
  }
}
