package id.aduan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Visibility;
import id.aduan.routing.cases.Accusation;
import id.aduan.routing.cases.Concerned;
import id.aduan.routing.cases.Membership;
import id.aduan.routing.cases.Suggestion;
import id.aduan.routing.cases.Suspicion;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.reference.FirstRegisters;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import id.aduan.routing.suggestion.Named;
import id.aduan.routing.suggestion.Opd;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SuggesterTest {
  private static final ReferenceFiles FILES = ReferenceFiles.bundled();
  private static final OpdCode DPUPR = new OpdCode("DPUPR");
  private static final OpdCode DINKES = new OpdCode("DINKES");
  private static final PersonId CLERK = new PersonId("clerk");
  private static final OpdCode INSPEKTORAT = new OpdCode("INSPEKTORAT");
  private final Suggester suggester =
      new Suggester(
          Suggestions.suggester(FILES),
          Suggestions.misconductSigns(
              FILES,
              List.of(new Opd(DINKES, "Dinas Kesehatan", null)),
              List.of(new Named(CLERK, "Budi Contoh Santoso", "Kasubbag Umum", DINKES))),
          Suggestions.regions(FILES),
          new Directory(() -> Derivations.names(beginning())),
          new Membership(Map.of(CLERK, new Membership.Member(DINKES, Set.of())), Map.of()));

  @Test
  void suggestsByWordsAndFindsThePlaceByItsName() {
    Suggestion suggestion = suggest("jalan berlubang dan rusak parah", null, false, "Sangir");

    assertThat(suggestion.opds()).first().isEqualTo(DPUPR);
    assertThat(suggestion.opds()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(suggestion.place()).isEqualTo(new PlaceCode("13.11.01"));
    assertThat(suggestion.explanation().lines()).hasSameSizeAs(suggestion.opds());
    assertThat(suggestion.explanation()).startsWith("DPUPR: ");
  }

  @Test
  void findsTheKecamatanByThePlaceElseByTheWords() {
    assertThat(suggest("jalan berlubang", null, false, "Sangir").area())
        .isEqualTo(new PlaceCode("13.11.01"));
    Suggestion said = suggest("banjir di Pakan Rabaa Tengah", null, false, null);
    assertThat(said.area()).isEqualTo(new PlaceCode("13.11.03"));
    assertThat(said.place()).isNull();
    assertThat(suggest("banjir di Pakan Rabaa Tengah", null, false, "Sangir").area())
        .isEqualTo(new PlaceCode("13.11.01"));
    assertThat(suggest("banjir di Padang", null, false, null).area()).isNull();
  }

  @Test
  void putsWhatTheReporterChoseFirst() {
    Suggestion suggestion = suggest("jalan berlubang dan rusak parah", DINKES, false, null);

    assertThat(suggestion.opds()).startsWith(DINKES, DPUPR);
    assertThat(suggestion.explanation()).startsWith("DINKES: dipilih pelapor");
    assertThat(suggestion.place()).isNull();
  }

  @Test
  void sendsAnAccusationToTheInspektoratFirst() {
    assertThat(suggest("petugas minta uang", DINKES, true, null).opds())
        .startsWith(INSPEKTORAT, DINKES);
  }

  @Test
  void suspectsMisconductFromWordsAndWhoIsMeant() {
    Suggestion suggestion =
        suggest("Budi Contoh Santoso dari Dinas Kesehatan minta pungli", DINKES, false, null);

    assertThat(suggestion.suspicion())
        .isEqualTo(
            new Suspicion(
                true,
                "'pungli'",
                new Accusation(
                    Set.of(DINKES), new Concerned(Set.of(CLERK), Set.of()), Set.of(DINKES))));
    assertThat(suggestion.opds()).startsWith(DINKES).endsWith(INSPEKTORAT);
    assertThat(suggest("jalan berlubang dan rusak parah", null, false, null).suspicion())
        .isEqualTo(Suspicion.NONE);
  }

  @Test
  void suggestsNothingForWhatSaysNothing() {
    Suggestion suggestion = suggest("zzz", new OpdCode("UNKNOWN"), false, "Entah");

    assertThat(suggestion).isEqualTo(Suggestion.NONE);
  }

  private static Organisation beginning() {
    return new Organisation(
        FirstRegisters.of(FILES).stream()
            .collect(Collectors.toMap(Contents::register, Function.identity())),
        List.of());
  }

  private Suggestion suggest(
      String text, @Nullable OpdCode chosen, boolean misconduct, @Nullable String kecamatan) {
    return suggester.suggest(
        new Content(
            null,
            text,
            null,
            kecamatan == null ? null : new Place(null, kecamatan, null, null, null, null),
            ComplaintKind.PENGADUAN,
            null,
            chosen,
            misconduct,
            Visibility.OPEN,
            Reporter.UNKNOWN));
  }
}
