package id.aduan.cli.system;

import java.util.List;
import java.util.Map;

/** Which flags the Java programs of a system run under. */
public enum JavaFlags {
  /**
   * Without the optimizing compiler: while eight programs start on two processors it takes half of
   * the time, and more memory than it is worth on a laptop (benchmarks/README.md).
   */
  LAPTOP("-XX:TieredStopAtLevel=1"),

  /** With both compilers, as in the containers. */
  SERVER("-XX:+TieredCompilation");

  private static final String VARIABLE = "ADUAN_JAVA";
  private final String compilers;

  JavaFlags(String compilers) {
    this.compilers = compilers;
  }

  /** What {@code ADUAN_JAVA} says: {@code laptop}, which is usual, or {@code server}. */
  static JavaFlags by(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "laptop").strip();
    return switch (named) {
      case "laptop" -> LAPTOP;
      case "server" -> SERVER;
      default -> throw new CannotStart(VARIABLE + ": '" + named + "' (expected: laptop or server)");
    };
  }

  /** What the environment of a system says to be run under these. */
  public Map<String, String> environment() {
    return Map.of(VARIABLE, this == LAPTOP ? "laptop" : "server");
  }

  /** The flags of a program with so much heap. */
  public List<String> of(int heapMegabytes) {
    return List.of(
        compilers,
        "-Xmx" + heapMegabytes + "m",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }
}
