package id.aduan.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.aduan.notification.dispatch.DispatchSettings;
import id.aduan.notification.smtp.SmtpSettings;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String HERE = "id.aduan.notification";
  private static final String[] PURE = {
    HERE + ".telling", HERE + ".letters", HERE + ".channel", HERE + ".ledger"
  };
  private static final String[] ADAPTERS = {
    HERE + ".smtp", HERE + ".mongo", HERE + ".stream", HERE + ".web", HERE + ".dispatch"
  };
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
                  .or(resideInAnyPackage("java..", "id.aduan.contract", "org.jspecify..")));

  private static final ArchRule ADAPTERS_APART =
      slices().matching(HERE + ".(smtp|mongo|stream|web|dispatch)").should().notDependOnEachOther();

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
          .and()
          .doNotBelongToAnyOf(SmtpSettings.class, DispatchSettings.class)
          .should()
          .notBePublic();

  private static final ArchRule NO_CYCLES =
      slices().matching(HERE + ".(*)..").should().beFreeOfCycles();

  private static final ArchRule ONLY_THE_CLOCK_TELLS_TIME =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class);

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("the domain is pure", PURE_DOMAIN),
        Arguments.of("adapters do not know each other", ADAPTERS_APART),
        Arguments.of("nobody knows the wiring", NOBODY_KNOWS_THE_WIRING),
        Arguments.of("adapters are hidden", HIDDEN_ADAPTERS),
        Arguments.of("no cycles", NO_CYCLES),
        Arguments.of("only the clock tells time", ONLY_THE_CLOCK_TELLS_TIME));
  }

  static Stream<Arguments> rulesThatTestCodeBreaks() {
    return Stream.of(
        Arguments.of("the domain is pure", PURE_DOMAIN),
        Arguments.of("nobody knows the wiring", NOBODY_KNOWS_THE_WIRING),
        Arguments.of("only the clock tells time", ONLY_THE_CLOCK_TELLS_TIME));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(String name, ArchRule rule) {
    rule.check(SERVICE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesThatTestCodeBreaks")
  void seesWhenItIsBroken(String name, ArchRule rule) {
    assertThat(rule.evaluate(BREAKING).hasViolation()).isTrue();
  }

  static Instant brokenOnPurpose() {
    return Instant.now();
  }
}
