package id.aduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.replay.Finding;
import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Results;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final Locale before = Locale.getDefault(Locale.Category.FORMAT);

  @AfterEach
  void back() {
    Locale.setDefault(Locale.Category.FORMAT, before);
  }

  @Test
  void saysThatAllIsThere() {
    assertThat(Report.of(Results.clean(3))).endsWith("All is there, once and in order.");
  }

  @Test
  void doesNotHideRefusals() {
    assertThat(Report.of(Results.of(3, 2, 2, List.of("refused text"), List.of(), List.of())))
        .contains("refused text")
        .endsWith(
            "All that was accepted is there, once and in order; 1 of 3 were refused at the door.");
  }

  @Test
  void saysWhyItIsNotClean() {
    assertThat(
            Report.of(
                Results.of(
                    3,
                    3,
                    2,
                    List.of(),
                    List.of(new Finding(Kind.LOST, "A", "no case")),
                    List.of("case at a:1: answered 500"))))
        .contains("LOST A: no case", "case at a:1: answered 500")
        .endsWith("NOT CLEAN: 1 findings; 1 troubles; 3 acknowledged, but 2 reconciled.");
  }

  @Test
  void writesNumbersTheSameWayEverywhere() {
    String english = Report.of(Results.clean(3000));
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(Report.of(Results.clean(3000))).isEqualTo(english);
  }
}
