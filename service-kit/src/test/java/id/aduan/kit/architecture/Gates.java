package id.aduan.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Who alone may reach what holds citizens' matters, so that whatever is to be shown to somebody
 * passes the one place that decides whether he may see it. {@code tests} is to be returned from a
 * {@code @TestFactory}.
 *
 * @param service the service's package
 */
public record Gates(String service, List<Gate> gates) {
  public Gates {
    gates = List.copyOf(gates);
  }

  /**
   * Some of the methods of one type, and who may call them; whoever is of the same package {@code
   * mongo} implements them.
   *
   * @param methods by name; empty: all of them, constructors included
   * @param by the simple names of the classes that may, nested ones by that of the class around
   */
  public record Gate(Class<?> to, Set<String> methods, Set<String> by) {
    public Gate {
      methods = Set.copyOf(methods);
      by = Set.copyOf(by);
    }

    /** To some methods. */
    public static Gate to(Class<?> type, List<String> methods, String... by) {
      return new Gate(type, new LinkedHashSet<>(methods), new LinkedHashSet<>(Arrays.asList(by)));
    }

    /** To all of a type. */
    public static Gate to(Class<?> type, String... by) {
      return to(type, List.of(), by);
    }

    private boolean leads(JavaAccess<?> access) {
      return access.getTargetOwner().isAssignableTo(to)
          && (methods.isEmpty() || methods.contains(access.getName()));
    }

    private boolean concerns(JavaClass type) {
      return !type.isAssignableTo(to)
          && !around(type).isEquivalentTo(to)
          && !type.getPackageName().endsWith(".mongo");
    }

    String name() {
      return "only "
          + new TreeSet<>(by)
          + " reach "
          + to.getSimpleName()
          + (methods.isEmpty() ? "" : "." + new TreeSet<>(methods));
    }

    ArchRule rule() {
      return noClasses()
          .that(
              DescribedPredicate.describe(
                  "are none of " + new TreeSet<>(by),
                  type -> concerns(type) && !by.contains(around(type).getSimpleName())))
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "is behind the gate", (JavaAccess<?> access) -> leads(access)));
    }

    /** An allowance that nobody uses is a hole for whoever comes by this name. */
    Set<String> used(JavaClasses classes) {
      return classes.stream()
          .filter(this::concerns)
          .filter(type -> type.getAccessesFromSelf().stream().anyMatch(this::leads))
          .map(type -> around(type).getSimpleName())
          .collect(Collectors.toSet());
    }

    private static JavaClass around(JavaClass type) {
      return type.getEnclosingClass().map(Gate::around).orElse(type);
    }
  }

  /** Who holds the store itself needs no port. */
  ArchRule storeBehindItsAdapter() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(service + ".mongo")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.mongodb.client..", "org.springframework.data.mongodb..", "org.bson..");
  }

  /** Checks each gate on the classes of the service, without those of its tests. */
  public Stream<DynamicTest> tests() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(service);
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        DynamicTest.dynamicTest(
            "only its adapter holds the store", () -> storeBehindItsAdapter().check(classes)));
    for (Gate gate : gates) {
      tests.add(DynamicTest.dynamicTest(gate.name(), () -> gate.rule().check(classes)));
      tests.add(
          DynamicTest.dynamicTest(
              gate.name() + ", and all of them do",
              () -> assertThat(gate.used(classes)).containsAll(gate.by())));
    }
    return tests.stream();
  }

  /** Every gate must see whoever goes around it: classes of the tests that do, for each one. */
  public Stream<DynamicTest> breaks(Class<?>... around) {
    JavaClasses classes = new ClassFileImporter().importClasses(around);
    return gates.stream()
        .map(gate ->
            DynamicTest.dynamicTest(
                "sees who goes around: " + gate.name(),
                () -> assertThat(gate.rule().evaluate(classes).hasViolation()).isTrue()));
  }
}
