package id.aduan.notification.ledger;

/** The names of states, in the store and at the API. */
public enum StateCode {
  WAITING,
  PLANNED,
  SENDING,
  HANDED_OVER,
  DELIVERED,
  FAILED,
  UNCERTAIN,
  SKIPPED;

  public static StateCode of(MessageState state) {
    return switch (state) {
      case MessageState.Waiting _ -> WAITING;
      case MessageState.Planned _ -> PLANNED;
      case MessageState.Sending _ -> SENDING;
      case MessageState.HandedOver _ -> HANDED_OVER;
      case MessageState.Delivered _ -> DELIVERED;
      case MessageState.Failed _ -> FAILED;
      case MessageState.Uncertain _ -> UNCERTAIN;
      case MessageState.Skipped _ -> SKIPPED;
    };
  }

  /** Whether nothing more is going to be done. */
  public boolean settled() {
    return switch (this) {
      case WAITING, PLANNED, SENDING -> false;
      case HANDED_OVER, DELIVERED, FAILED, UNCERTAIN, SKIPPED -> true;
    };
  }
}
