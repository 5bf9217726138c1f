package id.aduan.kit.architecture.broken;

/** What no other class should know. */
public final class Wiring {
  private Wiring() {}

  public static String name() {
    return "wiring";
  }
}
