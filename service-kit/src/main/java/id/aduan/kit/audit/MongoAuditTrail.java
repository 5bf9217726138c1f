package id.aduan.kit.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import id.aduan.kit.security.Role;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The audit in MongoDB: inserted and found, nothing else. */
final class MongoAuditTrail implements AuditTrail {
  static final String COLLECTION = "audit";
  private static final String ID = "_id";
  private static final String WHO = "who";
  private static final String WHAT = "what";
  private static final String OF = "of";
  private static final String ADDRESSED = "addressed";
  private static final String NAMES_CASE = "case";
  private final MongoTemplate mongo;

  MongoAuditTrail(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void makeIndexes() {
    for (String field : List.of(WHO, OF, WHAT, NAMES_CASE)) {
      String _ =
          collection()
              .createIndex(Indexes.compoundIndex(Indexes.ascending(field), Indexes.descending(ID)));
    }
  }

  @Override
  public void append(AuditEntry entry) {
    try {
      var _ = collection().insertOne(write(entry));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public List<AuditEntry> search(AuditQuery query) {
    List<Bson> filters = filters(query);
    return collection()
        .find(filters.isEmpty() ? empty() : and(filters))
        .sort(descending(ID))
        .limit(query.limit())
        .map(MongoAuditTrail::read)
        .into(new ArrayList<>());
  }

  private static List<Bson> filters(AuditQuery query) {
    List<Bson> filters = new ArrayList<>();
    if (query.who() != null) {
      filters.add(eq(WHO, query.who().value()));
    }
    if (query.of() != null) {
      filters.add(eq(OF, query.of().toString()));
    }
    if (query.what() != null) {
      filters.add(eq(WHAT, query.what().name()));
    }
    if (query.withoutCases()) {
      filters.add(eq(NAMES_CASE, false));
    }
    if (query.from() != null) {
      filters.add(gte(ID, AuditId.first(query.from()).value()));
    }
    if (query.to() != null) {
      filters.add(lt(ID, AuditId.first(query.to()).value()));
    }
    if (query.before() != null) {
      filters.add(lt(ID, query.before().value()));
    }
    return filters;
  }

  private static Document write(AuditEntry entry) {
    Document document =
        new Document(ID, entry.id().value())
            .append("at", Date.from(entry.at()))
            .append(WHO, entry.who().value())
            .append("roles", entry.roles().stream().map(Enum::name).sorted().toList())
            .append(WHAT, entry.what().name())
            .append("endpoint", entry.endpoint())
            .append(OF, entry.named().stream().map(Subject::toString).toList())
            .append(ADDRESSED, entry.of().size())
            .append(NAMES_CASE, !entry.complaints().isEmpty())
            .append("more", entry.more())
            .append("status", entry.status());
    if (entry.why() != null) {
      document.append("why", entry.why());
    }
    if (entry.trace() != null) {
      document.append("trace", entry.trace());
    }
    return document;
  }

  private static AuditEntry read(Document stored) {
    List<Subject> named =
        stored.getList(OF, String.class).stream()
            .flatMap(subject -> Subject.parse(subject).stream())
            .toList();
    int addressed = stored.getInteger(ADDRESSED);
    return new AuditEntry(
        new AuditId(stored.getString(ID)),
        stored.getDate("at").toInstant(),
        new Who(stored.getString(WHO)),
        stored.getList("roles", String.class).stream()
            .map(Role::valueOf)
            .collect(Collectors.toSet()),
        AuditKind.valueOf(stored.getString(WHAT)),
        stored.getString("endpoint"),
        named.subList(0, addressed),
        named.subList(addressed, named.size()).stream()
            .flatMap(subject -> subject.complaint().stream())
            .toList(),
        stored.getInteger("more"),
        stored.getString("why"),
        stored.getInteger("status"),
        stored.getString("trace"));
  }

  private MongoCollection<Document> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
