package id.aduan.cli.chaos;

import id.aduan.cli.system.Part;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * How much is broken.
 *
 * @param rounds how many kills
 * @param seed what decides which, and when
 * @param victims the parts that are killed, first in this order, then at random
 * @param outages parts that are kept stopped for a time, one after the other, after the kills
 */
public record ChaosSettings(
    int rounds, long seed, List<Part> victims, SequencedMap<Part, Duration> outages) {
  public ChaosSettings {
    victims = List.copyOf(victims);
    outages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outages));
  }
}
