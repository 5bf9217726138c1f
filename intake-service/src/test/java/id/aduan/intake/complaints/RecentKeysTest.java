package id.aduan.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.intake.complaints.RecentKeys.Known;
import id.aduan.intake.testing.Times;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentKeysTest {
  private static final Instant NOW = Times.NOW;
  private final RecentKeys recent = new RecentKeys(2);

  @Test
  void givesAKeyToTheFirstWhoClaimsIt() {
    assertThat(recent.claim("k", "one", NOW)).isEqualTo(new Known("one", NOW, false));
    assertThat(recent.claim("k", "two", NOW)).isEqualTo(new Known("one", NOW, false));
  }

  @Test
  void knowsOnlyWhatIsDurable() {
    Known _ = recent.claim("k", "one", NOW);
    assertThat(recent.find("k")).isEmpty();

    recent.learn("k", "one", NOW);
    assertThat(recent.find("k")).contains(new Known("one", NOW, true));
  }

  @Test
  void doesNotTakeBackWhatBecameDurable() {
    recent.learn("k", "one", NOW);
    recent.release("k", "one");
    recent.learn("k", "two", NOW);

    assertThat(recent.find("k")).contains(new Known("one", NOW, true));
  }

  @Test
  void forgetsTheOldestFirst() {
    recent.learn("a", "one", NOW);
    recent.learn("b", "one", NOW);
    recent.learn("c", "one", NOW);

    assertThat(recent.find("a")).isEmpty();
    assertThat(recent.find("b")).isPresent();
    assertThat(recent.find("c")).isPresent();
  }
}
