package id.aduan.cli.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program with the flags it runs under. Training a cache of loaded classes and using it need
 * the same flags and paths.
 *
 * @param directory where its cache lies
 * @param what {@code -jar} or {@code -cp} and what belongs to it, main class included
 */
record JavaProgram(Path java, Path directory, List<String> flags, List<String> what) {
  JavaProgram {
    flags = List.copyOf(flags);
    what = List.copyOf(what);
  }

  Path cache() {
    return directory.resolve("classes.aot");
  }

  /** The command line; the cache is used if it is there, and its absence costs only time. */
  List<String> command(List<String> arguments) {
    return with(Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of(), arguments);
  }

  /** The command line that writes the cache as the program ends. */
  List<String> training(Path into, List<String> options, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + into));
    all.addAll(options);
    return with(all, arguments);
  }

  private List<String> with(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.addAll(flags);
    command.addAll(what);
    command.addAll(arguments);
    return command;
  }
}
