package id.aduan.routing.directory;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes that officers may name, with the names they stand for. */
public record Directory(
    Map<OpdCode, String> opds,
    Map<InstitutionCode, String> institutions,
    Map<CategoryCode, String> categories) {
  public Directory {
    opds = Collections.unmodifiableMap(new LinkedHashMap<>(opds));
    institutions = Collections.unmodifiableMap(new LinkedHashMap<>(institutions));
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
  }
}
