package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.aduan.routing.organisation.Change;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Edit;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.organisation.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The registers in MongoDB. The one write that counts is that of a change, whose id is its register
 * and version; the entries, a document each, and the version up to which they follow are made of
 * the changes, by whoever comes by. A reader adds himself what they do not follow yet.
 */
final class MongoRegisters implements Registers {
  static final String CHANGES = "register_changes";
  private static final String HEADS = "registers";
  private static final String VERSION = "version";
  private final MongoTemplate mongo;

  MongoRegisters(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The version first, the changes last: so none is missed that others carry out meanwhile. */
  @Override
  public Optional<Contents> load(Register register) {
    int followed = followed(register);
    List<Row> rows =
        entries(register)
            .find()
            .map(document -> Optional.ofNullable(RegisterDocument.row(register, document)))
            .into(new ArrayList<>())
            .stream()
            .flatMap(Optional::stream)
            .toList();
    List<Change> rest = since(register, followed);
    if (followed == 0 && rest.isEmpty()) {
      return Optional.empty();
    }
    Contents contents = Contents.stored(register, followed, rows);
    for (Change change : rest) {
      contents = contents.after(change);
    }
    return Optional.of(contents);
  }

  @Override
  public boolean add(Change change) {
    try {
      var _ = changes().insertOne(RegisterDocument.write(change));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
    follow(change.register());
    return true;
  }

  @Override
  public Set<Register> changedSince(Map<Register, Integer> versions) {
    List<String> next =
        versions.entrySet().stream()
            .map(known -> RegisterDocument.id(known.getKey(), known.getValue() + 1))
            .toList();
    Set<Register> changed = EnumSet.noneOf(Register.class);
    for (Document found : changes().find(in("_id", next)).projection(include("register"))) {
      changed.add(RegisterDocument.register(found));
    }
    return changed;
  }

  @Override
  public List<Change> history(Register register, int before, int limit) {
    return changes()
        .find(and(eq("register", register.code()), lt(VERSION, before)))
        .sort(descending("register", VERSION))
        .limit(limit == Integer.MAX_VALUE ? 0 : limit)
        .map(RegisterDocument::change)
        .into(new ArrayList<>());
  }

  /** Carries out all changes that the entries do not follow yet, the oldest first. */
  private void follow(Register register) {
    int followed = followed(register);
    for (Change change : since(register, followed)) {
      carryOut(change);
      followed = change.version();
    }
    var _ =
        heads()
            .updateOne(
                eq("_id", register.code()),
                new Document("$max", new Document(VERSION, followed)),
                new UpdateOptions().upsert(true));
  }

  /** An entry that a later change has made already stays, though this one comes late. */
  private void carryOut(Change change) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (Edit edit : change.edits()) {
      Bson older = and(eq("_id", edit.key()), lt(VERSION, change.version()));
      writes.add(
          new ReplaceOneModel<>(
              older, RegisterDocument.entry(change, edit), new ReplaceOptions().upsert(true)));
    }
    if (writes.isEmpty()) {
      return;
    }
    try {
      var _ = entries(change.register()).bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  private List<Change> since(Register register, int version) {
    return changes()
        .find(and(eq("register", register.code()), gt(VERSION, version)))
        .sort(ascending("register", VERSION))
        .map(RegisterDocument::change)
        .into(new ArrayList<>());
  }

  private int followed(Register register) {
    Document head = heads().find(eq("_id", register.code())).first();
    return head == null ? 0 : Objects.requireNonNull(head.getInteger(VERSION), VERSION);
  }

  private MongoCollection<Document> heads() {
    return mongo.getCollection(HEADS);
  }

  private MongoCollection<Document> changes() {
    return mongo.getCollection(CHANGES);
  }

  private MongoCollection<Document> entries(Register register) {
    return mongo.getCollection(register.code());
  }
}
