package id.aduan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Machine MACHINE = new Machine("Some CPU", 2, 24_576, "25", 0.25);

  @Test
  void saysWhenAndOnWhatItWasMeasured() {
    Table table = new Table();
    table.add("flow", "complaints", "10.0 /s", "20.0 /s", "0.50");

    assertThat(table.markdown(MACHINE, Instant.parse("2026-03-16T02:00:00Z"), "mongod"))
        .contains(
            "2026-03-16 02:00 UTC; 2 cores (Some CPU), 24 GB, JDK 25, load average 0.25 at the start.",
            "store (mongod)")
        .endsWith("|---|---|---|---|---|\n| flow | complaints | 10.0 /s | 20.0 /s | 0.50 |\n");
  }

  @Test
  void givesNumbersAsManyDigitsAsTheyDeserve() {
    assertThat(Table.number(0.8345)).isEqualTo("0.83");
    assertThat(Table.number(12.345)).isEqualTo("12.3");
    assertThat(Table.number(123.45)).isEqualTo("123");
    assertThat(Table.number(12345.6)).isEqualTo("12,346");
  }

  @Test
  void takesTheMiddleOfWhatWasMeasured() {
    assertThat(AcceptBench.median(new double[] {3, 1, 100})).isEqualTo(3);
    assertThat(AcceptBench.median(new double[] {4, 1, 2, 100})).isEqualTo(3);
  }
}
