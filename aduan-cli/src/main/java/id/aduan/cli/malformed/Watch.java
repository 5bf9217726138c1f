package id.aduan.cli.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.aduan.cli.system.Home;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the processes and their logs from outside. */
public final class Watch {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
  private static final int KILO = 1024;
  private final Home home;
  private final SystemState state;
  private final Map<Part, Long> logStarts = new EnumMap<>(Part.class);

  public Watch(Home home, SystemState state) {
    this.home = home;
    this.state = state;
    for (Part part : Part.SERVICES) {
      logStarts.put(part, size(home.log(part)));
    }
  }

  /** Resident megabytes of each part; empty where the system does not tell. */
  public Map<String, Long> memory() {
    Map<String, Long> memory = new TreeMap<>();
    state
        .parts()
        .forEach(part -> {
          Path status = Path.of("/proc", Long.toString(part.process().pid()), "status");
          try {
            Matcher resident = RESIDENT.matcher(Files.readString(status));
            if (resident.find()) {
              memory.put(part.name(), Long.parseLong(resident.group(1)) / KILO);
            }
          } catch (IOException _) {
            // no such process, or no Linux
          }
        });
    return memory;
  }

  /** What the services wrote since the beginning that should not be in a log. */
  public List<String> inTheLogs() {
    List<String> found = new ArrayList<>();
    logStarts.forEach((part, start) -> {
      try (Stream<String> lines = new String(since(home.log(part), start), ISO_8859_1).lines()) {
        List<String> wrong =
            lines.filter(line -> line.startsWith("\tat ") || line.contains(Nonsense.MARK)).toList();
        if (!wrong.isEmpty()) {
          found.add(
              "%d lines in the log of %s, such as: %s"
                  .formatted(wrong.size(), part.label(), wrong.getFirst()));
        }
      }
    });
    return found;
  }

  private static byte[] since(Path log, long start) {
    try (var channel = Files.newByteChannel(log)) {
      byte[] rest = new byte[Math.toIntExact(channel.size() - start)];
      var buffer = java.nio.ByteBuffer.wrap(rest);
      var _ = channel.position(start);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // on to the end
      }
      return rest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path log) {
    try {
      return Files.size(log);
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
