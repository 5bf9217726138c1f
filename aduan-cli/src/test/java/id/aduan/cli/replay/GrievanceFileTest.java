package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.Channel;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrievanceFileTest {
  private static final String LINE =
      """
      {"id": "ID1", "text": "Saluran tersumbat", "topic": "TOPIC1", "topic_detail": "DETAIL1", \
      "agency": "AGENCY1", "kecamatan": "Sangir", "kelurahan": "Lubuk Gadang", \
      "created_at": "2022-03-08", "near_duplicate_group": "GROUP1", "answer": "ANSWER1"}
      """;
  @TempDir private Path folder;

  @Test
  void readsTextAndPlaceAndNothingThatOfficersMadeOfIt() throws IOException {
    assertThat(read(LINE))
        .containsExactly(new Grievance("Saluran tersumbat", "Sangir", "Lubuk Gadang"));
  }

  @Test
  void sendsNothingThatOfficersMadeOfIt() throws IOException {
    Life life =
        new Life(
            1,
            UUID.randomUUID(),
            read(LINE).getFirst(),
            new Plan(true, false, false, 0, false, false, false, false, false, 5));
    assertThat(WireJson.MAPPER.writeValueAsString(Submissions.of(life, "run", Channel.WEB)))
        .contains("Saluran tersumbat", "Sangir", "Lubuk Gadang")
        .doesNotContain("ID1", "TOPIC1", "DETAIL1", "AGENCY1", "2022", "GROUP1", "ANSWER1");
  }

  @Test
  void readsAPlaceThatIsMissingOrBlankAsNone() throws IOException {
    assertThat(read("{\"text\": \"a\"}\n\n{\"text\": \"b\", \"kecamatan\": \" \"}\n"))
        .containsExactly(new Grievance("a", null, null), new Grievance("b", null, null));
  }

  @Test
  void saysWhichLineIsNoComplaintAndNotWhatStandsInIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("{\"text\": \"a\"}\n{\"content\": \"rahasia\"}\n"))
        .withMessageEndingWith(
            "c.jsonl, line 2: not a complaint (expected: a JSON object with text)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("rahasia\n"))
        .withMessageEndingWith("line 1: not a complaint (expected: a JSON object with text)");
  }

  @Test
  void saysThatThereIsNoFile() {
    Assertions.assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> GrievanceFile.read(folder.resolve("absent")))
        .withMessageEndingWith("(expected: a file)");
  }

  private List<Grievance> read(String content) throws IOException {
    return GrievanceFile.read(Files.writeString(folder.resolve("c.jsonl"), content));
  }
}
