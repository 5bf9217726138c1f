package id.aduan.routing.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.routing.deadlines.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableTest {

  @Test
  void readsRowsByTheNamesOfTheirColumns() {
    Table table = read("# version 7\n# a remark\nword,weight\n jalan , 3\n\n# another\nlampu,4\n");

    assertThat(table.version()).isEqualTo(7);
    assertThat(table.rows()).extracting(row -> row.text("word")).containsExactly("jalan", "lampu");
    assertThat(table.rows()).extracting(row -> row.number("weight")).containsExactly(3, 4);
  }

  @Test
  void saysWhereAFileIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("word,weight\n"))
        .withMessage("some.csv: 'word,weight' (expected: '# version N' in the first line)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("# version 1\nword,weight\njalan\n"))
        .withMessage("some.csv:3: '1' values (expected: 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> read("# version 1\nword,weight\njalan,x\n").rows().getFirst().number("weight"))
        .withMessage("some.csv:3: 'x' (expected: a whole number)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("# version 1\nword\njalan\n").rows().getFirst().text("weight"))
        .withMessage("some.csv: 'weight' (expected: one of [word])");
  }

  @Test
  void prefersTheFilesOfTheInstallation(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("limits.csv"),
        """
        # version 2
        version,effective_from,verification,first_response,resolution,resolution_of_misconduct,information,aspiration,reporter_silence,dispute,legal_ceiling_calendar_days,reminders,internal_request,decision_hours
        2,2026-07-01,2,4,10,40,5,5,10,10,60,3; 7,3,24
        """);
    var files = ReferenceFiles.in(directory);

    assertThat(Deadlines.limits(files))
        .containsExactly(
            new Limits(
                2,
                LocalDate.parse("2026-07-01"),
                2,
                4,
                10,
                40,
                5,
                5,
                10,
                10,
                60,
                List.of(3, 7),
                3,
                24));
    assertThat(Deadlines.calendar(files)).isEqualTo(Deadlines.calendar(ReferenceFiles.bundled()));
  }

  private static Table read(String text) {
    return Table.read("some.csv", new StringReader(text));
  }
}
