package id.aduan.notification.sms;

import id.aduan.notification.channel.Outcome;
import id.aduan.notification.channel.Outgoing;
import id.aduan.sms.Part;
import java.time.Duration;
import java.util.List;

/** Who takes short messages over from us. */
interface Gateway extends AutoCloseable {

  /**
   * Hands one over; whatever goes wrong is an outcome.
   *
   * @param parts of its text, for whom it must be divided
   */
  Outcome handOver(Outgoing message, List<Part> parts);

  /** The longest that it can take. */
  Duration longest(int parts);

  @Override
  void close();
}
