package id.aduan.cli.doors;

import id.aduan.contract.Channel;
import id.aduan.contract.Submission.SubmitComplaint;
import java.util.UUID;

/** A way for complaints into the system. */
public interface Door extends AutoCloseable {
  /** What complaints that come by it are said to have come by. */
  Channel channel();

  /** Sends a complaint until it is answered; with the same key, however often. */
  Reply submit(UUID key, SubmitComplaint complaint);

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
