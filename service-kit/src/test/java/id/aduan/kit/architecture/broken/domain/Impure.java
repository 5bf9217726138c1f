package id.aduan.kit.architecture.broken.domain;

import id.aduan.kit.architecture.broken.Wiring;
import id.aduan.kit.architecture.broken.mongo.Store;
import java.time.Instant;
import java.util.UUID;

/** Knows an adapter and the wiring, makes time and ids itself, and prints. */
public final class Impure {
  private Impure() {}

  public static String told() {
    String all = Instant.now() + Wiring.name() + Store.name() + UUID.randomUUID();
    System.out.println(all);
    return all;
  }
}
