package id.aduan.oversight.watching;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import java.util.Set;

/** Which cases an agency watches. */
public sealed interface Scope {

  boolean covers(WatchedCase watched);

  /** Every case. */
  record Everything() implements Scope {
    @Override
    public boolean covers(WatchedCase watched) {
      return true;
    }
  }

  /** Cases in which a coordinator confirmed that misconduct is alleged (berkadar pengawasan). */
  record Misconduct() implements Scope {
    @Override
    public boolean covers(WatchedCase watched) {
      return watched.matter().misconduct();
    }
  }

  /** Cases that were ever handed to one of some local agencies. */
  record OfOpds(Set<OpdCode> opds) implements Scope {
    public OfOpds {
      opds = Set.copyOf(opds);
    }

    @Override
    public boolean covers(WatchedCase watched) {
      return watched.holdings().stream().anyMatch(holding -> opds.contains(holding.opd()));
    }
  }

  /** Cases of some places and of all that lies in them. */
  record InPlaces(Set<PlaceCode> places) implements Scope {
    public InPlaces {
      places = Set.copyOf(places);
    }

    @Override
    public boolean covers(WatchedCase watched) {
      PlaceCode place = watched.matter().place();
      return place != null && places.stream().anyMatch(area -> contains(area, place));
    }

    private static boolean contains(PlaceCode area, PlaceCode place) {
      return place.equals(area) || place.value().startsWith(area.value() + ".");
    }
  }
}
