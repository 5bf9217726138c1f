package id.aduan.routing;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.cases.Accusation;
import id.aduan.routing.cases.Concerned;
import id.aduan.routing.cases.Membership;
import id.aduan.routing.cases.SuggestOpds;
import id.aduan.routing.cases.Suggestion;
import id.aduan.routing.cases.Suspicion;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.suggestion.MisconductSigns;
import id.aduan.routing.suggestion.OpdSuggester;
import id.aduan.routing.suggestion.Place;
import id.aduan.routing.suggestion.Regions;
import id.aduan.routing.suggestion.Signs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suggests by what the reporter chose, then by words and place; suspects by words alone. */
final class Suggester implements SuggestOpds {
  private static final int MOST = 3;
  private static final OpdCode INSPEKTORAT = new OpdCode("INSPEKTORAT");
  private final OpdSuggester opds;
  private final MisconductSigns misconduct;
  private final Regions regions;
  private final Directory directory;
  private final Membership members;

  Suggester(
      OpdSuggester opds,
      MisconductSigns misconduct,
      Regions regions,
      Directory directory,
      Membership members) {
    this.opds = opds;
    this.misconduct = misconduct;
    this.members = members;
    this.regions = regions;
    this.directory = directory;
  }

  @Override
  public Suggestion suggest(Content content) {
    PlaceCode place = place(content.place());
    Map<OpdCode, String> found = new LinkedHashMap<>();
    Signs signs = misconduct.of(text(content));
    if (content.misconductAlleged()) {
      found.put(INSPEKTORAT, "dugaan pelanggaran oleh aparat");
    }
    OpdCode chosen = content.opd();
    if (chosen != null && directory.opds().containsKey(chosen)) {
      found.putIfAbsent(chosen, "dipilih pelapor");
    }
    boolean suspected = signs.misconduct() && !found.containsKey(INSPEKTORAT);
    for (var suggestion : opds.suggest(text(content), place, content.category())) {
      if (found.size() < (suspected ? MOST - 1 : MOST)) {
        found.putIfAbsent(suggestion.opd(), suggestion.because().text(Language.ID));
      }
    }
    if (suspected) {
      found.putIfAbsent(INSPEKTORAT, "kata-kata dugaan pelanggaran oleh aparat");
    }
    return new Suggestion(
        found.keySet().stream().toList(),
        place,
        regions.kecamatanOf(place, text(content)).map(Place::code).orElse(null),
        lines(found),
        suspicion(signs));
  }

  private Suspicion suspicion(Signs signs) {
    return new Suspicion(
        signs.misconduct(),
        signs.phrases().stream()
            .map(phrase -> "'" + phrase + "'")
            .collect(Collectors.joining(", ")),
        members.complete(
            new Accusation(signs.offices(), new Concerned(signs.people(), Set.of()), Set.of())));
  }

  private @Nullable PlaceCode place(DossierEvent.@Nullable Place place) {
    if (place == null) {
      return null;
    }
    return place.code() != null
        ? place.code()
        : regions.match(place.nagari(), place.kecamatan()).map(Place::code).orElse(null);
  }

  private static String text(Content content) {
    return content.title() == null ? content.text() : content.title() + "\n" + content.text();
  }

  private static String lines(Map<OpdCode, String> found) {
    return found.entrySet().stream()
        .map(suggested -> suggested.getKey() + ": " + suggested.getValue())
        .collect(Collectors.joining("\n"));
  }
}
