package id.aduan.kit.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The audit is added to and read; nothing in the code can do anything else to it. */
final class AppendOnlyTest {
  private static final Set<String> HARMLESS =
      Set.of("insertOne", "find", "createIndex", "getCollection");

  private static final ArchRule ONLY_INSERTS_AND_FINDS =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "does more to a collection than to insert and to find",
                  (JavaAccess<?> access) -> isStore(access) && !isHarmless(access.getTarget())));

  @Test
  void writesTheCollectionByInsertsAlone() {
    ONLY_INSERTS_AND_FINDS.check(
        new ClassFileImporter().importPackages("id.aduan.kit.audit").that(notOfTests()));
  }

  @Test
  void seesWhoeverChangesWhatIsWritten() {
    assertThat(
            ONLY_INSERTS_AND_FINDS
                .evaluate(new ClassFileImporter().importClasses(Forger.class))
                .hasViolation())
        .isTrue();
  }

  @Test
  void hasAPortThatAppendsAndSearches() {
    assertThat(Arrays.stream(AuditTrail.class.getMethods()).map(Method::getName).toList())
        .hasSameElementsAs(List.of("append", "search"));
  }

  private static boolean isStore(JavaAccess<?> access) {
    return access.getTargetOwner().isAssignableTo(MongoCollection.class)
        || access.getTargetOwner().isAssignableTo(MongoTemplate.class)
        || access.getTargetOwner().isAssignableTo(MongoDatabase.class);
  }

  private static boolean isHarmless(AccessTarget target) {
    return HARMLESS.contains(target.getName());
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> notOfTests() {
    return DescribedPredicate.describe(
        "not of tests",
        type ->
            type.getSource()
                .filter(source -> source.getUri().toString().contains("/test-classes/"))
                .isEmpty());
  }

  /** Breaks the rule on purpose. */
  static final class Forger {
    private Forger() {}

    static long forget(MongoTemplate mongo) {
      return mongo.getCollection("audit").deleteMany(new Document()).getDeletedCount();
    }
  }
}
