package id.aduan.contract;

/** The parts of a case that hold what was written; never on a topic that lives for ever. */
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
  RATING_COMMENT
}
