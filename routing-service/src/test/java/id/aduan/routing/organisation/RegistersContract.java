package id.aduan.routing.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PersonId;
import id.aduan.routing.reference.FirstRegisters;
import id.aduan.routing.reference.ReferenceFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of registers promises, whatever it is made of. */
public interface RegistersContract {
  Instant NOW = Instant.parse("2026-02-03T02:00:00Z");
  PersonId SOMEBODY = new PersonId("k-1");
  Row PLN = new Row(Map.of("code", "PLN", "name", "PLN"));
  Row PLN_IN_FULL = new Row(Map.of("code", "PLN", "name", "PT PLN (Persero)"));
  Row BPJS = new Row(Map.of("code", "BPJS", "name", "BPJS Kesehatan"));

  Registers registers();

  @Test
  default void hasNothingBeforeItBegins() {
    assertThat(registers().load(Register.OPDS)).isEmpty();
    assertThat(registers().history(Register.OPDS, 9, 9)).isEmpty();
    assertThat(registers().changedSince(Map.of(Register.OPDS, 0))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Register.class)
  default void keepsEveryKindOfEntryAsItWas(Register register) {
    Contents first =
        FirstRegisters.of(ReferenceFiles.bundled()).stream()
            .filter(contents -> contents.register() == register)
            .findFirst()
            .orElseThrow();
    List<Row> more = RegisterExamples.of(register);
    add(change(register, first.version(), editsFor(first.rows())));
    add(change(register, first.version() + 1, editsFor(more)));

    Contents loaded = registers().load(register).orElseThrow();
    assertThat(loaded.version()).isEqualTo(first.version() + 1);
    assertThat(loaded.rows()).containsAll(first.rows()).containsAll(more);
    assertThat(loaded.entries()).hasSize(first.entries().size() + more.size());
  }

  @Test
  default void showsARegisterInItsLastVersion() {
    add(change(1, new Edit("PLN", null, PLN), new Edit("BPJS", null, BPJS)));
    add(change(2, new Edit("PLN", PLN, PLN_IN_FULL)));
    add(change(3, new Edit("BPJS", BPJS, null)));

    assertThat(institutions().version()).isEqualTo(3);
    assertThat(institutions().rows()).containsExactly(PLN_IN_FULL);

    add(change(4, new Edit("BPJS", null, BPJS)));
    assertThat(institutions().rows()).containsExactly(BPJS, PLN_IN_FULL);
  }

  @Test
  default void keepsWhatIsASampleUntilAChangeSaysThatItIsNone() {
    Row sample = PLN.marked(true);
    add(change(1, new Edit("PLN", null, sample), new Edit("BPJS", null, BPJS.marked(true))));
    assertThat(institutions().samples()).containsExactlyInAnyOrder("PLN", "BPJS");

    add(change(2, new Edit("PLN", sample, PLN)));
    assertThat(institutions().samples()).containsExactly("BPJS");
    assertThat(institutions().rows()).contains(PLN);
    assertThat(registers().history(Register.INSTITUTIONS, 9, 1).getFirst().edits())
        .containsExactly(new Edit("PLN", sample, PLN));
  }

  @Test
  default void takesEachVersionOnce() {
    add(change(1, new Edit("PLN", null, PLN)));

    assertThat(registers().add(change(1, new Edit("BPJS", null, BPJS)))).isFalse();
    assertThat(institutions().rows()).containsExactly(PLN);
    assertThat(registers().history(Register.INSTITUTIONS, 9, 9)).hasSize(1);
  }

  @Test
  default void beginsWithAnyVersionAndWithNothingInIt() {
    add(change(7));

    assertThat(institutions()).isEqualTo(Contents.of(Register.INSTITUTIONS, 7, List.of()));
  }

  @Test
  default void tellsWhatHasALaterVersion() {
    add(change(1, new Edit("PLN", null, PLN)));
    add(change(Register.OPDS, 1, List.of()));
    Map<Register, Integer> known = Map.of(Register.INSTITUTIONS, 1, Register.OPDS, 1);
    assertThat(registers().changedSince(known)).isEmpty();

    add(change(2, new Edit("BPJS", null, BPJS)));

    assertThat(registers().changedSince(known)).containsExactly(Register.INSTITUTIONS);
  }

  @Test
  default void remembersWhoChangedWhatAndWhen() {
    List<Change> made =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                version -> change(version, new Edit("PLN", version == 1 ? null : PLN, PLN_IN_FULL)))
            .toList();
    made.forEach(this::add);
    add(change(Register.OPDS, 1, List.of()));

    assertThat(registers().history(Register.INSTITUTIONS, 4, 2))
        .containsExactly(made.get(2), made.get(1));
    assertThat(registers().history(Register.INSTITUTIONS, Integer.MAX_VALUE, Integer.MAX_VALUE))
        .containsExactlyElementsOf(made.reversed());
  }

  private Contents institutions() {
    return registers().load(Register.INSTITUTIONS).orElseThrow();
  }

  private void add(Change change) {
    assertThat(registers().add(change)).isTrue();
  }

  private static List<Edit> editsFor(List<Row> rows) {
    return rows.stream()
        .map(row -> new Edit(row.cells().values().iterator().next(), null, row))
        .toList();
  }

  static Change change(int version, Edit... edits) {
    return change(Register.INSTITUTIONS, version, List.of(edits));
  }

  static Change change(Register register, int version, List<Edit> edits) {
    return new Change(register, version, NOW, SOMEBODY, edits);
  }
}
