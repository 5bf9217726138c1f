package id.aduan.cli.replay;

import id.aduan.cli.replay.Life.Acknowledged;

/** A way for complaints into the system. */
interface Door extends AutoCloseable {
  /** Sends a complaint until it is answered; with the same key, however often. */
  Reply submit(Life life);

  @Override
  void close();

  /** What a door said to a complaint. */
  sealed interface Reply {
    /** It has a number. */
    record Accepted(Acknowledged told) implements Reply {}

    /**
     * Something in the complaint is not as the door demands.
     *
     * @param why which fields, and in what way; nothing of what was in them
     */
    record Refused(String why) implements Reply {}

    /** An answer that a careful client should never get. */
    record Strange(String what) implements Reply {}
  }
}
