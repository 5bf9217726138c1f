package id.aduan.routing.directory;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The codes that officers may name at the moment, with the names they stand for. */
public final class Directory {
  private final Supplier<Names> now;

  public Directory(Supplier<Names> now) {
    this.now = now;
  }

  /** The codes and names of one moment. */
  public record Names(
      Map<OpdCode, String> opds,
      Map<InstitutionCode, String> institutions,
      Map<CategoryCode, String> categories,
      Map<PlaceCode, String> places) {
    public Names {
      opds = Collections.unmodifiableMap(new LinkedHashMap<>(opds));
      institutions = Collections.unmodifiableMap(new LinkedHashMap<>(institutions));
      categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
      places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }
  }

  public Map<OpdCode, String> opds() {
    return now.get().opds();
  }

  public Map<InstitutionCode, String> institutions() {
    return now.get().institutions();
  }

  public Map<CategoryCode, String> categories() {
    return now.get().categories();
  }

  public Map<PlaceCode, String> places() {
    return now.get().places();
  }
}
