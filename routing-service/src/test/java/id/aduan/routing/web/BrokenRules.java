package id.aduan.routing.web;

import id.aduan.routing.BrokenWiring;
import java.time.Instant;
import java.util.UUID;

/** Breaks, on purpose, what {@code ArchitectureTest} forbids: public, and knows everything. */
public final class BrokenRules {
  private BrokenRules() {}

  static Instant timeFromThinAir() {
    return Instant.now();
  }

  static UUID idFromThinAir() {
    return UUID.randomUUID();
  }

  static Object wiring() {
    return BrokenWiring.class;
  }

  static Object anotherAdapter() {
    return id.aduan.routing.stream.BrokenCycle.class;
  }
}
