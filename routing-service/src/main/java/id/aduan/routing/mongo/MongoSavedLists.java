package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.aduan.contract.PersonId;
import id.aduan.routing.lists.SavedList;
import id.aduan.routing.lists.SavedLists;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The lists that officers keep, in MongoDB: one document a person. */
final class MongoSavedLists implements SavedLists {
  private static final String COLLECTION = "saved_lists";
  private static final String LISTS = "lists";
  private final MongoTemplate mongo;

  MongoSavedLists(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<SavedList> of(PersonId person) {
    Document found = lists().find(eq("_id", person.value())).first();
    return found == null
        ? List.of()
        : found.getList(LISTS, Document.class).stream().map(MongoSavedLists::read).toList();
  }

  /** Where there is no room the document is not met, and can not be made a second time. */
  @Override
  public boolean add(PersonId person, SavedList list) {
    try {
      var _ =
          lists()
              .updateOne(
                  and(eq("_id", person.value()), exists(LISTS + "." + (MOST - 1), false)),
                  Updates.push(LISTS, write(list)),
                  new UpdateOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public void remove(PersonId person, String id) {
    var _ =
        lists().updateOne(eq("_id", person.value()), Updates.pull(LISTS, new Document("id", id)));
  }

  private MongoCollection<Document> lists() {
    return mongo.getCollection(COLLECTION);
  }

  private static Document write(SavedList list) {
    return new Document("id", list.id())
        .append("name", list.name())
        .append("desk", list.desk())
        .append("list", list.list())
        .append("category", list.category())
        .append("place", list.place())
        .append("area", list.area());
  }

  private static SavedList read(Document stored) {
    return new SavedList(
        stored.getString("id"),
        stored.getString("name"),
        stored.getString("desk"),
        stored.getString("list"),
        stored.getString("category"),
        stored.getString("place"),
        stored.getString("area"));
  }
}
