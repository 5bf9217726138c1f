package id.aduan.notification;

import id.aduan.kit.architecture.ServiceArchitecture;
import id.aduan.notification.dispatch.DispatchSettings;
import id.aduan.notification.sms.SmsSettings;
import id.aduan.notification.smtp.SmtpSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfAllServices() {
    return new ServiceArchitecture(
            "id.aduan.notification",
            List.of("telling", "channel", "ledger"),
            List.of("smtp", "sms", "mongo", "stream", "web", "dispatch"),
            Set.of(SmtpSettings.class, SmsSettings.class, DispatchSettings.class))
        .tests();
  }
}
