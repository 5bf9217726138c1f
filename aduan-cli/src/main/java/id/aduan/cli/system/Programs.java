package id.aduan.cli.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The Java programs of an installation. Boot jars are unpacked once per build, which starts in two
 * thirds of the time; what belongs to an older build is removed.
 */
final class Programs {
  private static final int KEY_LENGTH = 16;

  private final Installation installation;
  private final Home home;
  private final JavaFlags java;

  Programs(Installation installation, Home home, JavaFlags java) {
    this.installation = installation;
    this.home = home;
    this.java = java;
  }

  JavaProgram of(Part part) {
    return switch (part) {
      case BROKER -> library(part, 256, "id.aduan.embedded.broker.BrokerMain");
      case STORE -> library(part, 192, "id.aduan.embedded.store.DocumentStore");
      case MAILBOX -> library(part, 64, "id.aduan.embedded.mailbox.MailboxMain");
      case SMSC -> library(part, 64, "id.aduan.embedded.smsc.SmscMain");
      case IDENTITY -> bootJar(part, 128);
      case INTAKE, ROUTING, NOTIFICATION, OVERSIGHT -> bootJar(part, 192);
    };
  }

  private JavaProgram library(Part part, int heapMegabytes, String main) {
    List<Path> jars = jarsIn(installation.libraries());
    List<String> flags = java.of(heapMegabytes);
    Path directory = made(directory(part, key(jars, flags)));
    return new JavaProgram(
        installation.java(), directory, flags, List.of("-cp", classPath(jars), main));
  }

  private JavaProgram bootJar(Part part, int heapMegabytes) {
    Path jar = installation.jar(part);
    List<String> flags = java.of(heapMegabytes);
    Path directory = directory(part, key(List.of(jar), flags));
    Path unpacked = directory.resolve("app");
    if (Files.notExists(unpacked)) {
      unpack(jar, made(directory).resolve("app"));
    }
    return new JavaProgram(
        installation.java(),
        directory,
        flags,
        List.of("-jar", unpacked.resolve(jar.getFileName()).toString()));
  }

  private Path directory(Part part, String key) {
    return home.cache().resolve(part.label()).resolve(key);
  }

  /** Removes what older builds left: one supervisor at a time has this home, so nothing uses it. */
  void tidy(List<Part> parts) {
    parts.parallelStream()
        .forEach(part -> keepOnly(home.cache().resolve(part.label()), of(part).directory()));
    Path libraries = installation.libraries();
    if (libraries.startsWith(home.cache())) {
      keepOnly(home.cache().resolve("aduan-cli"), libraries);
    }
  }

  private static void keepOnly(Path all, Path current) {
    list(all).stream().filter(directory -> !directory.equals(current)).forEach(Programs::remove);
  }

  private void unpack(Path jar, Path unpacked) {
    Path fresh = unpacked.resolveSibling("app." + UUID.randomUUID());
    run(
        List.of(
            installation.java().toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--destination",
            fresh.toString()));
    moved(fresh, unpacked);
  }

  /** Gives a finished directory its name; somebody else may have been faster. */
  private static void moved(Path fresh, Path to) {
    try {
      Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      remove(fresh);
      if (Files.notExists(to)) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("unpacking failed: " + said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while unpacking", e);
    }
  }

  private static String key(List<Path> files, List<String> flags) {
    List<String> facts = new ArrayList<>(flags);
    facts.add(System.getProperty("java.vm.version"));
    try {
      for (Path file : files) {
        facts.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
      }
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(String.join("\n", facts).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> jarsIn(Path directory) {
    return list(directory).stream().filter(file -> file.toString().endsWith(".jar")).toList();
  }

  private static String classPath(List<Path> jars) {
    return String.join(
        System.getProperty("path.separator"), jars.stream().map(Path::toString).toList());
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
