package id.aduan.routing;

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
            "id.aduan.routing",
            List.of(
                "cases",
                "appointments",
                "attachments",
                "deadlines",
                "suggestion",
                "surges",
                "boards",
                "directory",
                "webhooks",
                "organisation",
                "replanning",
                "search",
                "lists",
                "live",
                "signouts",
                "disclosure",
                "maps"),
            List.of("stream", "web", "mongo", "http"),
            Set.of())
        .tests();
  }
}
