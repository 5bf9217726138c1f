package id.aduan.cli.system;

import java.util.Map;
import java.util.Set;

/**
 * How a system is to run.
 *
 * @param environment what decides about the store; usually the environment of this process
 * @param without parts that somebody else runs, or nobody
 * @param trainCaches whether caches of loaded classes are made, once per build, after the start
 */
public record SystemSettings(
    Ports ports, Map<String, String> environment, Set<Part> without, boolean trainCaches) {
  public SystemSettings {
    without = Set.copyOf(without);
    environment = Map.copyOf(environment);
  }
}
