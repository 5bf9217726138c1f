package id.aduan.cli.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls an endpoint as the platform does, and as somebody does who means ill. */
final class Deliveries implements AutoCloseable {
  private static final String HMAC = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  /** As long as the platform waits (routing.webhooks.answer-within). */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final URI endpoint;
  private final byte[] secret;
  private final Clock clock;

  Deliveries(URI endpoint, String secret, Clock clock) {
    if (!secret.startsWith(PREFIX)) {
      throw new IllegalArgumentException("secret: of another form (expected: " + PREFIX + "...)");
    }
    this.endpoint = endpoint;
    this.secret = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    this.clock = clock;
  }

  /** A delivery in the making: what is not changed is as the platform would have it. */
  record Delivery(String id, String body, Duration age, Signing signing) {
    static Delivery of(String id, String body) {
      return new Delivery(id, body, Duration.ZERO, Signing.RIGHT);
    }

    Delivery aged(Duration by) {
      return new Delivery(id, body, by, signing);
    }

    Delivery signed(Signing otherwise) {
      return new Delivery(id, body, age, otherwise);
    }
  }

  /** How a delivery is signed. */
  enum Signing {
    RIGHT,
    /** By a secret that is being replaced, and by the right one. */
    AMONG_OTHERS,
    WITH_ANOTHER_SECRET,
    OVER_ANOTHER_BODY,
    NOT
  }

  /** The status that the endpoint answers; 0 if it answers nothing in time. */
  int send(Delivery delivery) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(ANSWER)
            .header("Content-Type", "application/cloudevents+json; charset=utf-8")
            .POST(BodyPublishers.ofString(delivery.body()));
    headers(delivery).forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private Map<String, String> headers(Delivery delivery) {
    long sent = clock.instant().minus(delivery.age()).getEpochSecond();
    String beginning = delivery.id() + "." + sent + ".";
    String right = signature(secret, beginning + delivery.body());
    String wrong = signature(another(), beginning + delivery.body());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", delivery.id());
    headers.put("webhook-timestamp", Long.toString(sent));
    switch (delivery.signing()) {
      case RIGHT -> headers.put("webhook-signature", right);
      case AMONG_OTHERS -> headers.put("webhook-signature", wrong + " v9,x " + right);
      case WITH_ANOTHER_SECRET -> headers.put("webhook-signature", wrong);
      case OVER_ANOTHER_BODY ->
          headers.put("webhook-signature", signature(secret, beginning + delivery.body() + " "));
      case NOT -> {}
    }
    return headers;
  }

  private byte[] another() {
    byte[] other = secret.clone();
    other[0] ^= 1;
    return other;
  }

  private static String signature(byte[] key, String signed) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
