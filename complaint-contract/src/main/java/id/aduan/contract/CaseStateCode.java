package id.aduan.contract;

/** Where a case stands; the labels shown are those of SP4N-LAPOR! (SYSTEM.md, section 5). */
public enum CaseStateCode {
  RECEIVED,
  AWAITING_REPORTER,
  VERIFIED,
  DISPOSED,
  IN_PROGRESS,
  RESOLVED,
  CLOSED,
  ARCHIVED,
  FORWARDED
}
