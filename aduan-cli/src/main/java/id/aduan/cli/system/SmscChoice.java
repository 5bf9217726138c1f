package id.aduan.cli.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which SMSC a system sends and receives by: a given one, or the simulator. */
sealed interface SmscChoice {
  /** A demo secret: the simulator listens on this machine alone. */
  String DEMO_ACCOUNT = "aduan:demo";

  /** What the services are told of a given one, where it is said. */
  Set<String> SETTINGS =
      Set.of(
          "SMSC_PER_SECOND",
          "SMSC_CONNECTIONS",
          "SMS_FILINGS_FREE",
          "SMS_UNREAD_FREE",
          "SMS_WEBHOOK_SECRET");

  /**
   * An operator's, or whatever else speaks SMPP.
   *
   * @param settings how much it takes in a second, by how many sessions it is received from, what
   *     each of its numbers may send at once, and what it signs with where it also calls as an HTTP
   *     gateway
   */
  record Given(String url, Map<String, String> settings) implements SmscChoice {
    public Given {
      settings = Map.copyOf(settings);
    }

    /** It holds a password, and perhaps a secret. */
    @Override
    public String toString() {
      return "Given";
    }
  }

  /** One that runs beside the other parts, with telephones on a page. */
  record Simulator() implements SmscChoice {}

  /** {@code SMSC_URL}, with {@link #SETTINGS}; else the simulator. */
  static SmscChoice by(Map<String, String> environment) {
    String url = environment.getOrDefault("SMSC_URL", "").strip();
    Map<String, String> settings = new HashMap<>(environment);
    settings.keySet().retainAll(SETTINGS);
    settings.values().removeIf(String::isBlank);
    return url.isEmpty() ? new Simulator() : new Given(url, settings);
  }

  /** What the services are told besides its address. */
  default Map<String, String> told() {
    return switch (this) {
      case Given(_, var settings) -> settings;
      case Simulator _ -> Map.of();
    };
  }
}
