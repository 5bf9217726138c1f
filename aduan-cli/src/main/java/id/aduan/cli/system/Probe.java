package id.aduan.cli.system;

/** Asks a part whether it serves. */
@FunctionalInterface
interface Probe {
  /** Whether it serves now; never throws, and answers within a few seconds. */
  boolean serves();
}
