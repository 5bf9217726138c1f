package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.http.Pace;
import id.aduan.cli.replay.Finding.Kind;
import id.aduan.cli.replay.Reconciliation.Reconciled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final Duration SETTLE = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofMillis(1);
  private final Life one = Healthy.acknowledged(1, "ONE", true);
  private final Life other = Healthy.acknowledged(2, "OTHER", true);
  private final List<Set<Life>> looks = new ArrayList<>();

  @Test
  void looksAtAllOnceMoreWhenAllIsWell() {
    assertThat(settle(PATIENCE, List.of(Set.of()))).allMatch(r -> r.findings().isEmpty());
    assertThat(looks).containsExactly(Set.of(one, other), Set.of(one, other));
  }

  @Test
  void findsADoubleThatShowsAfterTheFirstCleanLook() {
    assertThat(settle(PATIENCE, List.of(Set.of(), Set.of(other))))
        .filteredOn(r -> !r.findings().isEmpty())
        .extracting(Reconciled::life)
        .containsExactly(other);
  }

  @Test
  void looksAgainOnlyAtWhatIsNotWellAndThenAtAll() {
    assertThat(settle(Duration.ofMinutes(1), List.of(Set.of(one), Set.of())))
        .hasSize(2)
        .allMatch(r -> r.findings().isEmpty());
    assertThat(looks).containsExactly(Set.of(one, other), Set.of(one), Set.of(one, other));
  }

  @Test
  void endsWhenNothingGetsBetter() {
    assertThat(settle(PATIENCE, List.of(Set.of(one))))
        .filteredOn(r -> !r.findings().isEmpty())
        .extracting(Reconciled::life)
        .containsExactly(one);
  }

  /** The last results, where each look finds something wrong with some; the last one for ever. */
  private List<Reconciled> settle(Duration patience, List<Set<Life>> wrong) {
    return new Settling(lives -> look(lives, wrong), new Pace(), SETTLE, patience)
        .reconcile(List.of(one, other));
  }

  private List<Reconciled> look(Collection<Life> lives, List<Set<Life>> wrong) {
    Set<Life> now = wrong.get(Math.min(looks.size(), wrong.size() - 1));
    looks.add(Set.copyOf(lives));
    return lives.stream()
        .map(life ->
            new Reconciled(
                life,
                Healthy.found(true),
                now.contains(life)
                    ? List.of(new Finding(Kind.DOUBLED, "", "a mail twice"))
                    : List.of()))
        .toList();
  }
}
