package id.aduan.intake;

import id.aduan.intake.web.FormChoices;
import id.aduan.kit.architecture.ServiceArchitecture;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfAllServices() {
    return new ServiceArchitecture(
            "id.aduan.intake",
            List.of("identity", "complaints", "dossiers", "tracking", "sms"),
            List.of("stream", "mongo", "web", "smpp", "operations"),
            Set.of(FormChoices.class))
        .tests();
  }
}
