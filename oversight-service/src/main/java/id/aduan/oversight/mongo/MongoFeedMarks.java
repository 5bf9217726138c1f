package id.aduan.oversight.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.AgencyCode;
import id.aduan.oversight.feeds.FeedMarks;
import java.time.Instant;
import java.util.Date;
import java.util.OptionalLong;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document per agency: its mark, and who publishes until when. */
final class MongoFeedMarks implements FeedMarks {
  private static final String COLLECTION = "feed_marks";
  private static final String PUBLISHED = "published";
  private static final String PUBLISHER = "publisher";
  private static final String UNTIL = "until";
  private final MongoTemplate mongo;

  MongoFeedMarks(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public long published(AgencyCode agency) {
    Document mark = marks().find(eq("_id", agency.value())).first();
    return mark == null ? 0 : mark.get(PUBLISHED, 0L);
  }

  @Override
  public OptionalLong claim(AgencyCode agency, String publisher, Instant now, Instant until) {
    var _ =
        marks()
            .updateOne(
                eq("_id", agency.value()),
                Updates.combine(
                    Updates.setOnInsert(PUBLISHED, 0L),
                    Updates.setOnInsert(PUBLISHER, publisher),
                    Updates.setOnInsert(UNTIL, Date.from(now))),
                new UpdateOptions().upsert(true));
    boolean claimed =
        marks()
                .updateOne(
                    and(
                        eq("_id", agency.value()),
                        or(eq(PUBLISHER, publisher), lte(UNTIL, Date.from(now)))),
                    Updates.combine(
                        Updates.set(PUBLISHER, publisher), Updates.set(UNTIL, Date.from(until))))
                .getMatchedCount()
            == 1;
    return claimed ? OptionalLong.of(published(agency)) : OptionalLong.empty();
  }

  @Override
  public void publishedThrough(AgencyCode agency, long number) {
    var _ =
        marks()
            .updateOne(
                eq("_id", agency.value()),
                Updates.combine(
                    Updates.max(PUBLISHED, number),
                    Updates.setOnInsert(PUBLISHER, ""),
                    Updates.setOnInsert(UNTIL, Date.from(Instant.EPOCH))),
                new UpdateOptions().upsert(true));
  }

  private MongoCollection<Document> marks() {
    return mongo.getCollection(COLLECTION);
  }
}
