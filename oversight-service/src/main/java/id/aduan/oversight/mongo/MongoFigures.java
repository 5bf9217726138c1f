package id.aduan.oversight.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import id.aduan.contract.AgencyCode;
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

/**
 * Counts cases where they lie: all of the period by what they have in common; of those that are
 * overdue or have charges, found by their own indexes, what differs.
 */
final class MongoFigures implements Figures {
  private static final String CASES = "cases";
  private final MongoTemplate mongo;

  MongoFigures(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Counted count(Question question, Instant now) {
    return new Counted(tallies(question), overdue(question, now), charges(question));
  }

  private List<Tally> tallies(Question question) {
    return cases()
        .aggregate(
            List.of(
                Aggregates.match(asked(question)),
                Aggregates.group(ref(FiguresDocument.COMMON), Accumulators.sum(CASES, 1))))
        .map(group ->
            new Tally(FiguresDocument.common(group.getString("_id")), number(group, CASES)))
        .into(new ArrayList<>());
  }

  private List<OverdueTally> overdue(Question question, Instant now) {
    Document overdue = new Document("$lte", Date.from(now));
    return cases()
        .aggregate(
            List.of(
                Aggregates.match(asked(question).append(FiguresDocument.NEXT_DUE, overdue)),
                Aggregates.group(ref(FiguresDocument.OPD), Accumulators.sum(CASES, 1))))
        .map(group -> new OverdueTally(opd(group.getString("_id")), number(group, CASES)))
        .into(new ArrayList<>());
  }

  private List<ChargeTally> charges(Question question) {
    return cases()
        .aggregate(
            List.of(
                Aggregates.match(asked(question).append(FiguresDocument.CHARGED, true)),
                Aggregates.unwind(ref(FiguresDocument.CHARGES)),
                Aggregates.group(
                    ref(FiguresDocument.CHARGES + "." + FiguresDocument.OPD),
                    sumOfCharges(FiguresDocument.MISSED),
                    sumOfCharges(FiguresDocument.RETURNED),
                    sumOfCharges(FiguresDocument.LATE),
                    sumOfCharges(FiguresDocument.WORKING_DAYS_LATE),
                    sumOfCharges(FiguresDocument.WITHOUT_APPOINTMENT))))
        .map(group ->
            new ChargeTally(
                opd(group.getString("_id")),
                number(group, FiguresDocument.MISSED),
                number(group, FiguresDocument.RETURNED),
                number(group, FiguresDocument.LATE),
                number(group, FiguresDocument.WORKING_DAYS_LATE),
                number(group, FiguresDocument.WITHOUT_APPOINTMENT)))
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
    if (agency != null) {
      asked.append(FiguresDocument.FEEDS, agency.value());
    }
    // Not for everybody: with it the store looks into the cases, without it at the index alone.
    if (!question.accusingNoneOf().isEmpty()) {
      List<String> offices = question.accusingNoneOf().stream().map(OpdCode::value).toList();
      asked.append(FiguresDocument.ACCUSED, new Document("$nin", offices));
    }
    return asked;
  }

  private static @Nullable OpdCode opd(@Nullable String code) {
    return code == null ? null : new OpdCode(code);
  }

  private static long number(Document group, String field) {
    return group.get(field, Number.class).longValue();
  }

  private static BsonField sumOfCharges(String field) {
    return Accumulators.sum(field, ref(FiguresDocument.CHARGES + "." + field));
  }

  private static String ref(String field) {
    return "$" + field;
  }
}
