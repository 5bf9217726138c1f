package id.aduan.contract;

/** In which role somebody acted on a case. */
public enum ActorRole {
  REPORTER,
  COUNTER,
  COORDINATOR,
  ADMIN_UTAMA,
  ADMIN_PEMBANTU,
  OFFICIAL,
  LEADER,
  INSPEKTORAT,
  OVERSEER,
  /** A policy or a clock. */
  SYSTEM
}
