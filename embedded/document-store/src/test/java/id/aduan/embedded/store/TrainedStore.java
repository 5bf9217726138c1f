package id.aduan.embedded.store;

import id.aduan.embedded.broker.Ports;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A class path with its AOT cache: a store that is killed a hundred times should not load its
 * classes anew each time.
 */
record TrainedStore(String classPath, List<String> options) {

  TrainedStore {
    options = List.copyOf(options);
  }

  static TrainedStore train(Path directory) throws IOException {
    String classPath = jarsOnly(directory);
    Path cache = directory.resolve("store.aot");
    var fast = List.of("-XX:TieredStopAtLevel=1");
    var training = new ArrayList<>(fast);
    training.add("-XX:AOTCacheOutput=" + cache);
    try (var store =
        StoreProcess.start(directory.resolve("training"), Ports.free(), classPath, training)
            .awaitListening()) {
      try (var client = store.connect()) {
        var _ =
            client
                .getDatabase("training")
                .getCollection("one")
                .insertOne(new org.bson.Document("_id", 1));
      }
      store.stop();
    }
    var options = new ArrayList<>(fast);
    if (Files.exists(cache)) {
      options.add("-XX:AOTCache=" + cache);
    }
    return new TrainedStore(classPath, options);
  }

  StoreProcess start(Path data, int port, String... more) {
    var all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return StoreProcess.start(data, port, classPath, all).awaitListening();
  }

  /** A cache takes jars, not directories of classes. */
  private static String jarsOnly(Path directory) throws IOException {
    var entries = new ArrayList<String>();
    ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        String packed = directory.resolve("classes-" + entries.size() + ".jar").toString();
        StringWriter said = new StringWriter();
        PrintWriter words = new PrintWriter(said);
        if (jar.run(words, words, "--create", "--file", packed, "-C", entry, ".") != 0) {
          throw new IOException("jar of " + entry + ": '" + said + "' (expected: a jar)");
        }
        entries.add(packed);
      } else {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }
}
