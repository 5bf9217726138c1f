package id.aduan.embedded.kit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line of a part: names, each with a value. Whatever is wrong with it is told. */
public final class Options {
  private final Map<String, String> values;
  private final String usage;

  private Options(Map<String, String> values, String usage) {
    this.values = values;
    this.usage = usage;
  }

  /**
   * Reads a command line.
   *
   * @param usage what is expected, in parentheses
   * @param names those that there are
   */
  public static Options parse(String[] args, String usage, Set<String> names) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!names.contains(args[i])) {
        throw new IllegalArgumentException("argument: '" + args[i] + "' " + usage);
      }
      values.put(args[i], i + 1 < args.length ? args[i + 1] : "");
    }
    return new Options(values, usage);
  }

  /** A path that must be named. */
  public Path path(String name) {
    return optionalPath(name)
        .orElseThrow(() -> new IllegalArgumentException(name + ": '' " + usage));
  }

  public Optional<Path> optionalPath(String name) {
    return Optional.ofNullable(values.get(name)).filter(named -> !named.isEmpty()).map(Path::of);
  }

  /** A port; 0, which is any that is free, where none is named. */
  public int port(String name) {
    String value = values.getOrDefault(name, "0");
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + ": '" + value + "' (expected: a port number)", e);
    }
  }

  /** An address; the loopback where none is named. */
  public InetAddress address(String name) {
    String value = values.get(name);
    if (value == null) {
      return InetAddress.getLoopbackAddress();
    }
    try {
      if (!value.isEmpty()) {
        return InetAddress.getByName(value);
      }
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(name + ": '" + value + "' (expected: an address)", e);
    }
    throw new IllegalArgumentException(name + ": '' (expected: an address)");
  }
}
