package id.aduan.cli;

import id.aduan.cli.system.Home;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.SystemState;
import id.aduan.cli.system.SystemState.PartState;
import id.aduan.cli.system.SystemState.StoreKind;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one screen that tells where everything is. */
final class Screen {
  private Screen() {}

  static String of(SystemState state, Home home, Duration after) {
    return """

    Aduan 1708 runs (ready after %s).

      File and follow a complaint  %s/
      The counter, for officers    %s/loket
      The console, for officers    %s/
      Mail that was sent           %s/
      Telephones, for SMS to 1708  %s
      API: intake %s  routing %s  notification %s  oversight %s
      Sign-in (OpenID Connect)     %s
      Kafka %s   documents %s (%s)

    Demo people (the password of all is demo):
      koordinator (coordinator)  utama-dpupr, pembantu-dpupr (admins; also -dinkes, -disdik,
      -dinsos, -dukcapil, -dishub, -dlh)  loket  bupati  inspektorat  kemenpan, ombudsman
      (overseers)  operator

    File a complaint:
      curl -s %s/api/v1/complaints -H 'Content-Type: application/json' \\
        -d '{"text":"Lampu jalan di depan pasar padam sejak tiga hari yang lalu"}'
    See it in the coordinator's queue:
      curl -s '%s/api/v1/work-lists/coordinator' -H "Authorization: Bearer $(./aduan token koordinator)"
    And in the overseer's feed:
      curl -s '%s/api/v1/feeds/KEMENPANRB/entries?wait=5' -H "Authorization: Bearer $(./aduan token kemenpan)"
    %s
    Ctrl-C or ./aduan down stops everything; data stays in %s.
    """
        .formatted(
            seconds(after),
            state.address("intake"),
            state.address("intake"),
            state.address("routing"),
            state.address("mailbox"),
            state.part(Part.SMSC).isPresent() ? state.address("smsc") + "/" : "SMSC_URL",
            state.address("intake"),
            state.address("routing"),
            state.address("notification"),
            state.address("oversight"),
            state.address("identity"),
            state.address("broker"),
            state.address("store"),
            kind(state.storeKind()),
            state.address("intake"),
            state.address("routing"),
            state.address("oversight"),
            banner(state.storeKind()),
            home.directory())
        .stripTrailing();
  }

  /** The parts that do not serve. */
  static String waitingFor(SystemState state) {
    return state.parts().stream()
        .filter(part -> !part.state().equals("ready"))
        .map(PartState::name)
        .collect(Collectors.joining(", "));
  }

  static String kind(StoreKind kind) {
    return switch (kind) {
      case GIVEN -> "given by MONGODB_URI";
      case MONGOD -> "a private mongod";
      case STAND_IN -> "stand-in, not MongoDB";
    };
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private static String banner(StoreKind kind) {
    return switch (kind) {
      case GIVEN, MONGOD -> "";
      case STAND_IN ->
          """

          ! The documents lie in a stand-in for MongoDB, for trying things out on this machine only.
          ! Set MONGODB_URI, or MONGOD, or put a mongod on the PATH, to run on the real one.
          """;
    };
  }
}
