package id.aduan.intake.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where parts of messages are kept between the SMSC's being answered and what becomes of them. */
public interface Inbox {

  /**
   * Returns when the part is durable; throws when the store does not answer. A copy of a part that
   * is there, or was not long ago, changes nothing.
   */
  void keep(IncomingPart part);

  /**
   * Those of which something can become now, in the order of their turns: with all parts of their
   * messages, or waiting for them for so long.
   *
   * @param parts how long a message waits for its other parts
   * @param limit at least these, if there are so many; the others of their messages come with them
   */
  List<IncomingPart> ripe(Instant now, Duration parts, int limit);

  /** What this sender wrote, and what he writes meanwhile, is not ripe before this time. */
  void hold(String sender, Instant until);

  /** Something became of these: nothing of what they said is kept. */
  void done(Collection<String> ids);

  /** Copies of what was done before this time are taken for new. */
  void forget(Instant doneBefore);
}
