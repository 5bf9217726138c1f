package id.aduan.kit.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a service's own kinds of parameters read from a request.
 *
 * @param headers which headers a kind reads
 * @param bodies kinds that read the body as JSON of their type argument
 * @param forms the fields of a form, by the address to which it is sent
 */
public record OwnParameters(
    Map<Class<?>, List<String>> headers, Set<Class<?>> bodies, Map<String, List<String>> forms) {
  public OwnParameters {
    headers = Map.copyOf(headers);
    bodies = Set.copyOf(bodies);
    forms = Map.copyOf(forms);
  }

  public static OwnParameters none() {
    return headers(Map.of());
  }

  public static OwnParameters headers(Map<Class<?>, List<String>> headers) {
    return new OwnParameters(headers, Set.of(), Map.of());
  }
}
