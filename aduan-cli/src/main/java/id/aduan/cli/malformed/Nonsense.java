package id.aduan.cli.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.random.RandomGenerator;

/** Bytes, texts and JSON as they come from broken programs and from people with bad intentions. */
final class Nonsense {
  /** Stands in most of what is made up here, so that it is known again where it must not be. */
  static final String MARK = "zqx7";

  private static final int MOST_BYTES = 300;
  private static final int MOST_NESTING = 3_000;
  private static final int LONG = 70_000;

  private static final List<String> TEXTS =
      List.of(
          MARK,
          "",
          " ",
          "\u0000" + MARK,
          "\u202e" + MARK + "\ud83d\ude00",
          "-1",
          "99999999999999999999999999",
          "1e999999",
          "NaN",
          "null",
          "../../../../" + MARK,
          "..;/" + MARK,
          "{{" + MARK + "}}",
          "${" + MARK + "}",
          "' OR '1'='1" + MARK,
          "{\"$gt\": \"\"}",
          "<script>" + MARK + "</script>",
          "\r\nX-" + MARK + ": 1",
          "7K3M-9Q2X-4TVBJ",
          "2026-13-45T99:99:99Z");

  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "-0",
          "1e400",
          "123456789012345678901234567890",
          "0.1e-400",
          "[]",
          "{}",
          "\"" + MARK + "\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "NaN",
          "'" + MARK + "'");

  private final RandomGenerator random;

  Nonsense(RandomGenerator random) {
    this.random = random;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean rarely() {
    return random.nextInt(20) == 0;
  }

  boolean often() {
    return random.nextInt(4) != 0;
  }

  int number() {
    return random.nextInt(1_000_000);
  }

  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
    random.nextBytes(bytes);
    return bytes;
  }

  String text() {
    return rarely() ? MARK.repeat(random.nextInt(1, 600)) : oneOf(TEXTS);
  }

  /** Of what is right, nearly all: a byte changed, the rest cut off, or something in between. */
  byte[] damaged(byte[] right) {
    if (right.length == 0) {
      return bytes();
    }
    byte[] damaged = right.clone();
    return switch (random.nextInt(4)) {
      case 0 -> {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        yield damaged;
      }
      case 1 -> java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
      case 2 -> {
        int from = random.nextInt(damaged.length);
        int to = random.nextInt(from, damaged.length);
        java.util.Arrays.fill(damaged, from, to, (byte) '"');
        yield damaged;
      }
      default -> replaced(right);
    };
  }

  /** One value of it is of another kind. */
  private byte[] replaced(byte[] right) {
    String text = new String(right, UTF_8);
    int colon = text.indexOf(':', random.nextInt(text.length()));
    if (colon < 0) {
      return json();
    }
    int end = colon + 1;
    while (end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return (text.substring(0, colon + 1) + scalar() + text.substring(end)).getBytes(UTF_8);
  }

  /** A value that is no object of many; not always one that JSON has. */
  String scalar() {
    return oneOf(SCALARS);
  }

  byte[] json() {
    return switch (random.nextInt(7)) {
      case 0 -> "[".repeat(random.nextInt(1, MOST_NESTING)).getBytes(UTF_8);
      case 1 -> ("{\"a\":".repeat(random.nextInt(1, MOST_NESTING)) + "1").getBytes(UTF_8);
      case 2 ->
          ("{\"text\": \"" + MARK.repeat(random.nextInt(1, LONG / 4)) + "\"}").getBytes(UTF_8);
      case 3 -> ("{\"text\": " + scalar() + ", \"text\": " + scalar() + "}").getBytes(UTF_8);
      case 4 ->
          ("{\"" + MARK + "\": " + "9".repeat(random.nextInt(1, 2_000)) + "}").getBytes(UTF_8);
      case 5 -> scalar().getBytes(UTF_8);
      default -> bytes();
    };
  }
}
