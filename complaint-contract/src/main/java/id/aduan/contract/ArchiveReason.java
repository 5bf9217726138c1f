package id.aduan.contract;

/** Why a case is archived (reasons in use in SP4N-LAPOR!). */
public enum ArchiveReason {
  NOT_ABOUT_PUBLIC_SERVICE,
  TOO_GENERAL,
  NO_DATA_RECEIVED,
  BLOCKED_CONTENT,
  BEFORE_A_COURT,
  DUPLICATE
}
