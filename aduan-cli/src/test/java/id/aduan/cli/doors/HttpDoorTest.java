package id.aduan.cli.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.doors.Door.Reply;
import id.aduan.cli.http.Answer;
import id.aduan.contract.wire.WireJson;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpDoorTest {
  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void readsAReceipt() {
    assertThat(
            said(
                201,
                """
                {"trackingId": "A", "accessCode": "B", "acceptedAt": "2026-03-02T02:00:00Z"}
                """))
        .isEqualTo(new Reply.Accepted(new Acknowledged("A", "B", AT, AT)));
  }

  @Test
  void callsItARefusalWhenFieldsAreNotAsDemandedAndKeepsToThemselvesWhatStoodInThem() {
    assertThat(
            said(
                400,
                """
                {"code": "malformed", "faults": [
                  {"field": "text", "code": "too-short", "message": "pju"},
                  {"field": "reporter.nik", "code": "not-16-digits", "message": "12"}]}
                """))
        .isEqualTo(new Reply.Refused("filing: refused text too-short, reporter.nik not-16-digits"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"code\":\"malformed\",\"faults\":[{\"field\":\"\",\"code\":\"json-malformed\"}]}",
        "400 | {}",
        "401 | {}",
        "404 | {\"code\":\"unknown\"}",
        "409 | {\"code\":\"conflict\"}",
        "422 | {\"code\":\"key-conflict\"}",
        "501 | {\"faults\":[{\"field\":\"text\",\"code\":\"too-short\"}]}",
        "200 | {\"trackingId\":\"A\",\"accessCode\":\"B\",\"acceptedAt\":\"2026-03-02T02:00:00Z\"}",
        "201 | {\"trackingId\":\"A\",\"accessCode\":\"B\",\"acceptedAt\":\"yesterday\"}",
        "201 | {\"accessCode\":\"B\",\"acceptedAt\":\"2026-03-02T02:00:00Z\"}",
        "201 | {\"trackingId\":\"A\",\"acceptedAt\":\"2026-03-02T02:00:00Z\"}"
      })
  void callsAnythingElseStrange(int status, String body) {
    assertThat(said(status, body)).isInstanceOf(Reply.Strange.class);
  }

  private static Reply said(int status, String body) {
    return HttpDoor.said(
        new Answer(
            status, Optional.empty(), WireJson.MAPPER.readTree(body), ByteBuffer.allocate(0), AT));
  }
}
