package id.aduan.intake.complaints;

import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of late and what came under them: knows copies and conflicts without asking the store.
 * What it remembers is bounded.
 */
public final class RecentKeys {
  private final Map<String, Known> known;

  /**
   * @param remembered keys, at most; the oldest go first
   */
  public RecentKeys(int remembered) {
    this.known =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > remembered;
          }
        };
  }

  /**
   * @param durable whether it is known to be recorded, and not only under way
   */
  public record Known(String contentHash, Instant acceptedAt, boolean durable) {}

  /** Takes a key for this content, unless it is taken; answers whose it is now. */
  synchronized Known claim(String key, String contentHash, Instant at) {
    return known.computeIfAbsent(key, _ -> new Known(contentHash, at, false));
  }

  /** What is durable under a key. */
  public synchronized Optional<Known> find(String key) {
    return Optional.ofNullable(known.get(key)).filter(Known::durable);
  }

  /** What came under a key is durable. */
  public synchronized void learn(String key, String contentHash, Instant acceptedAt) {
    Known before = known.get(key);
    if (before == null || before.contentHash().equals(contentHash)) {
      known.put(key, new Known(contentHash, acceptedAt, true));
    }
  }

  /** Takes away what is remembered of complaints, and of what was said about them later. */
  public synchronized void forget(Collection<TrackingId> complaints) {
    Set<String> numbers = complaints.stream().map(TrackingId::value).collect(Collectors.toSet());
    known.keySet().removeIf(key -> numbers.contains(number(key)));
  }

  private static String number(String key) {
    int end = key.indexOf('/');
    return end < 0 ? key : key.substring(0, end);
  }

  /** Gives a key back under which nothing became durable. */
  synchronized void release(String key, String contentHash) {
    Known before = known.get(key);
    if (before != null && !before.durable() && before.contentHash().equals(contentHash)) {
      known.remove(key);
    }
  }
}
