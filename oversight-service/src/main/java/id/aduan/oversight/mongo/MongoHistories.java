package id.aduan.oversight.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.Notice;
import id.aduan.oversight.watching.Histories;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Histories in one collection; the {@code _id} is case and sequence. */
final class MongoHistories implements Histories {
  static final String COLLECTION = "case_events";
  private final MongoTemplate mongo;

  MongoHistories(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void add(List<Notice> notices) {
    List<Document> documents =
        notices.stream()
            .map(notice ->
                NoticeDocument.write(
                    NumberedKeys.key(notice.complaint().value(), notice.sequence()), notice))
            .toList();
    try {
      var _ = events().insertMany(documents, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var _ = Duplicates.only(e);
    }
  }

  @Override
  public List<Notice> of(TrackingId complaint) {
    List<Notice> history = new ArrayList<>();
    events()
        .find(NumberedKeys.after(complaint.value(), 0))
        .sort(ascending("_id"))
        .forEach(stored -> history.add(NoticeDocument.read(stored)));
    return history;
  }

  private MongoCollection<Document> events() {
    return mongo.getCollection(COLLECTION);
  }
}
