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
  ONLY_LEADERSHIP,
  NOBODY_TO_ACCUSE,
  ACCUSED_UNKNOWN,
  OWN_OPD_PROPOSED,
  NOT_OF_THE_OPD,
  TEXT_MISSING,
  TEXT_TOO_LONG,
  PROOF_IN_FUTURE,
  PROOF_BEFORE_ACCEPTANCE,
  PROOF_DOCUMENT_MISSING,
  TOO_MANY_ATTACHMENTS,
  DISPUTE_STILL_POSSIBLE,
  REPLY_STILL_POSSIBLE,
  NOTHING_ASKED,
  REMINDERS_NOT_DELIVERED,
  NOTICE_NOT_DELIVERED,
  NOTICE_DELIVERED,
  NOTHING_TO_TELL,
  ALREADY_RATED,
  SCORE_OUT_OF_RANGE,
  CONTENT_ERASED,
  /** What is alleged of somebody must be found out before its proof may go. */
  EVIDENCE,
  CASE_FULL,
  /** A coordinator must settle first whose the case is. */
  DECISION_OPEN,
  NO_DECISION_OPEN,
  OWNER_DECIDED,
  ACCUSED,
  OWN_SELF_ASKED,
  NOT_OWN_OFFICIAL,
  DUE_OUT_OF_RANGE,
  TOO_MANY_REQUESTS,
  NO_SUCH_REQUEST,
  REQUEST_ANSWERED,
  REQUEST_WITHDRAWN,
  RESPONSIBLE_ITSELF,
  TOO_MANY_SUPPORTERS,
  LINK_TO_ITSELF,
  LINK_UNKNOWN,
  TOO_MANY_LINKS;

  /** Stable code for programs, such as {@code not-verified}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
