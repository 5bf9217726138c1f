package id.aduan.embedded.smsc;

import id.aduan.embedded.smsc.Message.Submitted;
import id.aduan.embedded.smsc.Message.Written;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All messages of both directions; each is in its file before anybody is told of it. */
final class Messages {
  private static final int NUMBERS_PER_SECOND = 1 << 8;

  private final NumberedFiles files;
  private final NavigableMap<Long, Message> messages = new ConcurrentSkipListMap<>();
  private final Clock clock;
  private final AtomicLong last;

  private Messages(NumberedFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
    files.all().forEach(json -> keep(Json.read(json, Message.class)));
    // Whoever was told ids of an earlier, deleted directory must not meet them again.
    this.last =
        new AtomicLong(
            messages.isEmpty()
                ? clock.instant().getEpochSecond() * NUMBERS_PER_SECOND
                : messages.lastKey());
  }

  static Messages open(Path directory, Clock clock) {
    return new Messages(NumberedFiles.open(directory), clock);
  }

  Written write(PhoneNumber from, String to, String text, boolean shuffled) {
    return store(Written.of(last.incrementAndGet(), from, to, text, clock.instant(), shuffled));
  }

  Submitted submit(Submission submission, Behaviour behaviour) {
    return store(Submitted.of(last.incrementAndGet(), submission, clock.instant(), behaviour));
  }

  /** Also what replaces an earlier state of the same message. */
  <T extends Message> T store(T message) {
    files.write(message.n(), Json.write(message));
    keep(message);
    return message;
  }

  Optional<Message> find(String id) {
    @Nullable Message found = messages.get(Long.parseLong(id, 16));
    return Optional.ofNullable(found);
  }

  /** In the order of their arrival. */
  Collection<Message> all() {
    return messages.values();
  }

  /** In the order of their arrival. */
  List<Message> of(PhoneNumber phone) {
    return all().stream().filter(message -> message.phone().equals(phone)).toList();
  }

  private void keep(Message message) {
    messages.put(message.n(), message);
  }
}
