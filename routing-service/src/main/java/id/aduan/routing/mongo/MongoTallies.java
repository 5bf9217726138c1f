package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.boards.Board;
import id.aduan.routing.boards.CaseRow;
import id.aduan.routing.boards.Day;
import id.aduan.routing.boards.Period;
import id.aduan.routing.boards.Tallies;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Days and boards in MongoDB, and the cases that they are counted of. */
final class MongoTallies implements Tallies {
  static final String DAYS = "board_days";
  static final String BOARDS = "boards";

  /** Says on which day those of all cases were marked. */
  private static final String WHOLE = "@whole";

  private static final String ON = "on";

  private static final String CHANGES = "changes";
  private static final String STALE = "stale";
  private static final String OPEN = "open";
  private static final int TOGETHER = 500;
  private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

  /** Nothing that was written, or happened, is counted. */
  private static final Bson WITHOUT_WORDS =
      exclude("events", CaseDocument.CONTENT, "taken", "answered");

  private final MongoTemplate mongo;

  MongoTallies(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  static void setUp(MongoTemplate mongo) {
    IndexOptions sparse = new IndexOptions().sparse(true);
    var cases = mongo.getCollection(MongoCases.CASES);
    cases.createIndex(Indexes.ascending(Tallied.CHANGED), sparse);
    cases.createIndex(Indexes.ascending(CaseDocument.ACCEPTED_AT));
    var days = mongo.getCollection(DAYS);
    days.createIndex(Indexes.ascending(STALE), sparse);
    days.createIndex(Indexes.ascending(OPEN), sparse);
  }

  @Override
  public boolean isWhole(LocalDate on) {
    return days().find(and(eq("_id", WHOLE), gte(ON, on.toString()))).first() != null;
  }

  @Override
  public void begin(LocalDate on) {
    Optional<LocalDate> first = accepted(ascending(CaseDocument.ACCEPTED_AT));
    Optional<LocalDate> last = accepted(descending(CaseDocument.ACCEPTED_AT));
    if (first.isPresent() && last.isPresent()) {
      mark(first.get().datesUntil(last.get().plusDays(1)).map(LocalDate::toString).toList());
    }
    var _ =
        days()
            .replaceOne(
                eq("_id", WHOLE),
                new Document("_id", WHOLE).append(ON, on.toString()),
                new ReplaceOptions().upsert(true));
  }

  private Optional<LocalDate> accepted(Bson order) {
    return Optional.ofNullable(
            cases()
                .find(gt(CaseDocument.ACCEPTED_AT, Instant.EPOCH))
                .projection(include(CaseDocument.ACCEPTED_AT))
                .sort(order)
                .first())
        .map(found -> WorkingCalendar.dayOf(found.getDate(CaseDocument.ACCEPTED_AT).toInstant()));
  }

  /** Days are marked before cases are not: between the two nothing is forgotten. */
  @Override
  public boolean follow(int limit) {
    Set<String> changed = new LinkedHashSet<>();
    List<WriteModel<Document>> settled = new ArrayList<>();
    for (Document found :
        cases()
            .find(gt(Tallied.CHANGED, ""))
            .projection(include(Tallied.CHANGED, "version"))
            .sort(ascending(Tallied.CHANGED))
            .limit(limit)) {
      changed.add(found.getString(Tallied.CHANGED));
      settled.add(
          new UpdateOneModel<>(
              and(eq("_id", found.getString("_id")), eq("version", found.getLong("version"))),
              new Document("$unset", new Document(Tallied.CHANGED, ""))));
    }
    if (!settled.isEmpty()) {
      mark(changed);
      var _ = cases().bulkWrite(settled, IN_ANY_ORDER);
    }
    return settled.size() == limit;
  }

  private void mark(Collection<String> dates) {
    List<WriteModel<Document>> marks = new ArrayList<>();
    for (String date : dates) {
      marks.add(
          new UpdateOneModel<>(
              eq("_id", date),
              new Document("$inc", new Document(CHANGES, 1L))
                  .append("$set", new Document(STALE, date)),
              new UpdateOptions().upsert(true)));
      if (marks.size() == TOGETHER) {
        var _ = days().bulkWrite(marks, IN_ANY_ORDER);
        marks.clear();
      }
    }
    if (!marks.isEmpty()) {
      var _ = days().bulkWrite(marks, IN_ANY_ORDER);
    }
  }

  @Override
  public List<Stale> stale(int limit) {
    return days()
        .find(gt(STALE, ""))
        .projection(include(CHANGES))
        .sort(ascending(STALE))
        .limit(limit)
        .map(found -> new Stale(LocalDate.parse(found.getString("_id")), found.getLong(CHANGES)))
        .into(new ArrayList<>());
  }

  @Override
  public Day count(LocalDate date) {
    Map<CaseRow, Integer> rows = new LinkedHashMap<>();
    for (Document found :
        cases()
            .find(
                and(
                    gte(CaseDocument.ACCEPTED_AT, beginning(date)),
                    lt(CaseDocument.ACCEPTED_AT, beginning(date.plusDays(1)))))
            .projection(WITHOUT_WORDS)) {
      CaseRow.of(CaseDocument.read(found), instant(found.getDate(Tallied.ANSWERED_AT)))
          .ifPresent(row -> rows.merge(row, 1, Integer::sum));
    }
    return new Day(date, rows);
  }

  private static Instant beginning(LocalDate date) {
    return date.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }

  @Override
  public void keep(Day day, Stale as) {
    String id = day.date().toString();
    Document document =
        new Document("_id", id)
            .append(CHANGES, as.changes())
            .append(
                "rows",
                day.rows().entrySet().stream()
                    .map(row -> write(row.getKey(), row.getValue()))
                    .toList());
    if (day.isOpen()) {
      document.append(OPEN, id);
    }
    var _ = days().replaceOne(and(eq("_id", id), eq(CHANGES, as.changes())), document);
  }

  private static Document write(CaseRow row, int cases) {
    Document document = new Document("cases", cases).append("open", row.open());
    put(document, "opd", row.opd() == null ? null : row.opd().value());
    put(document, "area", row.area() == null ? null : row.area().value());
    put(document, "answeredAfter", row.answeredAfter());
    put(document, "resolvedAfter", row.resolvedAfter());
    put(document, "due", row.due());
    return document;
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  @Override
  public void forEach(LocalDate from, Consumer<Day> each) {
    String first = from.toString();
    tell(days().find(and(gte("_id", first), lt("_id", "@"))), each);
    tell(days().find(and(gt(OPEN, ""), lt(OPEN, first))), each);
  }

  private static void tell(FindIterable<Document> found, Consumer<Day> each) {
    for (Document day : found) {
      Map<CaseRow, Integer> rows = new LinkedHashMap<>();
      for (Document row : day.getList("rows", Document.class, List.of())) {
        rows.put(read(row), row.getInteger("cases"));
      }
      each.accept(new Day(LocalDate.parse(day.getString("_id")), rows));
    }
  }

  private static CaseRow read(Document row) {
    return new CaseRow(
        BoardDocument.code(row.getString("opd"), OpdCode::new),
        BoardDocument.code(row.getString("area"), PlaceCode::new),
        row.getBoolean("open"),
        row.getInteger("answeredAfter"),
        row.getInteger("resolvedAfter"),
        instant(row.getDate("due")));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  @Override
  public void publish(List<Board> made) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (Board board : made) {
      Document document = BoardDocument.write(board);
      writes.add(
          new ReplaceOneModel<>(
              and(eq("_id", document.getString("_id")), lte(BoardDocument.AS_OF, board.asOf())),
              document,
              new ReplaceOptions().upsert(true)));
    }
    try {
      var _ = boards().bulkWrite(writes, IN_ANY_ORDER);
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  @Override
  public Optional<Board> board(@Nullable OpdCode opd, Period period) {
    return Optional.ofNullable(boards().find(eq("_id", BoardDocument.id(opd, period))).first())
        .map(BoardDocument::read);
  }

  @Override
  public Optional<Instant> asOf() {
    return board(null, Period.MONTH).map(Board::asOf);
  }

  private MongoCollection<Document> cases() {
    return mongo.getCollection(MongoCases.CASES);
  }

  private MongoCollection<Document> days() {
    return mongo.getCollection(DAYS);
  }

  private MongoCollection<Document> boards() {
    return mongo.getCollection(BOARDS);
  }
}
