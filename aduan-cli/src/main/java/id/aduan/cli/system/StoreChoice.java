package id.aduan.cli.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which document store a system uses: a given one, a private mongod, or the stand-in. */
sealed interface StoreChoice {

  /**
   * A store that somebody else runs.
   *
   * @param ofServices connection strings of services that have one of their own, by their names
   */
  record Given(String uri, Map<String, String> ofServices) implements StoreChoice {
    public Given {
      ofServices = Map.copyOf(ofServices);
    }

    String uriOf(String service) {
      return ofServices.getOrDefault(service, uri);
    }
  }

  /** A mongod that is started for this system alone. */
  record Mongod(Path program) implements StoreChoice {}

  /** The pure-Java stand-in, which is not MongoDB. */
  record StandIn() implements StoreChoice {}

  /**
   * {@code MONGODB_URI}, or one for each service such as {@code MONGODB_URI_INTAKE}; else {@code
   * MONGOD}, or a mongod on the PATH; else the stand-in.
   */
  static StoreChoice by(Map<String, String> environment) {
    String uri = environment.getOrDefault("MONGODB_URI", "").strip();
    if (!uri.isEmpty()) {
      return new Given(uri, ofServices(environment));
    }
    String named = environment.getOrDefault("MONGOD", "").strip();
    if (!named.isEmpty()) {
      if (!Files.isExecutable(Path.of(named))) {
        throw new IllegalArgumentException("MONGOD: '" + named + "' (expected: a program)");
      }
      return new Mongod(Path.of(named));
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, "mongod"))
        .filter(Files::isExecutable)
        .<StoreChoice>map(Mongod::new)
        .findFirst()
        .orElseGet(StandIn::new);
  }

  private static Map<String, String> ofServices(Map<String, String> environment) {
    String beginning = "MONGODB_URI_";
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith(beginning))
        .collect(
            Collectors.toMap(
                variable ->
                    variable.getKey().substring(beginning.length()).toLowerCase(Locale.ROOT),
                Map.Entry::getValue));
  }
}
