package id.aduan.routing;

/** Stands for the wiring where a rule is broken on purpose. */
public final class BrokenWiring {
  private BrokenWiring() {}
}
