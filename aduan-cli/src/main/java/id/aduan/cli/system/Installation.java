package id.aduan.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What has been built, and the Java that runs it.
 *
 * @param root the directory of the sources
 * @param java the {@code java} program
 * @param libraries what broker, stand-in store and mailbox run from; a copy, where a build could
 *     change what it made while they run
 */
public record Installation(Path root, Path java, Path libraries) {

  /** The one that this program belongs to, run by the Java that runs it. */
  public static Installation ofThisProgram() {
    String root = System.getProperty("aduan.root");
    if (root == null) {
      throw new IllegalStateException(
          "aduan.root: absent (expected: the directory of the sources; ./aduan sets it)");
    }
    Path sources = Path.of(root).toAbsolutePath().normalize();
    String copy = System.getProperty("aduan.libraries");
    return new Installation(
        sources,
        Path.of(System.getProperty("java.home"), "bin", "java"),
        copy == null ? sources.resolve("aduan-cli/target/lib") : Path.of(copy));
  }

  /** The Boot jar of a part. */
  Path jar(Part part) {
    Path target = root.resolve(module(part)).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> isBootJar(part, file.getFileName().toString()))
          .findFirst()
          .orElseThrow(() -> notBuilt(part));
    } catch (IOException e) {
      throw new UncheckedIOException(notBuilt(part).getMessage(), e);
    }
  }

  private static boolean isBootJar(Part part, String name) {
    return name.startsWith(artifact(part) + "-")
        && name.endsWith(".jar")
        && !name.endsWith("-tests.jar")
        && !name.endsWith("-sources.jar");
  }

  private static String module(Part part) {
    return part == Part.IDENTITY ? "embedded/identity" : part.label() + "-service";
  }

  private static String artifact(Part part) {
    return part == Part.IDENTITY ? "identity" : part.label() + "-service";
  }

  private static IllegalStateException notBuilt(Part part) {
    return new IllegalStateException(
        part.label() + ": not built (expected: a jar in " + module(part) + "/target)");
  }
}
