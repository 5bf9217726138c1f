package id.aduan.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The one data directory of a system: what it keeps, what it logs, and who runs.
 *
 * @param cache where unpacked jars and caches of loaded classes lie; may be shared
 */
public record Home(Path directory, Path cache) {

  /** {@code ADUAN_HOME}, or {@code .aduan} beside the sources. */
  public static Home of(Path root, Map<String, String> environment) {
    String chosen = environment.get("ADUAN_HOME");
    Path directory =
        chosen == null || chosen.isBlank() ? root.resolve(".aduan") : Path.of(chosen.strip());
    return at(directory.toAbsolutePath().normalize());
  }

  public static Home at(Path directory) {
    return new Home(directory, directory.resolve("run"));
  }

  public Path data(String of) {
    return made(dataFolder().resolve(of));
  }

  public Path logs() {
    return made(directory.resolve("logs"));
  }

  public Path log(Part part) {
    return logs().resolve(part.label() + ".log");
  }

  public Path stateFile() {
    return directory.resolve("state.json");
  }

  /** Where everything lies that a start must not make anew. */
  public Path dataFolder() {
    return directory.resolve("data");
  }

  /** Where the keys lie, without which what is kept is worth nothing. */
  public Path keyFolder() {
    return directory.resolve("keys");
  }

  Path keyFile() {
    return made(keyFolder()).resolve("demo.properties");
  }

  Path brokerLogins() {
    return made(keyFolder()).resolve("broker.properties");
  }

  /** Where replays write down what was acknowledged. */
  public Path replays() {
    return made(directory.resolve("replays"));
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
