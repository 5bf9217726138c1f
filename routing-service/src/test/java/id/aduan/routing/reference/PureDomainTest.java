package id.aduan.routing.reference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Deadlines and suggestions are computed by plain Java alone, and know nothing of where their
 * tables come from.
 */
@AnalyzeClasses(
    packages = {
      "id.aduan.routing.deadlines",
      "id.aduan.routing.suggestion",
      "id.aduan.routing.reference"
    },
    importOptions = DoNotIncludeTests.class)
final class PureDomainTest {

  @ArchTest
  static final ArchRule DEADLINES_ARE_PURE =
      classes()
          .that()
          .resideInAPackage("id.aduan.routing.deadlines")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "id.aduan.contract", "id.aduan.routing.deadlines");

  @ArchTest
  static final ArchRule SUGGESTIONS_ARE_PURE =
      classes()
          .that()
          .resideInAPackage("id.aduan.routing.suggestion")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "id.aduan.contract", "id.aduan.routing.suggestion");

  @ArchTest
  static final ArchRule READERS_ARE_PURE =
      classes()
          .that()
          .resideInAPackage("id.aduan.routing.reference")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "id.aduan.contract",
              "id.aduan.routing.appointments",
              "id.aduan.routing.deadlines",
              "id.aduan.routing.organisation",
              "id.aduan.routing.suggestion",
              "id.aduan.routing.reference");
}
