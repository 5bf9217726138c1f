package id.aduan.routing.web.console;

import static id.aduan.routing.cases.Complaints.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list showed, and what was chosen in it. */
final class SeenTest {
  @Test
  void tellsWhatCameAndWhatChangedOrWent() {
    Seen before = new Seen(Map.of(numbered(1), 3L, numbered(2), 1L, numbered(3), 1L));
    Seen after = new Seen(Map.of(numbered(1), 4L, numbered(3), 1L, numbered(4), 1L));

    assertThat(before.until(after)).isEqualTo(new Seen.Difference(1, 2));
    assertThat(before.until(before)).isEqualTo(Seen.Difference.NONE);
    assertThat(before.mark()).isNotEqualTo(after.mark()).hasSize(16);
  }

  @Test
  void readsEachChoiceOnceAndNothingElse() {
    Picked one = new Picked(numbered(1), 3);

    assertThat(Picked.read(List.of(one.toString(), one.toString(), "x", "1:2", "")))
        .containsExactly(one);
  }
}
