package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import id.aduan.contract.Code;
import id.aduan.contract.EventId;
import id.aduan.contract.LinkKind;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseWrite;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.ErasurePage;
import id.aduan.routing.cases.ErasureQuery;
import id.aduan.routing.cases.Keeping;
import id.aduan.routing.cases.Recorded;
import id.aduan.routing.cases.RequestPage;
import id.aduan.routing.cases.Share;
import id.aduan.routing.cases.Sight;
import id.aduan.routing.cases.Stored;
import id.aduan.routing.cases.UnpublishedCases;
import id.aduan.routing.cases.UntoldPage;
import id.aduan.routing.cases.UntoldQuery;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The cases in MongoDB: one document a case, its history its own outbox (SYSTEM.md, section 4). */
final class MongoCases implements Cases, UnpublishedCases {
  static final String CASES = "cases";
  private static final Instant ANY_TIME = Instant.EPOCH;

  /** The history may be long, and only its readers need it; what finds a case nobody reads. */
  private static final Bson WITHOUT_HISTORY = exclude("events", CaseDocument.WORDS);

  /** As many as most cases have unpublished at most; what goes with more is read apart. */
  private static final long FIRST_EVENTS = 8;

  private static final Bson UNPUBLISHED =
      fields(
          include("events", "publishedThrough"),
          include(LongStream.rangeClosed(1, FIRST_EVENTS).mapToObj(MongoCases::part).toList()));

  private final MongoTemplate mongo;
  private final OldEvents oldEvents;

  MongoCases(MongoTemplate mongo, OldEvents oldEvents) {
    this.mongo = mongo;
    this.oldEvents = oldEvents;
  }

  @Override
  public Map<TrackingId, Stored> load(Collection<TrackingId> ids) {
    Map<TrackingId, Stored> found = new HashMap<>();
    for (Document document : cases().find(in("_id", values(ids))).projection(WITHOUT_HISTORY)) {
      found.put(new TrackingId(document.getString("_id")), stored(document));
    }
    return found;
  }

  @Override
  public Optional<Stored.Opened> find(TrackingId id) {
    return load(List.of(id)).values().stream()
        .filter(Stored.Opened.class::isInstance)
        .map(Stored.Opened.class::cast)
        .findFirst();
  }

  @Override
  public Set<TrackingId> save(List<CaseWrite> writes) {
    List<WriteModel<Document>> models = new ArrayList<>(writes.size());
    writes.forEach(write -> models.add(CaseUpdates.of(write)));
    Set<TrackingId> overtaken = new HashSet<>();
    BulkWriteResult result;
    try {
      result = cases().bulkWrite(models, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      overtaken.addAll(inserted(writes, e));
      result = e.getWriteResult();
    }
    long updates = models.stream().filter(UpdateOneModel.class::isInstance).count();
    if (result.getMatchedCount() < updates) {
      for (int i = 0; i < writes.size(); i++) {
        if (models.get(i) instanceof UpdateOneModel) {
          overtaken.add(writes.get(i).id());
        }
      }
    }
    return overtaken;
  }

  @Override
  public List<Recorded> history(TrackingId id) {
    return history(id, 0, Integer.MAX_VALUE);
  }

  /** The document has the last events, and at times copies of older ones; both are asked. */
  @Override
  public List<Recorded> history(TrackingId id, long after, int limit) {
    Document document =
        cases().find(eq("_id", id.value())).projection(include("events", "content")).first();
    if (document == null || !document.containsKey("events")) {
      return List.of();
    }
    Map<Long, Document> bySequence = new TreeMap<>();
    List<Document> present = events(document);
    if (present.getFirst().getLong(EventDocument.SEQUENCE) > after + 1) {
      oldEvents
          .of(id, after, limit)
          .forEach(event -> bySequence.put(event.getLong(EventDocument.SEQUENCE), event));
    }
    present.stream()
        .filter(event -> event.getLong(EventDocument.SEQUENCE) > after)
        .forEach(event -> bySequence.put(event.getLong(EventDocument.SEQUENCE), event));
    return bySequence.values().stream()
        .limit(limit)
        .map(event -> recorded(document, event))
        .toList();
  }

  @Override
  public List<Case> late(Instant now, Share share, int limit) {
    return some(and(eq("share", share.number()), lte("nextDue", now)), ascending("nextDue"), limit);
  }

  @Override
  public List<Case> open(@Nullable TrackingId after, int limit) {
    return some(
        gt(CaseDocument.OPEN, after == null ? "" : after.value()),
        ascending(CaseDocument.OPEN),
        limit);
  }

  @Override
  public WorkPage list(WorkQuery query, Sight sight) {
    List<Bson> filters = WorkLists.filters(query);
    filters.addAll(ConflictDocument.filters(sight));
    List<Document> found =
        cases()
            .find(and(filters))
            .projection(include(WorkLists.FIELDS))
            .sort(ascending(WorkLists.order(query)))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    List<Document> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new WorkPage(
        page.stream().map(WorkLists::item).toList(),
        found.size() > page.size() ? page.getLast().getString(WorkLists.order(query)) : null);
  }

  @Override
  public int count(WorkQuery query, Sight sight) {
    List<Bson> filters = WorkLists.filters(query);
    filters.addAll(ConflictDocument.filters(sight));
    return Math.toIntExact(
        cases().countDocuments(and(filters), new CountOptions().limit(query.limit())));
  }

  @Override
  public RequestPage asked(PersonId official, Sight sight, @Nullable String after, int limit) {
    return CoordinationLists.asked(cases(), official, sight, after, limit);
  }

  @Override
  public Map<TrackingId, LinkKind> linkedTo(TrackingId id, int limit) {
    return CoordinationLists.linkedTo(cases(), id, limit);
  }

  @Override
  public List<Instant> arrivals(
      PlaceCode area, Instant after, Instant until, Sight sight, int limit) {
    List<Bson> filters = ConflictDocument.filters(sight);
    filters.add(eq(CaseDocument.AREA, area.value()));
    filters.add(gt(CaseDocument.ACCEPTED_AT, after));
    filters.add(lte(CaseDocument.ACCEPTED_AT, until));
    return cases()
        .find(and(filters))
        .projection(include(CaseDocument.ACCEPTED_AT))
        .sort(descending(CaseDocument.ACCEPTED_AT))
        .limit(limit)
        .map(found -> found.getDate(CaseDocument.ACCEPTED_AT).toInstant())
        .into(new ArrayList<>());
  }

  @Override
  public UntoldPage untold(UntoldQuery query, Sight sight) {
    List<Bson> filters = UntoldList.filters(query);
    filters.addAll(ConflictDocument.filters(sight));
    List<Document> found =
        cases()
            .find(and(filters))
            .projection(include(UntoldList.FIELDS))
            .sort(ascending(UntoldList.PLACE))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    List<Document> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new UntoldPage(
        page.stream().map(UntoldList::item).toList(),
        found.size() > page.size() ? page.getLast().getString(UntoldList.PLACE) : null);
  }

  @Override
  public List<Case> kept(Keeping.Term term, Instant endedBy, int limit) {
    return some(and(KeepingDocument.filters(term, endedBy)), KeepingDocument.longestEnded(), limit);
  }

  private List<Case> some(Bson which, Bson order, int limit) {
    return cases()
        .find(which)
        .projection(WITHOUT_HISTORY)
        .sort(order)
        .limit(limit)
        .map(CaseDocument::read)
        .into(new ArrayList<>());
  }

  @Override
  public ErasurePage erasures(ErasureQuery query, Sight sight) {
    List<Bson> filters = KeepingDocument.filters(query);
    filters.addAll(ConflictDocument.filters(sight));
    return KeepingDocument.page(
        cases()
            .find(and(filters))
            .projection(include(KeepingDocument.FIELDS))
            .sort(KeepingDocument.firstOrdered())
            .limit(query.limit() + 1)
            .into(new ArrayList<>()),
        query.limit());
  }

  @Override
  public List<Unpublished> unpublished(int limit, Collection<TrackingId> except) {
    Bson waiting = gte(CaseUpdates.SINCE, ANY_TIME);
    List<Document> page;
    try (MongoCursor<Document> found =
        cases()
            .find(except.isEmpty() ? waiting : and(waiting, nin("_id", values(except))))
            .projection(UNPUBLISHED)
            .sort(ascending(CaseUpdates.SINCE))
            .limit(limit)
            .map(MongoCases::withoutPublished)
            .cursor()) {
      page = UnpublishedCases.bounded(found, document -> events(document).size());
    }
    addWhatWasWritten(page);
    return page.stream().map(MongoCases::readUnpublished).toList();
  }

  /**
   * A case may hold much that was written before; only what goes with unpublished events is read.
   * What most cases need, the content of their first events, came with them.
   */
  private void addWhatWasWritten(List<Document> page) {
    Map<List<Long>, Map<String, Document>> byRange = new HashMap<>();
    for (Document document : page) {
      List<Document> events = events(document);
      long last = events.getLast().getLong(EventDocument.SEQUENCE);
      if (last > FIRST_EVENTS) {
        long first = Math.max(FIRST_EVENTS + 1, events.getFirst().getLong(EventDocument.SEQUENCE));
        byRange
            .computeIfAbsent(List.of(first, last), _ -> new HashMap<>())
            .put(document.getString("_id"), document);
      }
    }
    byRange.forEach((range, documents) -> {
      List<String> parts =
          LongStream.rangeClosed(range.getFirst(), range.getLast())
              .mapToObj(MongoCases::part)
              .toList();
      for (Document found :
          cases().find(in("_id", documents.keySet())).projection(include(parts))) {
        Document document =
            Objects.requireNonNull(documents.get(found.getString("_id")), "asked for by its id");
        Document content = new Document(document.get(CaseDocument.CONTENT, new Document()));
        content.putAll(found.get(CaseDocument.CONTENT, new Document()));
        document.put(CaseDocument.CONTENT, content);
      }
    });
  }

  private static String part(long sequence) {
    return CaseDocument.CONTENT + "." + sequence;
  }

  @Override
  public void published(Map<TrackingId, Long> through) {
    List<WriteModel<Document>> settled = new ArrayList<>(through.size());
    List<WriteModel<Document>> marked = new ArrayList<>(through.size());
    through.forEach((id, last) -> {
      Document mark = new Document("$max", new Document("publishedThrough", last));
      marked.add(new UpdateOneModel<>(eq("_id", id.value()), mark));
      settled.add(
          new UpdateOneModel<>(
              and(eq("_id", id.value()), eq("version", last)),
              new Document(mark).append("$unset", new Document(CaseUpdates.SINCE, ""))));
    });
    BulkWriteOptions options = new BulkWriteOptions().ordered(false);
    if (cases().bulkWrite(settled, options).getMatchedCount() < through.size()) {
      cases().bulkWrite(marked, options);
    }
    through.forEach(oldEvents::moveFrom);
  }

  private MongoCollection<Document> cases() {
    return mongo.getCollection(CASES);
  }

  private static Unpublished readUnpublished(Document document) {
    return new Unpublished(
        new TrackingId(document.getString("_id")),
        events(document).stream().map(event -> recorded(document, event)).toList());
  }

  private static Document withoutPublished(Document document) {
    long through = document.getLong("publishedThrough");
    document.put(
        "events",
        events(document).stream()
            .filter(event -> event.getLong(EventDocument.SEQUENCE) > through)
            .toList());
    document
        .get(CaseDocument.CONTENT, new Document())
        .keySet()
        .removeIf(sequence -> Long.parseLong(sequence) <= through);
    return document;
  }

  private static List<Document> events(Document document) {
    return document.getList("events", Document.class);
  }

  private static Recorded recorded(Document document, Document event) {
    return EventDocument.read(
        event, CaseDocument.texts(document, event.getLong(EventDocument.SEQUENCE)));
  }

  private static Set<TrackingId> inserted(List<CaseWrite> writes, MongoBulkWriteException e) {
    Set<TrackingId> taken = new HashSet<>();
    for (BulkWriteError error : e.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      taken.add(writes.get(error.getIndex()).id());
    }
    if (e.getWriteConcernError() != null) {
      throw e;
    }
    return taken;
  }

  private static Stored stored(Document document) {
    return document.getLong("version") == CaseUpdates.UNOPENED
        ? new Stored.Waiting(
            document.getList(CaseUpdates.WAITING, Document.class).stream()
                .map(EventDocument::readEarly)
                .toList())
        : opened(document);
  }

  private static Stored.Opened opened(Document document) {
    Case found = CaseDocument.read(document);
    return new Stored.Opened(
        found,
        document.getList("taken", String.class).stream()
            .map(EventId::new)
            .collect(Collectors.toSet()),
        document.getList("answered", Document.class).stream()
            .map(answered -> AnsweredDocument.read(found.id(), answered))
            .toList());
  }

  private static List<String> values(Collection<? extends Code> codes) {
    return codes.stream().map(Code::value).toList();
  }
}
