package id.aduan.routing.web.boards;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.web.boards.Sheet.Line;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SheetTest {
  private static final Sheet SHEET =
      new Sheet(
          "opds",
          List.of("OPD", "Terlambat", "Terbuka"),
          List.of(
              new Line("DPUPR", "Dinas \"PU\", Tata Ruang", List.of(3, 4)),
              new Line("", "Belum pada OPD", Arrays.asList(null, 1))),
          true,
          null);

  @Test
  void isAFileWithAllThatThePageShows() {
    assertThat(SHEET.csv("kode"))
        .isEqualTo(
            """
            kode,OPD,Terlambat,Terbuka
            DPUPR,"Dinas ""PU"", Tata Ruang",3,4
            ,"Belum pada OPD",,1
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void measuresBarsByTheGreatest() {
    assertThat(SHEET.part(SHEET.lines().getFirst(), 0)).isEqualTo(75);
    assertThat(SHEET.part(SHEET.lines().getFirst(), 1)).isEqualTo(100);
    assertThat(SHEET.part(SHEET.lines().getLast(), 0)).isZero();
  }
}
