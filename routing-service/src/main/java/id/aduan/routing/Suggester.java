package id.aduan.routing;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.cases.SuggestOpds;
import id.aduan.routing.cases.Suggestion;
import id.aduan.routing.cases.Suspicion;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.suggestion.OpdSuggester;
import id.aduan.routing.suggestion.Place;
import id.aduan.routing.suggestion.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suggests by what the reporter chose, then by words and place. */
final class Suggester implements SuggestOpds {
  private static final int MOST = 3;
  private static final OpdCode INSPEKTORAT = new OpdCode("INSPEKTORAT");
  private final OpdSuggester opds;
  private final Regions regions;
  private final Directory directory;

  Suggester(OpdSuggester opds, Regions regions, Directory directory) {
    this.opds = opds;
    this.regions = regions;
    this.directory = directory;
  }

  @Override
  public Suggestion suggest(Content content) {
    PlaceCode place = place(content.place());
    Map<OpdCode, String> found = new LinkedHashMap<>();
    if (content.misconductAlleged()) {
      found.put(INSPEKTORAT, "dugaan pelanggaran oleh aparat");
    }
    OpdCode chosen = content.opd();
    if (chosen != null && directory.opds().containsKey(chosen)) {
      found.putIfAbsent(chosen, "dipilih pelapor");
    }
    for (var suggestion : opds.suggest(text(content), place, content.category())) {
      if (found.size() < MOST) {
        found.putIfAbsent(suggestion.opd(), suggestion.because().text(Language.ID));
      }
    }
    return new Suggestion(found.keySet().stream().toList(), place, lines(found), Suspicion.NONE);
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
