package id.aduan.intake.sms;

import id.aduan.contract.TrackingId;
import id.aduan.intake.sms.Conversation.Said;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What was spoken of with each number. */
public interface Conversations {
  Conversation with(String phone);

  /**
   * The reporters of these complaints are reached by these numbers, wherever they filed them; what
   * was introduced before stays where it is.
   */
  void introduce(Map<TrackingId, String> phones);

  /** Remembers what its last message was taken for, and the complaint as the latest. */
  void remember(String phone, Said said);

  /** Forgets the words of whoever said nothing more since this time. */
  void forgetWords(Instant saidBefore);

  /** Forgets those about erased complaints. */
  void erase(Collection<TrackingId> complaints);
}
