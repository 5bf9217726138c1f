package id.aduan.notification.channel;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import java.time.Duration;

/** A way by which messages go out. */
public interface Channel {
  MessageChannel kind();

  /** Hands one message over; whatever goes wrong is an outcome. */
  Outcome send(Outgoing message);

  /** The longest that handing over one message can take. */
  Duration longest();
}
