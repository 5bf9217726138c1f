package id.aduan.kit.architecture.broken.domain;

import id.aduan.kit.architecture.broken.Wiring;
import id.aduan.kit.architecture.broken.mongo.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Knows an adapter and the wiring, makes time and ids itself, and prints by each way. */
public final class Impure {
  private Impure() {}

  public static String told() {
    String all = Instant.now() + Wiring.name() + Store.name() + UUID.randomUUID();
    IO.println(all);
    return all + List.of(System.out, System.err);
  }
}
