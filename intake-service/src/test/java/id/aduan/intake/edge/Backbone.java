package id.aduan.intake.edge;

import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A broker and a store for all tests of this JVM, started when first needed, gone at its end. */
final class Backbone {
  private static final Backbone ONE = start();

  private final EmbeddedBroker broker;
  private final DocumentStore store;

  private Backbone(EmbeddedBroker broker, DocumentStore store) {
    this.broker = broker;
    this.store = store;
  }

  static String kafka() {
    return ONE.broker.bootstrapServers();
  }

  static String mongo() {
    return ONE.store.uri();
  }

  private static Backbone start() {
    try {
      Path data = Files.createTempDirectory("intake-broker");
      Backbone backbone =
          new Backbone(EmbeddedBroker.start(data, 0), DocumentStore.inMemory());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> backbone.stop(data)));
      return backbone;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop(Path data) {
    broker.close();
    store.close();
    delete(data);
  }

  static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
