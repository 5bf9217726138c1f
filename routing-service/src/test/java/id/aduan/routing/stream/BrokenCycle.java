package id.aduan.routing.stream;

/** Knows, on purpose, an adapter that knows this one. */
public final class BrokenCycle {
  private BrokenCycle() {}

  static Object back() {
    return id.aduan.routing.web.BrokenRules.class;
  }
}
