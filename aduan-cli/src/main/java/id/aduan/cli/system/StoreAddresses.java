package id.aduan.cli.system;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where each service of a running system has its documents, with the password that it needs. */
public final class StoreAddresses {
  private StoreAddresses() {}

  /**
   * Connection strings by the names of the services.
   *
   * @param environment what the system was started with: the state does not hold passwords
   */
  public static Map<String, String> of(SystemState state, Map<String, String> environment) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (Part service : Part.SERVICES) {
      addresses.put(service.label(), of(state, environment, service.label()));
    }
    return addresses;
  }

  private static String of(SystemState state, Map<String, String> environment, String service) {
    if (state.storeKind() != SystemState.StoreKind.GIVEN) {
      return state.address("store") + "/" + service;
    }
    if (StoreChoice.by(environment) instanceof StoreChoice.Given given) {
      return given.uriOf(service);
    }
    throw new CannotStart("MONGODB_URI: none (expected: what the system was started with)");
  }
}
