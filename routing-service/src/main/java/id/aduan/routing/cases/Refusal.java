package id.aduan.routing.cases;

/** Why a command is refused; the words for people are the doors' business. */
public enum Refusal {
  NOT_VERIFIED,
  NOT_DISPOSED,
  WAITING_FOR_REPORTER,
  WITH_AN_OPD,
  NOT_RESOLVED,
  ALREADY_RESOLVED,
  OVER,
  NO_DRAFT,
  ONLY_INSPEKTORAT,
  OWN_OPD_PROPOSED,
  NOT_OF_THE_OPD,
  TEXT_MISSING,
  TEXT_TOO_LONG,
  PROOF_IN_FUTURE,
  PROOF_BEFORE_ACCEPTANCE,
  DISPUTE_STILL_POSSIBLE,
  ALREADY_RATED,
  SCORE_OUT_OF_RANGE,
  CONTENT_ERASED,
  CASE_FULL;

  /** Stable code for programs, such as {@code not-verified}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
