package id.aduan.intake.sms;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where parts of messages are kept between the SMSC's being answered and what becomes of them. */
public interface Inbox {

  /**
   * Returns when the part is durable; throws when the store does not answer. A copy of a part that
   * is there, or was not long ago, changes nothing.
   */
  void keep(IncomingPart part);

  /**
   * The oldest of those of which something can become now: with all parts of their messages, or
   * waiting for them since before this time.
   *
   * @param limit at least these, if there are so many; the others of their messages come with them
   * @param except what these senders wrote is left where it is
   */
  List<IncomingPart> ripe(Instant waitingSinceBefore, int limit, Set<String> except);

  /** Something became of these: nothing of what they said is kept. */
  void done(Collection<String> ids);

  /** Copies of what was done before this time are taken for new. */
  void forget(Instant doneBefore);
}
