package id.aduan.routing.live;

import static id.aduan.routing.cases.Complaints.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of presences promises, whatever it is made of. */
public interface PresencesContract {
  PersonId ONE = new PersonId("one");
  PersonId OTHER = new PersonId("other");
  Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

  Presences presences();

  @Test
  default void tellsWhoIsWhereUntilHeWasNotHeardOf() {
    presences().here("p1", numbered(1), ONE, NOW.plusSeconds(25));
    presences().here("p2", numbered(1), OTHER, NOW.plusSeconds(9));
    presences().here("p3", numbered(2), OTHER, NOW.plusSeconds(9));

    assertThat(presences().at(List.of(numbered(1)), NOW))
        .containsExactlyInAnyOrder(
            new Presence(numbered(1), ONE, false), new Presence(numbered(1), OTHER, false));
    assertThat(presences().at(List.of(numbered(1), numbered(2)), NOW.plusSeconds(9)))
        .containsExactly(new Presence(numbered(1), ONE, false));
    presences().here("p1", numbered(1), ONE, NOW.plusSeconds(60));
    assertThat(presences().at(List.of(numbered(1)), NOW.plusSeconds(50))).hasSize(1);
    presences().gone("p1");
    assertThat(presences().at(List.of(numbered(1)), NOW.plusSeconds(50))).isEmpty();
  }

  @Test
  default void tellsOnceWhoHasTwoWindowsAndWhetherHeWrites() {
    presences().here("p1", numbered(1), ONE, NOW.plusSeconds(25));
    presences().writes(numbered(1), ONE, NOW.plusSeconds(12));
    presences().here("p2", numbered(1), ONE, NOW.plusSeconds(25));

    assertThat(presences().at(List.of(numbered(1)), NOW))
        .containsExactly(new Presence(numbered(1), ONE, true));
    assertThat(presences().at(List.of(numbered(1)), NOW.plusSeconds(12)))
        .containsExactly(new Presence(numbered(1), ONE, false));
  }

  @Test
  default void forgetsWhoWasNotHeardOf() {
    presences().here("p1", numbered(1), ONE, NOW);
    presences().here("p2", numbered(1), OTHER, NOW.plusSeconds(25));
    presences().forget(NOW);

    assertThat(presences().at(List.of(numbered(1)), NOW.minusSeconds(1)))
        .containsExactly(new Presence(numbered(1), OTHER, false));
  }
}
