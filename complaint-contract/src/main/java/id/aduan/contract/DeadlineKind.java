package id.aduan.contract;

/** What must have happened by a deadline. */
public enum DeadlineKind {
  /** The coordinator has verified and disposed. */
  VERIFICATION,
  /** The agency has answered for the first time (respon awal). */
  FIRST_RESPONSE,
  /** The agency has resolved the matter (respon substantif). */
  RESOLUTION,
  /** The legal ceiling in calendar days, which never pauses (Perpres 76/2013). */
  LEGAL_CEILING,
  /** The reporter has answered a question. */
  REPORTER_REPLY,
  /** The reporter has disputed, or the case closes. */
  DISPUTE
}
