package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.intake.edge.Door.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * How filing is slowed down. Its service ends with it: the other tests' one reads the same topics.
 */
@DirtiesContext
@TestPropertySource(
    properties = {
      "intake.filings.address.free=2",
      "intake.filings.address.once-in=1h",
      "intake.filings.contact.free=3",
      "intake.filings.contact.once-in=1h",
      "limits.address.free=12",
      "limits.address.once-in=1h",
      "limits.gateways=192.0.2.0/28"
    })
class LimitsTest extends OnTheBackbone {
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  private final Map<String, String> keys = new HashMap<>();

  @Test
  void takesWhatIsFiledAgainButNothingNewFromWhoFilesWithoutEnd() {
    String at = "198.51.100.1";
    assertThat(file(at, "0812000001", "k1").status()).isEqualTo(201);
    Answer second = file(at, "0812000002", "k2");
    assertThat(second.status()).isEqualTo(201);

    Answer slowed = file(at, "0812000003", "k3");
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.text("code")).isEqualTo("too-many-complaints");
    assertThat(slowed.text("detail")).contains("mohon kirim lagi dalam");
    assertThat(slowed.body().path("details").path("en").asString())
        .contains("please send it again in");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(3_000, 3_600);
    assertThat(file(at, "0812000002", "k2").text("trackingId"))
        .isEqualTo(second.text("trackingId"));
    assertThat(file("198.51.100.2", "0812000004", "k3").status()).isEqualTo(201);
  }

  @Test
  void countsAContactWhereverItIsUsedAndHoweverItIsWritten() {
    assertThat(file("198.51.100.3", "081266666666", "c1").status()).isEqualTo(201);
    assertThat(file("198.51.100.4", "+6281266666666", "c2").status()).isEqualTo(201);
    assertThat(file("198.51.100.5", "0812-6666-6666", "c3").status()).isEqualTo(201);

    assertThat(file("198.51.100.6", "081266666666", "c4").status()).isEqualTo(429);
  }

  @Test
  void takesMoreThroughAGateway() {
    for (int i = 0; i < 10; i++) {
      assertThat(file("192.0.2.1", "08127777000" + i, "g" + i).status()).isEqualTo(201);
    }
  }

  @Test
  void keepsOnTheFormWhatWasWrittenAndItsKey() {
    String at = "198.51.100.7";
    assertThat(file(at, "0812000011", "f1").status()).isEqualTo(201);
    assertThat(file(at, "0812000012", "f2").status()).isEqualTo(201);
    Matcher key = KEY.matcher(page("/", at, "id").response().body());
    assertThat(key.find()).isTrue();

    Answer again =
        door()
            .form(
                "/",
                "key=" + key.group(1) + "&text=Lampu+jalan+padam&reporter.phone=0812000013",
                "Accept",
                "text/html",
                "X-Forwarded-For",
                at);

    assertThat(again.status()).isEqualTo(429);
    assertThat(again.header("Retry-After")).isNotBlank();
    assertThat(again.response().body())
        .contains("Lampu jalan padam", "0812000013", "value=\"" + key.group(1) + "\"")
        .contains("mohon kirim lagi dalam");
  }

  @Test
  void showsReadersAPageThatSaysWhenToComeAgain() {
    String at = "198.51.100.8";
    for (int i = 0; i < 12; i++) {
      assertThat(page("/", at, "id").status()).isEqualTo(200);
    }

    Answer indonesian = page("/", at, "id");
    assertThat(indonesian.status()).isEqualTo(429);
    assertThat(indonesian.header("Content-Type")).startsWith("text/html");
    assertThat(indonesian.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(indonesian.response().body())
        .contains("Mohon coba lagi dalam " + indonesian.header("Retry-After") + " detik");
    assertThat(page("/", at, "en").response().body()).contains("Please try again in");
    assertThat(page("/", "198.51.100.9", "id").status()).isEqualTo(200);
  }

  private Answer page(String path, String address, String language) {
    return door()
        .get(path, "Accept", "text/html", "Accept-Language", language, "X-Forwarded-For", address);
  }

  private Answer file(String address, String phone, String key) {
    return door()
        .file(
            "{\"text\":\"Jalan rusak berat di pasar\",\"reporter\":{\"name\":\"Si Pelapor\",\"phone\":\"%s\"}}"
                .formatted(phone),
            "Idempotency-Key",
            keys.computeIfAbsent(key, _ -> UUID.randomUUID().toString()),
            "X-Forwarded-For",
            address);
  }
}
