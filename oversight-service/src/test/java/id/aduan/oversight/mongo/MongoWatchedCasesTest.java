package id.aduan.oversight.mongo;

import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.day;
import static id.aduan.oversight.watching.Folds.after;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.testing.TestStore;
import id.aduan.oversight.Lifecycles;
import id.aduan.oversight.summaries.Question;
import id.aduan.oversight.watching.WatchedCase;
import id.aduan.oversight.watching.WatchedCases;
import id.aduan.oversight.watching.WatchedCases.Change;
import id.aduan.oversight.watching.WatchedCases.SaveResult;
import id.aduan.oversight.watching.WatchedCasesContract;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real store keeps the contract. */
class MongoWatchedCasesTest implements WatchedCasesContract {
  @RegisterExtension static final TestStore STORE = new TestStore();
  private final WatchedCases cases =
      new MongoWatchedCases(STORE.mongo(), new MongoSetUp(STORE.mongo()));

  @Test
  void readsAndCountsWhatWasStoredBeforeThereWereAccusedOffices() {
    WatchedCase verified = after(complaint(1), Lifecycles.opened(), Lifecycles.verified());
    assertThat(cases.save(List.of(new Change(0, verified)))).isEqualTo(SaveResult.ALL_SAVED);
    var stored = STORE.mongo().getCollection(MongoWatchedCases.COLLECTION);
    Document document = Objects.requireNonNull(stored.find().first());
    String text = document.getString("case");
    String asItWas = text.replace(",\"accused\":[]", "").replace(",\"withheld\":[]", "");
    assertThat(text.length() - asItWas.length())
        .isEqualTo(",\"accused\":[],\"withheld\":[]".length());
    document.append("case", asItWas).remove("accused");
    assertThat(stored.replaceOne(new Document("_id", document.get("_id")), document))
        .matches(result -> result.getModifiedCount() == 1);

    assertThat(cases.find(List.of(complaint(1)))).containsValue(verified);
    Question question = new Question(Instant.EPOCH, day(100), null, Set.of(DPUPR));
    assertThat(new MongoFigures(STORE.mongo()).count(question, day(7)).tallies()).hasSize(1);
  }

  @Override
  public WatchedCases cases() {
    return cases;
  }
}
