package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Entry;
import id.aduan.routing.appointments.Grant;
import id.aduan.routing.appointments.Grant.Interim;
import id.aduan.routing.appointments.Grant.Substitution;
import id.aduan.routing.appointments.Grants;
import id.aduan.routing.appointments.Period;
import id.aduan.routing.appointments.Revocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The register of substitutions and interim authorities in MongoDB. */
final class MongoGrants implements Grants {
  static final String GRANTS = "grants";
  private static final String ABSENT = "absent";
  private final MongoTemplate mongo;

  MongoGrants(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Grant> of(OpdCode opd) {
    return found(eq("opd", opd.value()));
  }

  @Override
  public List<Grant> of(PersonId person) {
    return found(eq("person", person.value()));
  }

  @Override
  public Optional<Grant> find(String id) {
    return found(eq("_id", id)).stream().findFirst();
  }

  @Override
  public Grant add(Grant grant) {
    try {
      var _ = grants().insertOne(write(grant));
      return grant;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return find(grant.id()).orElseThrow();
    }
  }

  @Override
  public Optional<Grant> revoke(String id, Revocation how) {
    var _ =
        grants()
            .updateOne(
                and(eq("_id", id), exists(EntryDocument.REVOKED_AT, false)),
                new Document("$set", EntryDocument.write(how)));
    return find(id);
  }

  private List<Grant> found(Bson filter) {
    return grants().find(filter).map(MongoGrants::read).into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing((Grant grant) -> grant.entry().at()).reversed())
        .toList();
  }

  private MongoCollection<Document> grants() {
    return mongo.getCollection(GRANTS);
  }

  private static Document write(Grant grant) {
    Document document =
        new Document("_id", grant.id())
            .append("opd", grant.opd().value())
            .append("person", grant.person().value())
            .append("from", grant.period().from().toString())
            .append("until", grant.period().until().toString())
            .append("reason", grant.reason());
    document.putAll(EntryDocument.write(grant.entry()));
    document.putAll(EntryDocument.write(grant.revocation()));
    return switch (grant) {
      case Interim interim -> document.append("rank", interim.rank().name());
      case Substitution substitution -> {
        document.append(ABSENT, substitution.absent().value());
        yield substitution.decree() == null
            ? document
            : document.append("decree", substitution.decree());
      }
    };
  }

  private static Grant read(Document stored) {
    String id = stored.getString("_id");
    OpdCode opd = new OpdCode(stored.getString("opd"));
    PersonId person = new PersonId(stored.getString("person"));
    Period period =
        new Period(
            LocalDate.parse(stored.getString("from")), LocalDate.parse(stored.getString("until")));
    String reason = stored.getString("reason");
    Entry entry = Objects.requireNonNull(EntryDocument.entry(stored), "entry: of every grant");
    Revocation revocation = EntryDocument.revocation(stored);
    String absent = stored.getString(ABSENT);
    return absent == null
        ? new Interim(
            id,
            opd,
            person,
            Rank.valueOf(stored.getString("rank")),
            period,
            reason,
            entry,
            revocation)
        : new Substitution(
            id,
            opd,
            new PersonId(absent),
            person,
            period,
            stored.getString("decree"),
            reason,
            entry,
            revocation);
  }
}
