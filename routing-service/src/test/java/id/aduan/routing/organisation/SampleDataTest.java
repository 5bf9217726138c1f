package id.aduan.routing.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.organisation.Amendment.Made;
import id.aduan.routing.organisation.Amendment.Unchanged;
import id.aduan.routing.organisation.SampleData.Part;
import id.aduan.routing.reference.FirstRegisters;
import id.aduan.routing.reference.ReferenceFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What came with the sample data, until somebody makes it his own; and how changes are undone. */
final class SampleDataTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-09T02:00:00Z"), ZoneOffset.UTC);
  private static final PersonId SOMEBODY = new PersonId("k-1");
  private static final OpdCode BUSY = new OpdCode("DISHUB");
  private static final Row OWN = new Row(Map.of("code", "DINAS-BARU", "name", "Dinas Baru"));
  private final InMemoryRegisters registers = new InMemoryRegisters();
  private final CurrentOrganisation current =
      new CurrentOrganisation(registers, () -> FirstRegisters.of(ReferenceFiles.bundled()), CLOCK);
  private final Registrar registrar =
      new Registrar(registers, current, Set.of(), BUSY::equals, CLOCK);
  private final SampleData data =
      new SampleData(registrar, current, () -> FirstRegisters.of(ReferenceFiles.bundled()));

  @Test
  void marksWhatIsAnExampleAndNotWhatTheNationDecrees() {
    Organisation begun = current.get();

    assertThat(opds().samples()).isEqualTo(opds().entries().keySet());
    assertThat(begun.of(Register.INSTITUTIONS).samples()).isNotEmpty();
    assertThat(begun.of(Register.CALENDAR).samples()).isEmpty();
    assertThat(begun.of(Register.CATEGORIES).samples()).isEmpty();
  }

  @Test
  void isNoSampleAnyMoreOnceSomebodyChangesItOrSaysThatItIsRight() {
    change(Proposal.put(new Row(Map.of("code", "DPUPR", "name", "Dinas PUPR"))));
    change(new Proposal(List.of(), Set.of(), Set.of("DINKES"), false));

    assertThat(opds().samples()).contains("DISDIK").doesNotContain("DPUPR", "DINKES");
    assertThat(opds().row("DINKES").orElseThrow().text("name")).isEqualTo("Dinas Kesehatan");
  }

  @Test
  void staysASampleWhenItsFileComesBackAsItWentOut() {
    List<Proposal.Line> lines =
        opds().rows().stream()
            .map(row -> new Proposal.Line(2, new Row(row.cells())))
            .distinct()
            .toList();

    assertThat(registrar.amend(Register.OPDS, Proposal.whole(lines), 1, SOMEBODY))
        .isInstanceOf(Unchanged.class);
    assertThat(opds().samples()).hasSameSizeAs(lines);
  }

  @Test
  void removesSamplesButNothingThatSomebodyMadeOrWorksWith() {
    change(Proposal.put(OWN));
    change(new Proposal(List.of(), Set.of(), Set.of("DINKES"), false));
    List<Part> foreseen = data.removal(SOMEBODY);
    assertThat(opds().entries()).hasSize(30);

    List<Part> done = data.remove(SOMEBODY);

    assertThat(done).isEqualTo(foreseen);
    assertThat(opds().entries().keySet())
        .containsExactly("DINAS-BARU", "DINKES", "DISHUB", "INSPEKTORAT");
    assertThat(part(done, Register.OPDS).kept()).containsExactlyInAnyOrder("DISHUB", "INSPEKTORAT");
    assertThat(current.get().of(Register.INSTITUTIONS).entries()).isEmpty();
    assertThat(current.get().of(Register.CALENDAR).entries()).isNotEmpty();
  }

  @Test
  void loadsOnlyWhatIsNotThere() {
    change(Proposal.put(new Row(Map.of("code", "DPUPR", "name", "Dinas PUPR"))));
    var _ = data.remove(SOMEBODY);

    List<Part> done = data.load(SOMEBODY);

    assertThat(opds().entries()).hasSize(29);
    assertThat(opds().samples()).hasSize(28).doesNotContain("DPUPR");
    assertThat(opds().row("DPUPR").orElseThrow().text("name")).isEqualTo("Dinas PUPR");
    assertThat(part(done, Register.OPDS).edits()).isEqualTo(26);
    assertThat(data.load(SOMEBODY)).isEmpty();
  }

  @Test
  void takesAChangeBackButNotWhatWasChangedAgain() {
    change(
        new Proposal(
            List.of(
                new Proposal.Line(0, OWN),
                new Proposal.Line(0, new Row(Map.of("code", "DPUPR", "name", "Dinas PUPR")))),
            Set.of("DISDIK"),
            Set.of("DINKES"),
            false));
    change(Proposal.put(new Row(Map.of("code", "DPUPR", "name", "Dinas PU"))));

    Undoing undoing = registrar.undoing(Register.OPDS, 2).orElseThrow();
    change(undoing.proposal());

    assertThat(undoing.kept()).containsExactly("DPUPR");
    assertThat(opds().row("DINAS-BARU")).isEmpty();
    assertThat(opds().samples()).contains("DINKES", "DISDIK");
    assertThat(opds().row("DPUPR").orElseThrow().text("name")).isEqualTo("Dinas PU");
    Undoing undone = registrar.undoing(Register.OPDS, 4).orElseThrow();
    change(undone.proposal());
    assertThat(opds().samples()).doesNotContain("DINKES");
    assertThat(opds().row("DINAS-BARU")).contains(OWN);
    assertThat(opds().row("DISDIK")).isEmpty();
  }

  @Test
  void doesNotTakeBackWhatTheInstallationBeganWith() {
    assertThat(current.get().of(Register.OPDS).version()).isEqualTo(1);
    assertThat(registrar.undoing(Register.OPDS, 1)).isEmpty();
    assertThat(registrar.undoing(Register.OPDS, 7)).isEmpty();
  }

  private void change(Proposal proposal) {
    assertThat(registrar.amend(Register.OPDS, proposal, opds().version(), SOMEBODY))
        .isInstanceOf(Made.class);
  }

  private Contents opds() {
    return current.refreshed().of(Register.OPDS);
  }

  private static Part part(List<Part> parts, Register register) {
    return parts.stream().filter(part -> part.register() == register).findFirst().orElseThrow();
  }
}
