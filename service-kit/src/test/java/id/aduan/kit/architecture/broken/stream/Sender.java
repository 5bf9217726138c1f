package id.aduan.kit.architecture.broken.stream;

import id.aduan.kit.architecture.broken.mongo.Store;

/** Knows another adapter, which knows it. */
public final class Sender {
  private Sender() {}

  public static String name() {
    return "sender of " + Store.class.getSimpleName();
  }
}
