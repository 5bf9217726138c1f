package id.aduan.embedded.smsc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import id.aduan.embedded.kit.Refusal;
import id.aduan.embedded.kit.WebServer;
import id.aduan.sms.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads what a request says, or says what is wrong with it. */
final class Input {
  private static final int BODY_LIMIT = 64 << 10;
  private static final int MOST_PARTS = 255;
  private static final Pattern SERVICE = Pattern.compile("\\d{3,8}");

  private Input() {}

  /** The body of a message to be written, as programs send it. */
  record WriteRequest(@Nullable String from, @Nullable String to, @Nullable String text) {}

  /** A phone's behaviour, as programs send and read it; what is missing is good. */
  record PhoneBehaviour(
      @Nullable String phone,
      Behaviour.@Nullable Receipts receipts,
      @Nullable Long seconds,
      Behaviour.@Nullable Answers answers,
      @Nullable Boolean shuffled) {
    static PhoneBehaviour of(Phone phone) {
      var behaviour = phone.behaviour();
      return new PhoneBehaviour(
          phone.number().value(),
          behaviour.receipts(),
          behaviour.late().toSeconds(),
          behaviour.answers(),
          behaviour.shuffled());
    }

    Behaviour behaviour() throws Refusal {
      return new Behaviour(
          receipts == null ? Behaviour.GOOD.receipts() : receipts,
          late(seconds == null ? Behaviour.GOOD.late().toSeconds() : seconds),
          answers == null ? Behaviour.GOOD.answers() : answers,
          shuffled != null && shuffled);
    }
  }

  static <T> T json(HttpExchange exchange, Class<T> type, String expected)
      throws Refusal, IOException {
    requireType(exchange, "application/json");
    try {
      @Nullable T read = Json.read(body(exchange), type);
      if (read != null) {
        return read;
      }
    } catch (JacksonException e) {
      // What somebody wrote would be in its message.
    }
    throw new Refusal(
        400, "isi: tidak terbaca (contoh: " + expected + ")", "body: (expected: " + expected + ")");
  }

  /** A form's fields; it must be one of our own, which has the token. */
  static Map<String, String> form(HttpExchange exchange, String token) throws Refusal, IOException {
    requireType(exchange, "application/x-www-form-urlencoded");
    var fields = WebServer.pairs(new String(body(exchange), UTF_8));
    if (!token.equals(fields.get("token"))) {
      throw new Refusal(
          403,
          "Formulir ini berasal dari halaman lain atau sudah lama. Muat ulang halamannya, lalu coba lagi.",
          "This form comes from another page, or is old. Reload the page and try again.");
    }
    return fields;
  }

  static PhoneNumber phone(@Nullable String written) throws Refusal {
    return PhoneNumber.read(written)
        .orElseThrow(() ->
            new Refusal(
                400,
                "nomor telepon: tidak dikenali (contoh: +6281234567890)",
                "phone number: (expected: such as +6281234567890)"));
  }

  static String service(@Nullable String written) throws Refusal {
    if (written == null || !SERVICE.matcher(written).matches()) {
      throw new Refusal(
          400,
          "tujuan: tidak dikenali (contoh: 1708)",
          "to: (expected: 3 to 8 digits, such as 1708)");
    }
    return written;
  }

  static String text(@Nullable String written) throws Refusal {
    if (written == null || written.isBlank()) {
      throw new Refusal(400, "pesan: masih kosong", "text: (expected: not blank)");
    }
    if (Part.count(written) > MOST_PARTS) {
      throw new Refusal(
          400,
          "pesan: terlalu panjang (paling banyak 255 bagian)",
          "text: (expected: at most 255 parts)");
    }
    return written;
  }

  static Duration late(long seconds) throws Refusal {
    if (seconds < 0 || seconds > Behaviour.LATEST.toSeconds()) {
      throw new Refusal(400, "detik: (harus 0 sampai 86400)", "seconds: (expected: 0 to 86400)");
    }
    return Duration.ofSeconds(seconds);
  }

  static <E extends Enum<E>> E choice(Class<E> type, @Nullable String written) throws Refusal {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(written)) {
        return constant;
      }
    }
    String name = type.getSimpleName().toLowerCase(Locale.ROOT);
    throw new Refusal(
        400, name + ": pilihan tidak dikenali", name + ": (expected: a known choice)");
  }

  static long number(@Nullable String written, long otherwise, long least, long most, String name)
      throws Refusal {
    if (written == null) {
      return otherwise;
    }
    long number = written.matches("\\d{1,9}") ? Long.parseLong(written) : -1;
    if (number < least || number > most) {
      throw new Refusal(
          400,
          "%s: (harus %d sampai %d)".formatted(name, least, most),
          "%s: (expected: %d to %d)".formatted(name, least, most));
    }
    return number;
  }

  private static void requireType(HttpExchange exchange, String type) throws Refusal {
    @Nullable String given = exchange.getRequestHeaders().getFirst("Content-Type");
    String bare = given == null ? "" : given.replaceFirst(";.*", "").strip();
    if (!bare.equalsIgnoreCase(type)) {
      throw new Refusal(
          415, "Content-Type: (harus " + type + ")", "Content-Type: (expected: " + type + ")");
    }
  }

  private static byte[] body(HttpExchange exchange) throws Refusal, IOException {
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      throw new Refusal(
          413, "isi: terlalu besar (paling banyak 64 KiB)", "body: (expected: at most 64 KiB)");
    }
    return body;
  }
}
