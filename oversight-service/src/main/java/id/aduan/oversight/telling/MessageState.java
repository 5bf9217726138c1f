package id.aduan.oversight.telling;

/** What became of a message, from least to most certain. */
public enum MessageState {
  PLANNED,
  UNCERTAIN,
  HANDED_OVER,
  SKIPPED,
  FAILED,
  DELIVERED;

  /** A lost answer and an answer weigh the same: of these two the later attempt counts. */
  int stage() {
    return switch (this) {
      case PLANNED -> 0;
      case UNCERTAIN, HANDED_OVER -> 1;
      case SKIPPED -> 2;
      case FAILED -> 3;
      case DELIVERED -> 4;
    };
  }
}
