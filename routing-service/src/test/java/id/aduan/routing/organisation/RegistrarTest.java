package id.aduan.routing.organisation;

import static id.aduan.routing.organisation.RegisterExamples.LIMITS_2;
import static id.aduan.routing.organisation.RegisterExamples.OFFICIAL;
import static id.aduan.routing.organisation.RegisterExamples.TEMPLATE;
import static id.aduan.routing.organisation.RegisterExamples.UNIT;
import static id.aduan.routing.organisation.RegisterExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.Amendment.Faulty;
import id.aduan.routing.organisation.Amendment.Made;
import id.aduan.routing.organisation.Amendment.NoSuchEntry;
import id.aduan.routing.organisation.Amendment.Stale;
import id.aduan.routing.organisation.Amendment.Unchanged;
import id.aduan.routing.organisation.Proposal.Line;
import id.aduan.routing.organisation.RowFault.Reason;
import id.aduan.routing.reference.FirstRegisters;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RegistrarTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-09T02:00:00Z"), ZoneOffset.UTC);
  private static final PersonId SOMEBODY = new PersonId("k-1");
  private static final OpdCode BUSY = new OpdCode("DISHUB");
  private final InMemoryRegisters registers = new InMemoryRegisters();
  private final CurrentOrganisation current =
      new CurrentOrganisation(registers, () -> FirstRegisters.of(ReferenceFiles.bundled()), CLOCK);
  private final Registrar registrar =
      new Registrar(
          registers,
          current,
          Suggestions.topicCodes(ReferenceFiles.bundled()),
          BUSY::equals,
          CLOCK);

  @Test
  void beginsWithWhatShipsAndOnlyOnce() {
    Organisation begun = current.get();

    assertThat(begun.of(Register.OPDS).entries()).hasSize(29);
    assertThat(begun.calendar().version()).isEqualTo(1);
    assertThat(begun.of(Register.PEOPLE)).isEqualTo(Contents.of(Register.PEOPLE, 1, List.of()));
    assertThat(
            new CurrentOrganisation(
                    registers, () -> FirstRegisters.of(ReferenceFiles.bundled()), CLOCK)
                .get())
        .isEqualTo(begun);
    assertThat(registers.history(Register.OPDS, 9, 9)).hasSize(1);
  }

  @Test
  void writesDownWhoChangedWhatAndWhen() {
    Row was =
        row("code", "DPUPR", "name", "Dinas Pekerjaan Umum Tata Ruang dan Pertanahan").marked(true);
    Row is = row("code", "DPUPR", "name", "Dinas PUPR");

    assertThat(put(Register.OPDS, is, 1)).isInstanceOf(Made.class);

    assertThat(registers.history(Register.OPDS, 9, 1))
        .containsExactly(
            new Change(
                Register.OPDS, 2, CLOCK.instant(), SOMEBODY, List.of(new Edit("DPUPR", was, is))));
    assertThat(current.refreshed().of(Register.OPDS).rows()).contains(is);
  }

  @Test
  void refusesAChangeOfAVersionThatIsNotTheLast() {
    assertThat(put(Register.UNITS, UNIT, 1)).isInstanceOf(Made.class);

    assertThat(put(Register.UNITS, UNIT, 1)).isEqualTo(new Stale(2));
    assertThat(put(Register.UNITS, UNIT, 2)).isEqualTo(new Unchanged(2));
    assertThat(registrar.amend(Register.UNITS, Proposal.remove("NONE"), 2, SOMEBODY))
        .isEqualTo(new NoSuchEntry());
  }

  @Test
  void examinesWithoutChangingAnything() {
    assertThat(registrar.examine(Register.UNITS, Proposal.put(UNIT), 1, SOMEBODY))
        .isInstanceOf(Made.class);

    assertThat(current.refreshed().of(Register.UNITS).entries()).isEmpty();
  }

  @Test
  void tellsAllFaultsOfAFileAtOnceWithTheirLines() {
    Proposal file =
        Proposal.whole(
            List.of(
                new Line(2, row("code", "A-1", "opd", "NOWHERE", "name", "Satu")),
                new Line(3, row("code", "small", "name", "Dua")),
                new Line(4, row("code", "B-1", "opd", "DPUPR", "name", "Tiga", "colour", "red")),
                new Line(5, row("code", "A-1", "opd", "DPUPR", "name", "x".repeat(201))),
                new Line(6, row("code", "A-1", "opd", "DPUPR", "name", "Empat"))));

    assertThat(registrar.amend(Register.UNITS, file, 1, SOMEBODY))
        .isEqualTo(
            new Faulty(
                List.of(
                    new RowFault(3, "code", Reason.MALFORMED),
                    new RowFault(3, "opd", Reason.MISSING),
                    new RowFault(4, "colour", Reason.UNKNOWN_COLUMN),
                    new RowFault(5, "name", Reason.TOO_LONG),
                    new RowFault(6, "code", Reason.TWICE))));
  }

  @Test
  void keepsWhatOthersReferTo() {
    assertThat(put(Register.UNITS, UNIT, 1)).isInstanceOf(Made.class);
    assertThat(put(Register.PEOPLE, OFFICIAL, 1)).isInstanceOf(Made.class);

    assertThat(reasons(Register.OPDS, "DPUPR")).containsExactly(Reason.IN_USE);
    assertThat(reasons(Register.OPDS, BUSY.value())).containsExactly(Reason.IN_USE);
    assertThat(reasons(Register.OPDS, "INSPEKTORAT")).containsExactly(Reason.INDISPENSABLE);
    assertThat(reasons(Register.UNITS, "DPUPR-BM")).containsExactly(Reason.IN_USE);
    assertThat(reasons(Register.REGIONS, "13.11.01.2001")).isEmpty();
    assertThat(reasons(Register.REGIONS, "13.11.01")).contains(Reason.IN_USE, Reason.NOT_LISTED);
    assertThat(reasons(Register.OPDS, "PDAM")).isEmpty();
  }

  @Test
  void acceptsOnlyWhatOtherRegistersKnow() {
    assertThat(reasons(Register.PEOPLE, OFFICIAL)).containsExactly(Reason.NOT_LISTED);
    assertThat(reasons(Register.OPDS, row("code", "CAMAT", "name", "C", "kecamatan", "99.99.99")))
        .containsExactly(Reason.NOT_LISTED);
    assertThat(
            reasons(
                Register.CATEGORIES,
                row("code", "baru", "sp4n", "1", "name", "Baru", "topic", "nothing")))
        .containsExactly(Reason.NOT_LISTED);
    assertThat(reasons(Register.REGIONS, row("code", "14.01.01", "name", "Jauh")))
        .containsExactly(Reason.NOT_LISTED);
    assertThat(reasons(Register.REGIONS, row("code", "13.11.01.2098", "name", "---")))
        .containsExactly(Reason.MALFORMED);
  }

  @Test
  void knowsThePlaceholdersOfTemplates() {
    assertThat(reasons(Register.TEMPLATES, TEMPLATE)).isEmpty();
    for (String text : List.of("{umur}", "{nomor", "nomor}", "{Nomor}", "{}", "{{nomor}}")) {
      assertThat(reasons(Register.TEMPLATES, row("code", "t", "name", "T", "text", text)))
          .as(text)
          .containsExactly(Reason.UNKNOWN_PLACEHOLDER);
    }
  }

  @Test
  void followsLimitsThatAreInForceOnlyByAnotherVersion() {
    assertThat(put(Register.LIMITS, LIMITS_2, 1)).isInstanceOf(Made.class);
    Row first = current.refreshed().of(Register.LIMITS).rows().getFirst();

    assertThat(reasons(Register.LIMITS, with(first, "resolution", "13")))
        .containsExactly(Reason.IN_FORCE);
    assertThat(reasons(Register.LIMITS, "1")).containsExactly(Reason.IN_FORCE);
    assertThat(reasons(Register.LIMITS, with(LIMITS_2, "resolution", "9"))).isEmpty();
    assertThat(reasons(Register.LIMITS, "2")).isEmpty();
    assertThat(reasons(Register.LIMITS, with(LIMITS_2, "resolution", "0")))
        .containsExactly(Reason.MALFORMED);
    assertThat(reasons(Register.LIMITS, with(LIMITS_2, "resolution", "3651")))
        .containsExactly(Reason.MALFORMED);
    assertThat(
            reasons(
                Register.LIMITS,
                with(with(LIMITS_2, "version", "3"), "effective_from", "2026-02-01")))
        .isEmpty();
  }

  @Test
  void knowsTheCalendarsThatHeldBefore() {
    assertThat(current.get().earlier()).isEmpty();
    Row added = row("date", "2026-02-12", "kind", "cuti_bersama", "name", "Tambahan");
    assertThat(put(Register.CALENDAR, added, 1)).isInstanceOf(Made.class);
    Organisation now = current.refreshed();
    WorkingCalendar first = now.earlier().getFirst();

    assertThat(now.calendar().version()).isEqualTo(2);
    assertThat(now.calendar().holidays()).contains(LocalDate.parse("2026-02-12"));
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.holidays()).hasSize(239).doesNotContain(LocalDate.parse("2026-02-12"));
  }

  @Test
  void holdsNoMoreThanAChangeCan() {
    List<Line> lines =
        IntStream.rangeClosed(1, Registrar.MOST_ENTRIES + 1)
            .mapToObj(n -> new Line(n + 1, row("code", "I-" + n, "name", "N")))
            .toList();

    assertThat(registrar.amend(Register.INSTITUTIONS, Proposal.whole(lines), 1, SOMEBODY))
        .isEqualTo(new Faulty(List.of(new RowFault(0, "institutions", Reason.TOO_MANY))));
    assertThat(
            registrar.amend(
                Register.INSTITUTIONS, Proposal.whole(lines.subList(1, lines.size())), 1, SOMEBODY))
        .isInstanceOf(Made.class);
  }

  private Amendment put(Register register, Row row, int seen) {
    return registrar.amend(register, Proposal.put(row), seen, SOMEBODY);
  }

  private List<Reason> reasons(Register register, Row row) {
    return reasons(register, Proposal.put(row));
  }

  private List<Reason> reasons(Register register, String gone) {
    return reasons(register, Proposal.remove(gone));
  }

  private List<Reason> reasons(Register register, Proposal proposal) {
    int seen = current.refreshed().of(register).version();
    return registrar.examine(register, proposal, seen, SOMEBODY) instanceof Faulty(var faults)
        ? faults.stream().map(RowFault::reason).toList()
        : List.of();
  }

  private static Row with(Row row, String column, String cell) {
    Map<String, String> cells = new java.util.LinkedHashMap<>(row.cells());
    cells.put(column, cell);
    return new Row(cells);
  }
}
