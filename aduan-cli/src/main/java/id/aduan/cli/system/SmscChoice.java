package id.aduan.cli.system;

import java.util.Map;

/** Which SMSC a system sends and receives by: a given one, or the simulator. */
sealed interface SmscChoice {
  /** A demo secret: the simulator listens on this machine alone. */
  String DEMO_ACCOUNT = "aduan:demo";

  /**
   * An operator's, or whatever else speaks SMPP.
   *
   * @param perSecond how many messages it takes in a second; empty: as many as is usual
   */
  record Given(String url, String perSecond) implements SmscChoice {
    /** It holds a password. */
    @Override
    public String toString() {
      return "Given";
    }
  }

  /** One that runs beside the other parts, with telephones on a page. */
  record Simulator() implements SmscChoice {}

  /** {@code SMSC_URL}, with {@code SMSC_PER_SECOND}; else the simulator. */
  static SmscChoice by(Map<String, String> environment) {
    String url = environment.getOrDefault("SMSC_URL", "").strip();
    return url.isEmpty()
        ? new Simulator()
        : new Given(url, environment.getOrDefault("SMSC_PER_SECOND", "").strip());
  }
}
