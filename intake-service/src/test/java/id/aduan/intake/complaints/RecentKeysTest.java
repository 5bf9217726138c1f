package id.aduan.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.intake.complaints.RecentKeys.Known;
import id.aduan.intake.dossiers.Fixtures;
import id.aduan.intake.testing.Times;
import java.time.Instant;
import java.util.List;
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
  void forgetsAnErasedComplaintAndAllThatWasSaidAboutIt() {
    RecentKeys more = new RecentKeys(9);
    List.of(
            Fixtures.COMPLAINT.value(),
            Fixtures.COMPLAINT + "/Reply/k",
            Fixtures.OTHER.value(),
            Fixtures.OTHER + "/Reply/k")
        .forEach(key -> more.learn(key, "one", NOW));

    more.forget(List.of(Fixtures.COMPLAINT));

    assertThat(more.find(Fixtures.COMPLAINT.value())).isEmpty();
    assertThat(more.find(Fixtures.COMPLAINT + "/Reply/k")).isEmpty();
    assertThat(more.find(Fixtures.OTHER.value())).isPresent();
    assertThat(more.find(Fixtures.OTHER + "/Reply/k")).isPresent();
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
