package id.aduan.cli.opd;

/** Has an assignment delivered a second time, in a way in which that happens. */
@FunctionalInterface
interface Doubling {

  /** Whether it could be done here; if so, the second delivery comes before all later ones. */
  boolean doubled(String trackingId);
}
