package id.aduan.routing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may depend on what; a rule that cannot see a break is none, so each is broken here. */
final class ArchitectureTest {
  private static final String HERE = "id.aduan.routing";
  private static final String[] PURE = {
    HERE + ".cases",
    HERE + ".appointments",
    HERE + ".deadlines",
    HERE + ".suggestion",
    HERE + ".directory"
  };
  private static final String[] ADAPTERS = {HERE + ".stream", HERE + ".web", HERE + ".mongo"};

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(HERE);

  /** Code of tests, which keeps to none of the rules. */
  private static final JavaClasses BREAKING =
      new ClassFileImporter()
          .withImportOption(location -> location.contains("/test-classes/"))
          .importPackages(HERE);

  private static final ArchRule PURE_DOMAIN =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(PURE)
                  .or(
                      resideInAnyPackage(
                          "java..", "javax.crypto..", "id.aduan.contract", "org.jspecify..")));

  private static final ArchRule ADAPTERS_APART =
      slices().matching(HERE + ".(stream|web|mongo)").should().notDependOnEachOther();

  private static final ArchRule NOBODY_KNOWS_THE_WIRING =
      noClasses()
          .that()
          .resideInAnyPackage(ADAPTERS)
          .or()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HERE);

  private static final ArchRule HIDDEN_ADAPTERS =
      classes()
          .that()
          .resideInAnyPackage(ADAPTERS)
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic();

  private static final ArchRule NO_CYCLES =
      slices().matching(HERE + ".(*)..").should().beFreeOfCycles();

  private static final ArchRule ONLY_THE_CLOCK_TELLS_TIME =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static final ArchRule IDS_ARE_GIVEN =
      noClasses().that().resideOutsideOfPackage(HERE).should().callMethod(UUID.class, "randomUUID");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("the domain is pure", PURE_DOMAIN),
        Arguments.of("adapters do not know each other", ADAPTERS_APART),
        Arguments.of("nobody knows the wiring", NOBODY_KNOWS_THE_WIRING),
        Arguments.of("adapters are hidden", HIDDEN_ADAPTERS),
        Arguments.of("no cycles", NO_CYCLES),
        Arguments.of("only the clock tells time", ONLY_THE_CLOCK_TELLS_TIME),
        Arguments.of("ids are given", IDS_ARE_GIVEN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(String name, ArchRule rule) {
    rule.check(SERVICE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void seesWhenItIsBroken(String name, ArchRule rule) {
    assertThat(rule.evaluate(BREAKING).hasViolation()).as(name).isTrue();
  }
}
