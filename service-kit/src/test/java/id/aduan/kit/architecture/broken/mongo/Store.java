package id.aduan.kit.architecture.broken.mongo;

import id.aduan.kit.architecture.broken.stream.Sender;

/** Public, and knows another adapter. */
public final class Store {
  private Store() {}

  public static String name() {
    return "store of " + Sender.class.getSimpleName();
  }
}
