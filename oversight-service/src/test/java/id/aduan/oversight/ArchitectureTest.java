package id.aduan.oversight;

import id.aduan.kit.architecture.ServiceArchitecture;
import id.aduan.oversight.web.ReadingLimits;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfAllServices() {
    return new ServiceArchitecture(
            "id.aduan.oversight",
            List.of("watching", "feeds", "summaries", "telling"),
            List.of("stream", "web", "mongo"),
            Set.of(ReadingLimits.class))
        .tests();
  }
}
