package id.aduan.intake.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.model.Projections;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.KnownComplaints;
import id.aduan.intake.complaints.RecentKeys.Known;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Reads what is recorded under a number, if that can be had at once: not while the store is away,
 * not for longer than a moment, and under a rush only as often as the store can bear.
 */
final class MongoKnownComplaints implements KnownComplaints {
  private static final String HASH = "complaint.data.contentHash";
  private static final String ACCEPTED_AT = "complaint.data.acceptedAt";
  private final MongoTemplate mongo;
  private final CircuitBreaker readsBreaker;
  private final Duration longest;
  private final Pace pace;

  MongoKnownComplaints(
      MongoTemplate mongo, CircuitBreaker readsBreaker, Duration longest, Pace pace) {
    this.mongo = mongo;
    this.readsBreaker = readsBreaker;
    this.longest = longest;
    this.pace = pace;
  }

  @Override
  public Optional<Known> find(TrackingId complaint) {
    if (!pace.allows()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
              readsBreaker.executeSupplier(() -> Bounded.within(longest, () -> read(complaint))))
          .flatMap(MongoKnownComplaints::known);
    } catch (CallNotPermittedException | DataAccessException | MongoException _) {
      return Optional.empty();
    }
  }

  private @Nullable Document read(TrackingId complaint) {
    return mongo
        .getCollection("dossiers")
        .find(eq(DossierDocument.ID, complaint.value()))
        .projection(Projections.include(HASH, ACCEPTED_AT))
        .first();
  }

  private static Optional<Known> known(Document stored) {
    String hash = stored.getEmbedded(java.util.List.of("complaint", "data", "contentHash"), "");
    String at = stored.getEmbedded(java.util.List.of("complaint", "data", "acceptedAt"), "");
    return hash.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Known(hash, Instant.parse(at), true));
  }
}
