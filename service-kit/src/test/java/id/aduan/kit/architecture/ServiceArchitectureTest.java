package id.aduan.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that does not see a break is none, so each is broken here. */
final class ServiceArchitectureTest {
  private static final String BROKEN = "id.aduan.kit.architecture.broken";

  @TestFactory
  Stream<DynamicTest> everyRuleSeesThatItIsBroken() {
    JavaClasses classes = new ClassFileImporter().importPackages(BROKEN);
    return new ServiceArchitecture(BROKEN, List.of("domain"), List.of("stream", "mongo"), Set.of())
        .rules().entrySet().stream()
            .map(rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> assertThat(rule.getValue().evaluate(classes).hasViolation()).isTrue()));
  }
}
