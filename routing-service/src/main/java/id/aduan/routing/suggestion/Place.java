package id.aduan.routing.suggestion;

import id.aduan.contract.PlaceCode;
import java.util.List;

/**
 * A regency, kecamatan or nagari with the names it goes by.
 *
 * @param commonWord whether its name is also an everyday word, so that in a text it counts only
 *     after its title
 */
public record Place(PlaceCode code, String name, List<String> aliases, boolean commonWord) {
  static final int KECAMATAN = "13.11.01".length();

  public Place {
    aliases = List.copyOf(aliases);
  }

  boolean isKecamatanOrNagari() {
    return code.value().length() >= KECAMATAN;
  }

  boolean isWithin(PlaceCode other) {
    return code.equals(other) || code.value().startsWith(other.value() + ".");
  }
}
