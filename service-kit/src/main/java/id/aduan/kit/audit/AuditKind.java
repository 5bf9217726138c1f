package id.aduan.kit.audit;

/** What somebody did, as the audit counts it. */
public enum AuditKind {
  /** A case, its history or a request in it, with what was written there. */
  CASE_READ,
  /** A page of cases, without their whole content. */
  LIST_READ,
  /** A photo or document, or which there are. */
  ATTACHMENT_READ,
  /** What a reporter is shown of his own complaint. */
  DOSSIER_READ,
  /** Something was done to a case. */
  ACT,
  /** Who changed a register when, or what a change would do. */
  ORGANISATION_READ,
  ORGANISATION_CHANGED,
  /** Who may act for whom, and who is called where. */
  ACCESS_READ,
  ACCESS_CHANGED,
  /** Which messages went out. */
  LEDGER_READ,
  /** An agency's feed, or a part of it. */
  FEED_READ,
  /** Counts, which name no case. */
  SUMMARY_READ,
  DEAD_LETTERS_READ,
  DEAD_LETTERS_REPLAYED,
  DEAD_LETTERS_RELEASED,
  /** Complaints were published again. */
  REFED,
  /** This audit itself. */
  AUDIT_READ
}
