package id.aduan.intake;

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

@AnalyzeClasses(packages = "id.aduan.intake", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DOMAIN = {
    "id.aduan.intake.identity",
    "id.aduan.intake.complaints",
    "id.aduan.intake.dossiers",
    "id.aduan.intake.tracking"
  };
  private static final String[] ADAPTERS = {
    "id.aduan.intake.stream",
    "id.aduan.intake.mongo",
    "id.aduan.intake.web",
    "id.aduan.intake.operations"
  };

  /** {@code id.aduan.contract}, but not its wire. */
  @ArchTest
  static final ArchRule theDomainKnowsTheJdkAndTheContractOnly =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.crypto..",
              "org.jspecify..",
              "id.aduan.contract",
              "id.aduan.intake.identity",
              "id.aduan.intake.complaints",
              "id.aduan.intake.dossiers",
              "id.aduan.intake.tracking");

  @ArchTest
  static final ArchRule noAdapterKnowsAnother =
      slices()
          .matching("id.aduan.intake.(stream|mongo|web|operations)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule noPackageDependsOnItselfThroughOthers =
      slices().matching("id.aduan.intake.(*)..").should().beFreeOfCycles();

  /** The choices that the settings make for the pages are handed over by the wiring. */
  @ArchTest
  static final ArchRule adaptersArePackagePrivate =
      classes()
          .that()
          .resideInAnyPackage(ADAPTERS)
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("FormChoices")
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule nothingKnowsTheWiring =
      noClasses()
          .that()
          .resideInAnyPackage("id.aduan.intake.(*)..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.aduan.intake");

  @ArchTest
  static final ArchRule onlyAClockTellsTime =
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
  static final ArchRule chanceHasNoPlaceInTheDomain =
      noClasses().that().resideInAnyPackage(DOMAIN).should().callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule nothingIsPrinted =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
