package id.aduan.oversight;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Who may know whom. Each rule was broken once on purpose. */
@AnalyzeClasses(packages = "id.aduan.oversight", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DOMAIN = {
    "id.aduan.oversight.watching",
    "id.aduan.oversight.feeds",
    "id.aduan.oversight.summaries",
    "id.aduan.oversight.telling"
  };

  @ArchTest
  static final ArchRule THE_DOMAIN_KNOWS_THE_JDK_AND_THE_PUBLISHED_LANGUAGE_ONLY =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(DOMAIN)
                  .or(
                      resideInAnyPackage(
                          "java..", "id.aduan.contract", "org.jspecify.annotations")));

  @ArchTest
  static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("id.aduan.oversight.(stream|web|mongo)").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule ADAPTERS_DO_NOT_KNOW_THE_WIRING =
      noClasses()
          .that()
          .resideInAnyPackage(
              "id.aduan.oversight.stream", "id.aduan.oversight.web", "id.aduan.oversight.mongo")
          .should()
          .dependOnClassesThat(resideInAPackage("id.aduan.oversight"));

  @ArchTest
  static final ArchRule ADAPTERS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .resideInAnyPackage(
              "id.aduan.oversight.stream", "id.aduan.oversight.web", "id.aduan.oversight.mongo")
          .and()
          .doNotHaveSimpleName("ReadingLimits")
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("id.aduan.oversight.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_A_CLOCK_TELLS_TIME =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule ONLY_THE_WIRING_OF_THE_STREAMS_MAKES_IDS =
      noClasses()
          .that()
          .doNotHaveSimpleName("OversightStreams")
          .should()
          .callMethod(UUID.class, "randomUUID");
}
