package id.aduan.notification;

import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.mailbox.Mailbox;
import id.aduan.embedded.store.DocumentStore;
import java.nio.file.Path;

/** What the service talks to, all of it real or its stand-in. */
record Surroundings(EmbeddedBroker broker, DocumentStore store, Mailbox mailbox)
    implements AutoCloseable {

  static Surroundings start(Path directory) {
    return new Surroundings(
        EmbeddedBroker.start(directory.resolve("broker"), 0),
        DocumentStore.inMemory(),
        Mailbox.start(directory.resolve("mailbox"), 0, 0));
  }

  @Override
  public void close() {
    mailbox.close();
    store.close();
    broker.close();
  }
}
