package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Proposal.Line;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.RegisterExamples;
import id.aduan.routing.organisation.Row;
import id.aduan.routing.organisation.RowFault;
import id.aduan.routing.organisation.RowFault.Reason;
import id.aduan.routing.reference.FirstRegisters;
import id.aduan.routing.reference.ReferenceFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CsvTest {

  @ParameterizedTest
  @EnumSource(Register.class)
  void readsBackWhatItWrote(Register register) {
    List<Row> rows =
        FirstRegisters.of(ReferenceFiles.bundled()).stream()
            .filter(contents -> contents.register() == register)
            .map(Contents::rows)
            .findFirst()
            .orElseThrow();

    Csv.Read read = read(register, Csv.write(register, rows));

    assertThat(read.faults()).isEmpty();
    assertThat(read.lines()).extracting(Line::row).isEqualTo(rows);
  }

  @Test
  void quotesWhatNeedsIt() {
    List<Row> rows = List.of(RegisterExamples.TEMPLATE, RegisterExamples.TEMPLATE);
    String written = Csv.write(Register.TEMPLATES, rows);

    assertThat(written)
        .startsWith("code,name,text\r\n")
        .contains("\"Aduan {nomor} kami terima,\n\"\"terima kasih\"\", {opd}.\"\r\n");
    assertThat(read(Register.TEMPLATES, written).lines())
        .containsExactly(
            new Line(2, RegisterExamples.TEMPLATE), new Line(4, RegisterExamples.TEMPLATE));
  }

  @Test
  void readsWhatSpreadsheetsWrite() {
    Csv.Read read =
        read(Register.INSTITUTIONS, "\uFEFFcode,name\nPLN,\"PT PLN\"\n\n,\nBPJS, BPJS \n");

    assertThat(read.faults()).isEmpty();
    assertThat(read.lines())
        .extracting(Line::row)
        .containsExactly(
            RegisterExamples.row("code", "PLN", "name", "PT PLN"),
            RegisterExamples.row("code", "BPJS", "name", "BPJS"));
  }

  @Test
  void tellsAllThatIsWrongWithAFilesForm() {
    assertThat(read(Register.INSTITUTIONS, "code,colour\nPLN,red\nBPJS,blue,round\n").faults())
        .containsExactly(
            new RowFault(1, "colour", Reason.UNKNOWN_COLUMN),
            new RowFault(1, "name", Reason.MISSING),
            new RowFault(3, "institutions", Reason.TOO_MANY));
    assertThat(Csv.read(Register.OPDS, new byte[] {(byte) 0xff, (byte) 0xfe, 0}).faults())
        .containsExactly(new RowFault(0, "opds", Reason.MALFORMED));
    assertThat(read(Register.INSTITUTIONS, "code,name\nPLN,\"never closed\n").faults())
        .extracting(RowFault::reason)
        .containsExactly(Reason.MALFORMED);
    assertThat(read(Register.INSTITUTIONS, "").faults())
        .containsExactly(new RowFault(0, "institutions", Reason.MISSING));
  }

  private static Csv.Read read(Register register, String file) {
    return Csv.read(register, file.getBytes(UTF_8));
  }
}
