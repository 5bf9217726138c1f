package id.aduan.oversight.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.Envelope;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Topics;
import id.aduan.kit.stream.Outbox;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.FeedMarks;
import id.aduan.oversight.feeds.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The logs as the relay sees them: one document per agency, of which the entries beyond its mark
 * are unpublished. One instance at a time publishes a log, as far as a lease can see to it.
 */
final class FeedOutbox implements Outbox {
  static final String POSITION = "ce_feedposition";
  private static final Duration LEASE = Duration.ofSeconds(3);

  private final Set<AgencyCode> agencies;
  private final FeedLogs logs;
  private final FeedMarks marks;
  private final Clock clock;
  private final String publisher;
  private final Map<AgencyCode, Lease> leases = new ConcurrentHashMap<>();

  /**
   * @param publisher who this process is among those that publish
   */
  FeedOutbox(
      Set<AgencyCode> agencies, FeedLogs logs, FeedMarks marks, Clock clock, String publisher) {
    this.agencies = Set.copyOf(agencies);
    this.logs = logs;
    this.marks = marks;
    this.clock = clock;
    this.publisher = publisher;
  }

  @Override
  public List<Pending> pending(int limit, List<String> except) {
    List<Pending> pending = new ArrayList<>();
    for (AgencyCode agency : agencies) {
      List<FeedEntry> entries =
          except.contains(agency.value()) ? List.of() : unpublished(agency, limit);
      if (!entries.isEmpty()) {
        pending.add(
            new Pending(
                agency.value(),
                entries.getLast().number(),
                entries.stream().map(FeedOutbox::outgoing).toList()));
      }
    }
    return pending;
  }

  @Override
  public void published(List<Pending> acknowledged) {
    for (Pending pending : acknowledged) {
      AgencyCode agency = new AgencyCode(pending.id());
      marks.publishedThrough(agency, pending.through());
      leases.computeIfPresent(agency, (_, lease) -> new Lease(pending.through(), lease.until()));
    }
  }

  /** Looks before it claims: an idle log costs reads only. */
  private List<FeedEntry> unpublished(AgencyCode agency, int limit) {
    Instant now = clock.instant();
    Lease lease = leases.get(agency);
    if (lease != null && now.isBefore(lease.until().minus(LEASE.dividedBy(2)))) {
      return logs.after(agency, lease.mark(), limit);
    }
    if (logs.after(agency, marks.published(agency), 1).isEmpty()) {
      return List.of();
    }
    OptionalLong claimed = marks.claim(agency, publisher, now, now.plus(LEASE));
    if (claimed.isEmpty()) {
      leases.remove(agency);
      return List.of();
    }
    leases.put(agency, new Lease(claimed.getAsLong(), now.plus(LEASE)));
    return logs.after(agency, claimed.getAsLong(), limit);
  }

  private static ProducerRecord<String, byte[]> outgoing(FeedEntry entry) {
    Notice notice = entry.notice();
    Envelope<String> envelope =
        new Envelope<>(
            notice.id(),
            notice.source(),
            notice.complaint().value(),
            notice.time(),
            notice.sequence(),
            notice.data());
    ProducerRecord<String, byte[]> outgoing =
        new ProducerRecord<>(
            Topics.feed(entry.agency()).name(),
            notice.complaint().value(),
            notice.data().getBytes(UTF_8));
    CloudEvents.headers(envelope, notice.type())
        .forEach((name, value) -> outgoing.headers().add(name, value));
    outgoing.headers().add(POSITION, Long.toString(entry.number()).getBytes(UTF_8));
    return outgoing;
  }

  private record Lease(long mark, Instant until) {}
}
