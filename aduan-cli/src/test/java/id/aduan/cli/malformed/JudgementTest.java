package id.aduan.cli.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.malformed.RawDoor.Reply;
import id.aduan.cli.malformed.RawDoor.Reply.Closed;
import id.aduan.cli.malformed.RawDoor.Reply.Said;
import id.aduan.cli.malformed.RawDoor.Reply.Silent;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JudgementTest {
  private static final BadRequest WHOLE =
      new BadRequest("intake", false, "GET / HTTP/1.1", true, false);
  private static final BadRequest HALF = new BadRequest("intake", false, "GET /", false, false);

  static Stream<Reply> wrong() {
    return Stream.of(
        new Silent(),
        new Closed("EOFException, line"),
        new Said(500, "application/problem+json", "{}"),
        new Said(503, "application/problem+json", "{}"),
        new Said(400, "application/json", "{}"),
        new Said(400, "text/html", "java.lang.IllegalStateException"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void findsWrong(Reply reply) {
    assertThat(Judgement.of(WHOLE, reply)).isPresent();
  }

  static Stream<Reply> right() {
    return Stream.of(
        new Said(200, "application/json", "{}"),
        new Said(400, "application/problem+json", "{}"),
        new Said(400, "", ""),
        new Said(429, "text/html;charset=UTF-8", "<html>"),
        new Said(501, "text/html", "<html>"));
  }

  @ParameterizedTest
  @MethodSource("right")
  void findsRight(Reply reply) {
    assertThat(Judgement.of(WHOLE, reply)).isEmpty();
    assertThat(Judgement.of(HALF, new Closed("EOFException, line"))).isEmpty();
  }
}
