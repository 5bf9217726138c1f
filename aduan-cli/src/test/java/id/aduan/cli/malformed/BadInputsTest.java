package id.aduan.cli.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.doors.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Which input was sent must be known again from its number. */
final class BadInputsTest {
  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("intake", "POST", "/api/v1/complaints", List.of()),
          new Operation("routing", "GET", "/api/v1/cases/{id}", List.of()));

  @Test
  void areTheSameForTheSameNumber() {
    assertThat(requests(1)).isEqualTo(requests(1)).isNotEqualTo(requests(2));
    assertThat(records(1)).isEqualTo(records(1)).isNotEqualTo(records(2));
    assertThat(bodies(1)).isEqualTo(bodies(1)).isNotEqualTo(bodies(2));
  }

  @Test
  void neverSignAnybodyOut() {
    BadRecords records = new BadRecords(1);
    assertThat(LongStream.range(0, 20_000).mapToObj(records::number))
        .filteredOn(made -> made.topic().equals("routing.sign-outs.v1") && made.value() != null)
        .isNotEmpty()
        .noneMatch(made -> new String(made.value(), UTF_8).contains("upTo"));
  }

  private static List<BadRequest> requests(long seed) {
    BadRequests requests = new BadRequests(seed, OPERATIONS, List.of(() -> "token"));
    return LongStream.range(0, 500)
        .mapToObj(number -> requests.number(number, number % 3 == 0))
        .toList();
  }

  private static List<BadRequest> bodies(long seed) {
    BadBodies bodies = new BadBodies(seed, new byte[32], () -> Instant.EPOCH);
    return LongStream.range(0, 500).mapToObj(bodies::number).toList();
  }

  private static List<String> records(long seed) {
    BadRecords records = new BadRecords(seed);
    return LongStream.range(0, 500).mapToObj(number -> said(records.number(number))).toList();
  }

  private static String said(ProducerRecord<byte[], byte[]> made) {
    return "%s %s %s %s"
        .formatted(
            made.topic(),
            made.headers(),
            Arrays.toString(made.key()),
            Arrays.toString(made.value()));
  }
}
