package id.aduan.intake.sms;

import id.aduan.contract.TrackingId;
import id.aduan.intake.sms.Conversation.Said;
import java.time.Instant;
import java.util.Collection;

/** What was spoken of with each number. */
public interface Conversations {
  Conversation with(String phone);

  /** The reporter of a complaint is reached by this number, wherever he filed it. */
  void introduce(String phone, TrackingId complaint);

  /** Remembers what its last message was taken for, and the complaint as the latest. */
  void remember(String phone, Said said);

  /** Forgets the words of whoever said nothing more since this time. */
  void forgetWords(Instant saidBefore);

  /** Forgets those about erased complaints. */
  void erase(Collection<TrackingId> complaints);
}
