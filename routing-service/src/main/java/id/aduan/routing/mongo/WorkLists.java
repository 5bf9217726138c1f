package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.nor;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Code;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.LastDigits;
import id.aduan.routing.cases.Reach;
import id.aduan.routing.cases.Sought;
import id.aduan.routing.cases.Stage;
import id.aduan.routing.cases.WorkPage.Item;
import id.aduan.routing.cases.WorkQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Work lists as queries. What is over sorts last, so that an index on a criterion and the order
 * serves every combination: the rest of the criteria filter only what is open. On a desk much may
 * be open, so that its lists by category and by place have indexes of their own.
 */
final class WorkLists {
  private static final String ORDER = "order";
  private static final String COORDINATED_BY = "conflict.coordinatedBy";
  private static final Set<CaseStateCode> PUT_AWAY =
      Set.of(CaseStateCode.ARCHIVED, CaseStateCode.FORWARDED);
  private static final String TEXT = CaseDocument.CONTENT + ".1." + ContentPart.COMPLAINT.name();
  static final List<String> FIELDS =
      List.of(
          "version",
          "state",
          "kind",
          "misconduct",
          "anonim",
          "rahasia",
          "category",
          "place",
          "opd",
          "due",
          "dueKind",
          "acceptedAt",
          "suggested",
          ORDER,
          CoordinationLists.DECIDE,
          CoordinationLists.HELP_ORDER,
          "coordination.decision",
          TEXT);

  private WorkLists() {}

  static List<Bson> filters(WorkQuery query) {
    List<Bson> filters = new ArrayList<>();
    Desk desk = query.desk();
    String order = order(query);
    CaseStateCode state = query.state();
    add(filters, "desk", desk == null ? null : CaseDocument.desk(desk));
    add(
        filters,
        CoordinationLists.HELPING,
        desk instanceof Desk.Support(OpdCode opd) ? opd.value() : null);
    add(filters, "state", state == null ? null : state.name());
    Stage stage = query.stage();
    add(filters, CaseDocument.STAGE, stage == null ? null : stage.name());
    add(filters, "opd", value(query.opd()));
    add(filters, "category", value(query.category()));
    add(filters, "place", value(query.place()));
    add(filters, CaseDocument.AREA, value(query.area()));
    WorkQuery.Assigned assigned = query.assigned();
    add(filters, "assignee", assigned == null ? null : CaseDocument.assignee(assigned.person()));
    Instant dueBy = query.dueBy();
    if (dueBy != null) {
      filters.add(lt(order, Order.after(dueBy)));
      filters.add(ne("dueKind", DeadlineKind.DISPUTE.name()));
    }
    filters.add(gt(order, beginning(query)));
    add(filters, query.sought());
    Reach within = query.within();
    if (within != null) {
      filters.add(covered(within));
    }
    return filters;
  }

  /** By the index of one word; the others, and who may look for a number, only narrow it down. */
  private static void add(List<Bson> filters, @Nullable Sought sought) {
    if (sought == null) {
      return;
    }
    sought.wanted().forEach(any -> filters.add(in(CaseDocument.WORDS, any)));
    LastDigits number = sought.number();
    if (number != null) {
      filters.add(eq(CaseDocument.DIGITS, number.value()));
      Bson kept = and(eq("anonim", true), ne(COORDINATED_BY, CoordinatedBy.COORDINATORS.name()));
      filters.add(nor(sought.hidden() ? kept : eq("anonim", true)));
    }
  }

  /** Said by what it is not, so that no index of an office leads past the one of the words. */
  private static Bson covered(Reach reach) {
    List<String> offices = reach.offices().stream().map(OpdCode::value).toList();
    return nor(
        and(
            nin(COORDINATED_BY, reach.overlooked().stream().map(Enum::name).toList()),
            nin("opd", offices),
            nor(
                and(
                    in("coordination.supporters", offices),
                    nin("state", PUT_AWAY.stream().map(Enum::name).toList())))));
  }

  /** Below all that is wanted. */
  private static String beginning(WorkQuery query) {
    Instant dueAfter = query.dueAfter();
    String earliest = dueAfter == null ? "" : Order.after(dueAfter);
    String after = query.after();
    return after == null || after.compareTo(earliest) < 0 ? earliest : after;
  }

  /** By what the list goes. */
  static String order(WorkQuery query) {
    return switch (query.desk()) {
      case Desk.Decisions _ -> CoordinationLists.DECIDE;
      case Desk.Support _ -> CoordinationLists.HELP_ORDER;
      case Desk.Coordination _, Desk.Opd _ -> ORDER;
      case null -> ORDER;
    };
  }

  static Item item(Document stored) {
    Date due = stored.getDate("due");
    String dueKind = stored.getString("dueKind");
    String opd = stored.getString("opd");
    return new Item(
        new TrackingId(stored.getString("_id")),
        stored.getLong("version"),
        CaseStateCode.valueOf(stored.getString("state")),
        ComplaintKind.valueOf(stored.getString("kind")),
        stored.getBoolean("misconduct"),
        CaseDocument.visibility(stored),
        CaseDocument.category(stored),
        CaseDocument.place(stored),
        opd == null ? null : new OpdCode(opd),
        due == null ? null : due.toInstant(),
        dueKind == null ? null : DeadlineKind.valueOf(dueKind),
        stored.getDate("acceptedAt").toInstant(),
        CaseDocument.suggested(stored),
        CaseDocument.texts(stored, 1).get(ContentPart.COMPLAINT),
        decideBy(stored));
  }

  private static @Nullable Instant decideBy(Document stored) {
    Document decision = stored.get("coordination", new Document()).get("decision", Document.class);
    return decision == null ? null : decision.getDate("by").toInstant();
  }

  private static void add(List<Bson> filters, String field, @Nullable String value) {
    if (value != null) {
      filters.add(eq(field, value));
    }
  }

  private static @Nullable String value(@Nullable Code code) {
    return code == null ? null : code.value();
  }
}
