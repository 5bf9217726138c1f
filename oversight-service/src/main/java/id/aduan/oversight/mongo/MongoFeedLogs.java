package id.aduan.oversight.mongo;

import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import id.aduan.contract.AgencyCode;
import id.aduan.oversight.feeds.FeedEntry;
import id.aduan.oversight.feeds.FeedLogs;
import id.aduan.oversight.feeds.Notice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * All logs in one collection. The {@code _id} is agency and number; a unique index lets a log hold
 * a case's sequence once.
 */
final class MongoFeedLogs implements FeedLogs {
  static final String COLLECTION = "feed_entries";
  static final String AGENCY = "agency";
  private static final String NUMBER = "number";
  private final MongoTemplate mongo;
  private final MongoSetUp setUp;

  MongoFeedLogs(MongoTemplate mongo, MongoSetUp setUp) {
    this.mongo = mongo;
    this.setUp = setUp;
  }

  @Override
  public long tail(AgencyCode agency) {
    Document last =
        entries()
            .find(NumberedKeys.after(agency.value(), 0))
            .sort(descending("_id"))
            .limit(1)
            .projection(include(NUMBER))
            .first();
    return last == null ? 0 : last.getLong(NUMBER);
  }

  @Override
  public List<FeedEntry> after(AgencyCode agency, long number, int limit) {
    List<FeedEntry> page = new ArrayList<>();
    entries()
        .find(NumberedKeys.after(agency.value(), number))
        .sort(ascending("_id"))
        .limit(limit)
        .forEach(stored ->
            page.add(new FeedEntry(agency, stored.getLong(NUMBER), NoticeDocument.read(stored))));
    return page;
  }

  @Override
  public int add(List<FeedEntry> entries) {
    setUp.ensure();
    List<Document> documents = entries.stream().map(MongoFeedLogs::write).toList();
    try {
      return entries().insertMany(documents).getInsertedIds().size();
    } catch (MongoBulkWriteException e) {
      return Duplicates.only(e).getFirst().getIndex();
    }
  }

  @Override
  public List<Notice> missing(AgencyCode agency, List<Notice> notices) {
    Set<String> complaints = new HashSet<>();
    notices.forEach(notice -> complaints.add(notice.complaint().value()));
    Bson ofThese =
        new Document(AGENCY, agency.value())
            .append(NoticeDocument.COMPLAINT, new Document("$in", List.copyOf(complaints)));
    Set<String> present = new HashSet<>();
    entries()
        .find(ofThese)
        .projection(include(NoticeDocument.COMPLAINT, NoticeDocument.SEQUENCE))
        .forEach(stored ->
            present.add(
                position(
                    stored.getString(NoticeDocument.COMPLAINT),
                    stored.getLong(NoticeDocument.SEQUENCE))));
    return notices.stream()
        .filter(
            notice -> !present.contains(position(notice.complaint().value(), notice.sequence())))
        .toList();
  }

  private MongoCollection<Document> entries() {
    return mongo.getCollection(COLLECTION);
  }

  private static Document write(FeedEntry entry) {
    return NoticeDocument.write(
            NumberedKeys.key(entry.agency().value(), entry.number()), entry.notice())
        .append(AGENCY, entry.agency().value())
        .append(NUMBER, entry.number());
  }

  private static String position(String complaint, long sequence) {
    return complaint + "." + sequence;
  }
}
