package id.aduan.oversight.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.OpdCode;
import id.aduan.oversight.summaries.Figures;
import id.aduan.oversight.summaries.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Counts cases where they lie: one pass over the period for what is common, one for charges. */
final class MongoFigures implements Figures {
  private static final String CASES = "cases";
  private static final String OVERDUE = "overdue";
  private final MongoTemplate mongo;

  MongoFigures(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Counted count(Question question, Instant now) {
    return new Counted(tallies(question, now), charges(question));
  }

  private List<Tally> tallies(Question question, Instant now) {
    Document key =
        new Document(FiguresDocument.OPD, ref(FiguresDocument.OPD))
            .append(FiguresDocument.STATE, ref(FiguresDocument.STATE))
            .append(FiguresDocument.FIRST_ANSWER_DAYS, ref(FiguresDocument.FIRST_ANSWER_DAYS))
            .append(FiguresDocument.RESOLUTION_DAYS, ref(FiguresDocument.RESOLUTION_DAYS));
    Document overdue =
        new Document(
            "$cond",
            List.of(
                new Document("$lt", List.of(ref(FiguresDocument.NEXT_DUE), Date.from(now))), 1, 0));
    return cases()
        .aggregate(
            List.of(
                Aggregates.match(asked(question)),
                Aggregates.group(
                    key,
                    Accumulators.sum(CASES, 1),
                    Accumulators.sum(OVERDUE, overdue),
                    sum(FiguresDocument.FOLLOWED_UP),
                    sum(FiguresDocument.DISPUTES),
                    sum(FiguresDocument.FIRST_ANSWER_IN_TIME),
                    sum(FiguresDocument.RESOLUTION_IN_TIME))))
        .map(MongoFigures::tally)
        .into(new ArrayList<>());
  }

  private List<ChargeTally> charges(Question question) {
    return cases()
        .aggregate(
            List.of(
                Aggregates.match(
                    asked(question).append(FiguresDocument.CHARGED, new Document("$gt", 0))),
                Aggregates.unwind(ref(FiguresDocument.CHARGES)),
                Aggregates.group(
                    ref(FiguresDocument.CHARGES + "." + FiguresDocument.OPD),
                    sumOfCharges(FiguresDocument.MISSED),
                    sumOfCharges(FiguresDocument.RETURNED))))
        .map(group ->
            new ChargeTally(
                opd(group.getString("_id")),
                number(group, FiguresDocument.MISSED),
                number(group, FiguresDocument.RETURNED)))
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> cases() {
    return mongo.getCollection(MongoWatchedCases.COLLECTION);
  }

  private static Document asked(Question question) {
    Document asked =
        new Document(
            FiguresDocument.ACCEPTED_AT,
            new Document("$gte", Date.from(question.from()))
                .append("$lt", Date.from(question.until())));
    AgencyCode agency = question.inFeedOf();
    return agency == null ? asked : asked.append(FiguresDocument.FEEDS, agency.value());
  }

  private static Tally tally(Document group) {
    Document key = group.get("_id", Document.class);
    return new Tally(
        opd(key.getString(FiguresDocument.OPD)),
        CaseStateCode.valueOf(key.getString(FiguresDocument.STATE)),
        key.getInteger(FiguresDocument.FIRST_ANSWER_DAYS),
        key.getInteger(FiguresDocument.RESOLUTION_DAYS),
        new Sums(
            number(group, CASES),
            number(group, OVERDUE),
            number(group, FiguresDocument.FOLLOWED_UP),
            number(group, FiguresDocument.DISPUTES),
            number(group, FiguresDocument.FIRST_ANSWER_IN_TIME),
            number(group, FiguresDocument.RESOLUTION_IN_TIME)));
  }

  private static @Nullable OpdCode opd(@Nullable String code) {
    return code == null ? null : new OpdCode(code);
  }

  private static long number(Document group, String field) {
    return group.get(field, Number.class).longValue();
  }

  private static BsonField sum(String field) {
    return Accumulators.sum(field, ref(field));
  }

  private static BsonField sumOfCharges(String field) {
    return Accumulators.sum(field, ref(FiguresDocument.CHARGES + "." + field));
  }

  private static String ref(String field) {
    return "$" + field;
  }
}
