package id.aduan.cli.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes what an HTTP gateway should never bring, most of it properly signed: only so it is read.
 * The same number is always the same body.
 */
final class BadBodies {
  private static final String HMAC = "HmacSHA256";
  private static final String TARGET = "POST /api/v1/sms HTTP/1.1";
  private static final List<String> FIELDS = List.of("id", "from", "to", "text", "state", "error");
  private static final int SENDERS = 200;
  private static final int REFERENCES = 1_000;
  private static final int LONGEST = 600;
  private final long seed;
  private final SecretKeySpec secret;
  private final InstantSource clock;

  /**
   * @param secret that the gateway shares with the system
   */
  BadBodies(long seed, byte[] secret, InstantSource clock) {
    this.seed = seed;
    this.secret = new SecretKeySpec(secret, HMAC);
    this.clock = clock;
  }

  BadRequest number(long number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_039 + number);
    Nonsense nonsense = new Nonsense(random);
    byte[] body =
        switch (random.nextInt(6)) {
          case 0, 1 -> nonsense.damaged(message(random, number));
          case 2 -> nonsense.damaged(receipt(random));
          case 3 -> fields(random, nonsense).getBytes(UTF_8);
          default -> nonsense.json();
        };
    return nonsense.rarely()
        ? unsigned("m" + number, body)
        : signed("m" + number, body, !nonsense.rarely());
  }

  /** What a gateway should bring. */
  BadRequest good(String id, String from, String text) {
    return signed(id, message(id, from, text), true);
  }

  private BadRequest signed(String id, byte[] body, boolean now) {
    long timestamp = now ? clock.instant().getEpochSecond() : 0;
    return request(id, timestamp, signature(id, timestamp, body), body);
  }

  /** Standard Webhooks 1.0, not by what the services verify it with. */
  private String signature(String id, long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(HMAC + ": absent (expected: in every JDK)", e);
    }
  }

  private BadRequest unsigned(String id, byte[] body) {
    return request(id, clock.instant().getEpochSecond(), "v1,AAAA", body);
  }

  private static BadRequest request(String id, long timestamp, String signature, byte[] body) {
    String head =
        String.join(
            "\r\n",
            TARGET,
            "Host: 127.0.0.1",
            "Content-Type: application/json",
            "webhook-id: " + id,
            "webhook-timestamp: " + timestamp,
            "webhook-signature: " + signature,
            "Content-Length: " + body.length,
            "",
            "");
    return new BadRequest("intake", false, head + new String(body, ISO_8859_1), true, false);
  }

  /** Without a letter: else each that can be read becomes a case. */
  private static byte[] message(SplittableRandom random, long number) {
    return message(
        "g" + number,
        "62814%07d".formatted(random.nextInt(SENDERS)),
        "123 ".repeat(random.nextInt(1, LONGEST)));
  }

  private static byte[] message(String id, String from, String text) {
    return """
    {"id": "%s", "from": "%s", "to": "1708", "text": "%s"}
    """
        .formatted(id, from, text)
        .getBytes(UTF_8);
  }

  private static byte[] receipt(SplittableRandom random) {
    return """
    {"id": "r%d", "state": "DELIVRD", "error": "000"}
    """
        .formatted(random.nextInt(REFERENCES))
        .getBytes(UTF_8);
  }

  private static String fields(SplittableRandom random, Nonsense nonsense) {
    StringBuilder fields = new StringBuilder("{");
    for (String field : FIELDS) {
      if (random.nextBoolean()) {
        fields
            .append(fields.length() == 1 ? "\"" : ", \"")
            .append(field)
            .append("\": ")
            .append(nonsense.scalar());
      }
    }
    return fields.append('}').toString();
  }
}
