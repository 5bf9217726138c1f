package id.aduan.routing.live;

/** Why a page is told something. */
public enum Signal {
  /** What it shows may have changed. */
  CHANGED,
  /** Somebody came, went, or began to write. */
  PRESENCE
}
