package id.aduan.oversight.telling;

import id.aduan.contract.TrackingId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages in memory. */
public final class InMemoryMessages implements Messages {
  private final Map<String, MessageFate> fates = new HashMap<>();

  @Override
  public synchronized void take(List<MessageFate> news) {
    for (MessageFate fate : news) {
      MessageFate known = fates.get(fate.identity());
      if (known == null || fate.progress() > known.progress()) {
        fates.put(fate.identity(), fate);
      }
    }
  }

  @Override
  public synchronized List<MessageFate> about(TrackingId complaint) {
    return new ArrayList<>(
        fates.values().stream().filter(fate -> fate.complaint().equals(complaint)).toList());
  }
}
