package id.aduan.kit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Who may know whom inside a service, the same for all of them. {@code tests} is to be returned
 * from a {@code @TestFactory}.
 *
 * @param service the service's package, where the wiring lies
 * @param domain its pure packages, by their simple names
 * @param adapters its packages that touch the outside, by their simple names
 * @param handedOver public types of adapters that the wiring makes for them from the settings
 */
public record ServiceArchitecture(
    String service, List<String> domain, List<String> adapters, Set<Class<?>> handedOver) {
  public ServiceArchitecture {
    domain = List.copyOf(domain);
    adapters = List.copyOf(adapters);
    handedOver = Set.copyOf(handedOver);
  }

  /** Checks each rule on the classes of the service, without those of its tests. */
  public Stream<DynamicTest> tests() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(service);
    return rules().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  Map<String, ArchRule> rules() {
    return Map.of(
        "the domain knows the JDK, the published language, pure limits and signatures only",
            pureDomain(),
        "adapters do not know each other", adaptersApart(),
        "nobody knows the wiring", nobodyKnowsTheWiring(),
        "adapters are hidden", hiddenAdapters(),
        "packages have no cycles", noCycles(),
        "only a clock tells time", onlyAClockTellsTime(),
        "chance has no place in the domain", noChanceInTheDomain(),
        "nothing goes to System.out", nobodyReads("out"),
        "nothing goes to System.err", nobodyReads("err"),
        "nothing goes to IO", noClasses().should().accessClassesThat().belongToAnyOf(IO.class));
  }

  /**
   * {@code id.aduan.contract}, {@code id.aduan.letters}, {@code id.aduan.sms}, {@code
   * id.aduan.kit.limits} and {@code id.aduan.kit.webhooks}, but not what lies in them.
   */
  private ArchRule pureDomain() {
    return classes()
        .that(are(domain))
        .should()
        .onlyDependOnClassesThat(
            are(domain)
                .or(
                    resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "org.bouncycastle.math..",
                        "id.aduan.contract",
                        "id.aduan.kit.limits",
                        "id.aduan.kit.webhooks",
                        "id.aduan.letters",
                        "id.aduan.sms",
                        "org.jspecify..")));
  }

  private ArchRule adaptersApart() {
    return slices()
        .matching(service + ".(" + String.join("|", adapters) + ")..")
        .should()
        .notDependOnEachOther();
  }

  private ArchRule nobodyKnowsTheWiring() {
    return noClasses()
        .that(are(domain).or(are(adapters)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(service);
  }

  /** An adapter may have parts, which may know what it has; nobody else does. */
  private ArchRule hiddenAdapters() {
    return classes()
        .that(
            resideInAnyPackage(
                adapters.stream()
                    .map(simple -> service + "." + simple + "..")
                    .toArray(String[]::new)))
        .and()
        .doNotBelongToAnyOf(handedOver.toArray(Class<?>[]::new))
        .should(be(DescribedPredicate.describe("known inside their adapter only", this::isHidden)));
  }

  private boolean isHidden(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .allMatch(dependency -> part(dependency.getOriginClass()).equals(part(type)));
  }

  /** The package below the service's, whatever lies in it. */
  private String part(JavaClass type) {
    String rest = type.getPackageName().substring(service.length());
    return rest.isEmpty() ? rest : rest.split("\\.", -1)[1];
  }

  private ArchRule noCycles() {
    return slices().matching(service + ".(*)..").should().beFreeOfCycles();
  }

  private static ArchRule onlyAClockTellsTime() {
    return noClasses()
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
  }

  private ArchRule noChanceInTheDomain() {
    return noClasses().that(are(domain)).should().callMethod(UUID.class, "randomUUID");
  }

  private static ArchRule nobodyReads(String standardStream) {
    return noClasses().should().accessField(System.class, standardStream);
  }

  private DescribedPredicate<JavaClass> are(List<String> packages) {
    return resideInAnyPackage(
        packages.stream().map(simple -> service + "." + simple).toArray(String[]::new));
  }
}
