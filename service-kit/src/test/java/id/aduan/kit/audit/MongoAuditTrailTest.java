package id.aduan.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.embedded.store.WorkDone;
import id.aduan.kit.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of the audit on the store. */
class MongoAuditTrailTest implements AuditTrailContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  private static final int WRITTEN = 500;
  private static final int NAMING_ONE = WRITTEN / 10;

  @Override
  public AuditTrail trail() {
    return new MongoAuditTrail(STORE.mongo());
  }

  @BeforeEach
  void indexes() {
    new MongoAuditTrail(STORE.mongo()).makeIndexes();
  }

  /** The stand-in gives no order by an index over arrays: it looks at all that name the case. */
  @Test
  void looksAtNoMoreThanItShows() {
    for (int i = 0; i < WRITTEN; i++) {
      trail().append(entry(i));
    }
    for (AuditQuery query :
        List.of(
            new AuditQuery(null, null, null, null, null, null, false, 5),
            new AuditQuery(RANI, null, null, null, null, null, false, 5),
            new AuditQuery(null, Subject.of(ONE), null, null, null, null, false, 5),
            new AuditQuery(null, null, AuditKind.CASE_READ, null, null, null, false, 5),
            new AuditQuery(null, null, null, null, null, null, true, 5))) {
      Optional<WorkDone> before = STORE.work();
      assertThat(trail().search(query)).hasSize(5);
      STORE
          .work()
          .ifPresent(after ->
              assertThat(after.since(before.orElseThrow()).documentsExamined())
                  .as(query.toString())
                  .isLessThanOrEqualTo(query.of() == null ? 6 : NAMING_ONE));
    }
  }

  private static AuditEntry entry(int i) {
    return new AuditEntry(
        AuditId.at(NOON.plus(Duration.ofSeconds(i)), i, i),
        NOON.plus(Duration.ofSeconds(i)),
        i % 10 == 0 ? RANI : BUDI,
        Set.of(),
        i % 10 == 1 ? AuditKind.CASE_READ : AuditKind.LIST_READ,
        "GET /somewhere",
        i % 10 == 2 ? List.of(Subject.of(ONE)) : i % 10 == 3 ? List.of() : List.of(Subject.of(TWO)),
        List.of(),
        0,
        null,
        200,
        null);
  }
}
