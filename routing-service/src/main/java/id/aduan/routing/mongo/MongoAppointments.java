package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The appointments in MongoDB. */
final class MongoAppointments implements Appointments {
  static final String APPOINTMENTS = "appointments";

  /** The place in a list, as one text: one range over one index is a page. */
  static final String ORDER = "order";

  /** The last day on which it entitles: that of the decree, or the one before its revocation. */
  static final String LAST_DAY = "lastDay";

  private static final char SLASH = '/';
  private static final char AFTER_SLASH = '0';

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
  public List<Appointment> of(Collection<PersonId> people) {
    return find(in("person", people.stream().map(PersonId::value).toList()));
  }

  @Override
  public List<Appointment> notOverBefore(LocalDate day) {
    return find(gte(LAST_DAY, day.toString()));
  }

  @Override
  public Optional<Appointment> find(String id) {
    return find(eq("_id", id)).stream().findFirst();
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
  public Optional<Appointment> revoke(String id, Revocation how) {
    Optional<Appointment> found = find(id);
    if (found.isEmpty() || found.get().revocation() != null) {
      return found;
    }
    Appointment revoked = found.get().revoked(how);
    var _ =
        appointments()
            .updateOne(
                and(eq("_id", id), exists(EntryDocument.REVOKED_AT, false)),
                new Document("$set", EntryDocument.write(how).append(LAST_DAY, lastDay(revoked))));
    return find(id);
  }

  @Override
  public boolean isEmpty() {
    return appointments().find().limit(1).first() == null;
  }

  @Override
  public Page list(Query query) {
    List<Document> found =
        appointments()
            .find(and(filters(query)))
            .sort(ascending(ORDER))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    List<Document> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new Page(
        page.stream().map(MongoAppointments::read).toList(),
        found.size() > page.size() ? page.getLast().getString(ORDER) : null);
  }

  /** Gives those that were stored before there were lists their place in them. */
  static void complete(MongoCollection<Document> appointments) {
    for (Document stored : appointments.find(exists(ORDER, false)).into(new ArrayList<>())) {
      Appointment appointment = read(stored);
      appointments.updateOne(
          eq("_id", appointment.id()),
          new Document(
              "$set",
              new Document(ORDER, order(appointment)).append(LAST_DAY, lastDay(appointment))));
    }
  }

  private static List<Bson> filters(Query query) {
    List<Bson> filters = new ArrayList<>();
    OpdCode opd = query.opd();
    String after = query.after();
    String begin = opd == null ? "" : opd.value() + SLASH;
    filters.add(gt(ORDER, after == null || after.compareTo(begin) < 0 ? begin : after));
    if (opd != null) {
      filters.add(lt(ORDER, opd.value() + AFTER_SLASH));
    }
    LocalDate on = query.on();
    if (on != null) {
      filters.add(lte("validFrom", on.toString()));
      filters.add(gte(LAST_DAY, on.toString()));
    }
    return filters;
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
            .append("validUntil", appointment.validUntil().toString())
            .append(ORDER, order(appointment))
            .append(LAST_DAY, lastDay(appointment));
    LocalDate decreedOn = appointment.decreedOn();
    if (decreedOn != null) {
      document.append("decreedOn", decreedOn.toString());
    }
    document.putAll(EntryDocument.write(appointment.entry()));
    document.putAll(EntryDocument.write(appointment.revocation()));
    return document;
  }

  private static String order(Appointment appointment) {
    return String.join(
        String.valueOf(SLASH),
        appointment.opd().value(),
        appointment.rank().name(),
        appointment.validFrom().toString(),
        appointment.id());
  }

  private static String lastDay(Appointment appointment) {
    Revocation revocation = appointment.revocation();
    LocalDate until = appointment.validUntil();
    if (revocation != null) {
      LocalDate before = WorkingCalendar.dayOf(revocation.at()).minusDays(1);
      return (before.isBefore(until) ? before : until).toString();
    }
    return until.toString();
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
        EntryDocument.revocation(stored),
        day(stored.getString("decreedOn")),
        EntryDocument.entry(stored));
  }

  private static @Nullable LocalDate day(@Nullable String stored) {
    return stored == null ? null : LocalDate.parse(stored);
  }
}
