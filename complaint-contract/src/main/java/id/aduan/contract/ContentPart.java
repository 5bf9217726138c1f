package id.aduan.contract;

/**
 * The parts of a case that hold what was written; never on a topic that lives for ever. What the
 * administration writes to itself does not even leave the case authority.
 */
public enum ContentPart {
  TITLE,
  COMPLAINT,
  PLACE_TEXT,
  REPORTER_NAME,
  EXPLANATION,
  QUESTION,
  REPLY,
  ADDITION,
  NOTE,
  REASON,
  DRAFT,
  ANSWER,
  WHAT_WAS_DONE,
  DISPUTE,
  RATING_COMMENT,
  /** The words that made a misconduct suspected, and why. */
  SUSPICION,
  /** What an official was asked. */
  REQUEST,
  /** The facts that he gave. */
  REQUEST_ANSWER,
  /** Where on the map it is, as degrees of latitude and longitude. */
  POSITION,
  /** The photos and documents that go with what was written: id and hash of each, one a line. */
  DOCUMENTS;

  /** Whether it is for the eyes of the administration only. */
  public boolean isInternal() {
    return switch (this) {
      case EXPLANATION, NOTE, DRAFT, SUSPICION, REQUEST, REQUEST_ANSWER -> true;
      case POSITION, DOCUMENTS -> true;
      case TITLE, COMPLAINT, PLACE_TEXT, REPORTER_NAME, QUESTION, REPLY, ADDITION -> false;
      case REASON, ANSWER, WHAT_WAS_DONE, DISPUTE, RATING_COMMENT -> false;
    };
  }
}
