package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which OPD a complaint may be for, and whose misconduct it may be about.
 *
 * @param opds the likeliest first
 * @param place the code of the place that was recognised
 * @param area the kecamatan of that place, else of the first that the complaint's words name
 * @param explanation why, one line for each OPD; its words are those of the lexicon, never the
 *     complaint's own
 * @param suspicion of misconduct
 */
public record Suggestion(
    List<OpdCode> opds,
    @Nullable PlaceCode place,
    @Nullable PlaceCode area,
    String explanation,
    Suspicion suspicion) {
  public static final Suggestion NONE = new Suggestion(List.of(), null, null, "", Suspicion.NONE);

  public Suggestion {
    opds = List.copyOf(opds);
  }
}
