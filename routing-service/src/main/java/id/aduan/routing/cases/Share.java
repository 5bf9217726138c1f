package id.aduan.routing.cases;

import id.aduan.contract.TrackingId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A fixed part of all cases. Instances of this service that go through the shares in different
 * orders seldom look at the same cases at once.
 */
public record Share(int number) {
  private static final List<Share> ALL = IntStream.range(0, 16).mapToObj(Share::new).toList();

  /** The same for ever: it is stored. */
  public static Share of(TrackingId id) {
    return ALL.get(Math.floorMod(id.value().hashCode(), ALL.size()));
  }

  public static List<Share> all() {
    return ALL;
  }

  static List<Share> inAnyOrder(RandomGenerator random) {
    List<Share> shares = new ArrayList<>(ALL);
    Collections.shuffle(shares, Random.from(random));
    return shares;
  }
}
