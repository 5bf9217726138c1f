package id.aduan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine that measures, as it was when the measuring began. */
record Machine(String processor, int cores, long memoryMegabytes, String java, double load) {
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");
  private static final int MEGABYTE = 1 << 20;

  static Machine now() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        processorModel(),
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / MEGABYTE,
        Runtime.version().toString(),
        system.getSystemLoadAverage());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %.0f GB, JDK %s, load average %.2f at the start",
        cores,
        processor,
        memoryMegabytes / 1024.0,
        java,
        load);
  }

  private static String processorModel() throws IOException {
    if (Files.notExists(CPUINFO)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPUINFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
