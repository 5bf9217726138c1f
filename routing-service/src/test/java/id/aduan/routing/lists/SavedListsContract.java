package id.aduan.routing.lists;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PersonId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of kept lists promises, whatever it is made of. */
public interface SavedListsContract {
  PersonId ONE = new PersonId("one");
  PersonId OTHER = new PersonId("other");

  SavedLists lists();

  @Test
  default void keepsTheListsOfEachForHimself() {
    assertThat(lists().add(ONE, list("a"))).isTrue();
    assertThat(lists().add(ONE, list("b"))).isTrue();
    assertThat(lists().add(OTHER, list("c"))).isTrue();

    assertThat(lists().of(ONE)).containsExactly(list("a"), list("b"));
    assertThat(lists().of(OTHER)).containsExactly(list("c"));
    assertThat(lists().of(new PersonId("nobody"))).isEmpty();
  }

  @Test
  default void forgetsOnlyOnesOwn() {
    assertThat(lists().add(ONE, list("a"))).isTrue();
    assertThat(lists().add(ONE, list("b"))).isTrue();

    lists().remove(OTHER, "a");
    lists().remove(ONE, "b");
    lists().remove(ONE, "b");

    assertThat(lists().of(ONE)).containsExactly(list("a"));
  }

  @Test
  default void hasRoomForSoManyOnly() {
    IntStream.range(0, SavedLists.MOST)
        .forEach(n -> assertThat(lists().add(ONE, list("l" + n))).isTrue());

    assertThat(lists().add(ONE, list("more"))).isFalse();
    assertThat(lists().of(ONE)).hasSize(SavedLists.MOST);
    lists().remove(ONE, "l3");
    assertThat(lists().add(ONE, list("more"))).isTrue();
  }

  private static SavedList list(String id) {
    return new SavedList(
        id, "Jalan di Sangir", "DPUPR", "all", "jalan-berlubang", null, "13.11.01");
  }
}
