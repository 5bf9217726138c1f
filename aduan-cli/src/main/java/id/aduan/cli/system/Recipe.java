package id.aduan.cli.system;

import java.util.List;
import java.util.Map;

/**
 * How a part is run.
 *
 * @param command the program and its arguments
 * @param environment what is added to the environment
 * @param probe how to know that it serves
 */
record Recipe(List<String> command, Map<String, String> environment, Probe probe) {
  Recipe {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
