package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The appointments in MongoDB. */
final class MongoAppointments implements Appointments {
  static final String APPOINTMENTS = "appointments";
  private final MongoTemplate mongo;

  MongoAppointments(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Appointment> all() {
    return find(new Document());
  }

  @Override
  public List<Appointment> of(OpdCode opd) {
    return find(eq("opd", opd.value()));
  }

  @Override
  public List<Appointment> of(PersonId person) {
    return find(eq("person", person.value()));
  }

  @Override
  public Appointment add(Appointment appointment) {
    try {
      var _ = appointments().insertOne(write(appointment));
      return appointment;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return find(eq("_id", appointment.id())).getFirst();
    }
  }

  @Override
  public Optional<Appointment> revoke(String id, Instant at) {
    var _ =
        appointments()
            .updateOne(
                and(eq("_id", id), exists("revokedAt", false)),
                new Document("$set", new Document("revokedAt", at)));
    return find(eq("_id", id)).stream().findFirst();
  }

  @Override
  public boolean isEmpty() {
    return appointments().find().limit(1).first() == null;
  }

  private List<Appointment> find(Bson filter) {
    return appointments().find(filter).map(MongoAppointments::read).into(new ArrayList<>());
  }

  private MongoCollection<Document> appointments() {
    return mongo.getCollection(APPOINTMENTS);
  }

  private static Document write(Appointment appointment) {
    Document document =
        new Document("_id", appointment.id())
            .append("person", appointment.person().value())
            .append("opd", appointment.opd().value())
            .append("rank", appointment.rank().name())
            .append("decree", appointment.decree())
            .append("validFrom", appointment.validFrom().toString())
            .append("validUntil", appointment.validUntil().toString());
    Instant revokedAt = appointment.revokedAt();
    return revokedAt == null ? document : document.append("revokedAt", revokedAt);
  }

  private static Appointment read(Document stored) {
    return new Appointment(
        stored.getString("_id"),
        new PersonId(stored.getString("person")),
        new OpdCode(stored.getString("opd")),
        Appointment.Rank.valueOf(stored.getString("rank")),
        stored.getString("decree"),
        LocalDate.parse(stored.getString("validFrom")),
        LocalDate.parse(stored.getString("validUntil")),
        instant(stored.getDate("revokedAt")));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
