package id.aduan.intake.sms;

import id.aduan.contract.TrackingId;
import java.util.Collection;
import java.util.Optional;

/** What was last spoken of with each number. */
public interface Conversations {
  Optional<Conversation> with(String phone);

  /** Remembers it in the place of what was before. */
  void remember(String phone, Conversation conversation);

  /** Forgets those about erased complaints. */
  void erase(Collection<TrackingId> complaints);
}
