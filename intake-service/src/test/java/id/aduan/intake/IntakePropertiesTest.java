package id.aduan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.intake.IntakeProperties.Breaker;
import id.aduan.intake.IntakeProperties.Filings;
import id.aduan.intake.IntakeProperties.Guesses;
import id.aduan.intake.IntakeProperties.Keys;
import id.aduan.intake.testing.TestKeys;
import id.aduan.kit.limits.http.Free;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IntakePropertiesTest {

  @Test
  void bindsEverySetting() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("intake.keys.installation", "i");
    settings.put("intake.keys.codes", "c");
    settings.put("intake.keys.receipt", "r");
    settings.put("intake.adapters", "sms,open311");
    settings.put("intake.recent-keys", "7");
    settings.put("intake.case-within", "3m");
    settings.put("intake.guesses.number-at-address.free", "1");
    settings.put("intake.guesses.number-at-address.once-in", "2s");
    settings.put("intake.guesses.address.free", "3");
    settings.put("intake.guesses.address.once-in", "4s");
    settings.put("intake.guesses.number.free", "5");
    settings.put("intake.guesses.number.once-in", "6s");
    settings.put("intake.guesses.remembered", "7");
    settings.put("intake.follow-ups.free", "10");
    settings.put("intake.follow-ups.once-in", "11s");
    settings.put("intake.filings.address.free", "12");
    settings.put("intake.filings.address.once-in", "13s");
    settings.put("intake.filings.program.free", "14");
    settings.put("intake.filings.program.once-in", "15s");
    settings.put("intake.filings.contact.free", "16");
    settings.put("intake.filings.contact.once-in", "17s");
    settings.put("intake.breaker.calls", "8");
    settings.put("intake.breaker.failure-percent", "60");
    settings.put("intake.breaker.pause", "9s");
    settings.put("intake.public-url", "https://aduan.example");
    settings.put("intake.tasks", "https://kasus.example/loket");
    settings.put("intake.completeness", "file:needs.csv");
    settings.put("intake.regency", "Kabupaten Contoh");
    settings.put("intake.kecamatan", "Satu,Dua");

    assertThat(
            new Binder(new MapConfigurationPropertySource(settings))
                .bind("intake", IntakeProperties.class)
                .get())
        .isEqualTo(
            new IntakeProperties(
                new Keys("i", "c", "r"),
                List.of("sms", "open311"),
                7,
                Duration.ofMinutes(3),
                new Guesses(
                    new Free(1, Duration.ofSeconds(2)),
                    new Free(3, Duration.ofSeconds(4)),
                    new Free(5, Duration.ofSeconds(6)),
                    7),
                new Free(10, Duration.ofSeconds(11)),
                new Filings(
                    new Free(12, Duration.ofSeconds(13)),
                    new Free(14, Duration.ofSeconds(15)),
                    new Free(16, Duration.ofSeconds(17))),
                new Breaker(8, 60, Duration.ofSeconds(9)),
                URI.create("https://aduan.example"),
                URI.create("https://kasus.example/loket"),
                "file:needs.csv",
                "Kabupaten Contoh",
                List.of("Satu", "Dua")));
  }

  @Test
  void namesTheKeyThatIsAbsent() {
    Keys none = new Keys("", "", "");

    assertThatIllegalArgumentException()
        .isThrownBy(none::toTrackingIds)
        .withMessage("ADUAN_INSTALLATION_KEY: absent (expected: base64 of a key)");
    assertThatIllegalArgumentException()
        .isThrownBy(none::toAccessCodes)
        .withMessageStartingWith("ADUAN_CODE_KEYS: ");
    assertThatIllegalArgumentException()
        .isThrownBy(none::toReceiptSigner)
        .withMessageStartingWith("ADUAN_RECEIPT_KEY: ");
  }

  @Test
  void doesNotPrintKeys() {
    assertThat(new Keys(TestKeys.INSTALLATION, TestKeys.CODES, TestKeys.RECEIPT))
        .hasToString("keys");
  }

  @Test
  void doesNotStartWithoutKeys() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() ->
            new org.springframework.boot.builder.SpringApplicationBuilder(IntakeService.class)
                .run("--server.port=0", "--KAFKA_BOOTSTRAP=127.0.0.1:1"))
        .havingRootCause()
        .withMessageStartingWith("ADUAN_");
  }
}
