package id.aduan.cli.system;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Somebody who can sign in at the built-in identity provider.
 *
 * @param opd the OPD that the demo appointments name, or empty
 */
public record DemoPerson(String user, String role, String opd) {
  /** One for all of them; the login page says so. */
  public static final String PASSWORD = "demo";

  private static final List<String> OPDS =
      List.of("DPUPR", "DINKES", "DISDIK", "DINSOS", "DUKCAPIL", "DISHUB", "DLH");

  /** Everybody the built-in provider knows. */
  public static List<DemoPerson> all() {
    return Stream.of(
            Stream.of(
                new DemoPerson("koordinator", "COORDINATOR", ""),
                new DemoPerson("loket", "COUNTER", "")),
            OPDS.stream()
                .flatMap(opd ->
                    Stream.of(
                        new DemoPerson("utama-" + lower(opd), "ADMIN_UTAMA", opd),
                        new DemoPerson("pembantu-" + lower(opd), "ADMIN_PEMBANTU", opd))),
            Stream.of(
                new DemoPerson("pejabat-dpupr", "OFFICIAL", "DPUPR"),
                new DemoPerson("bupati", "LEADER", ""),
                new DemoPerson("inspektorat", "INSPEKTORAT", ""),
                new DemoPerson("kemenpan", "OVERSEER", ""),
                new DemoPerson("ombudsman", "OVERSEER", ""),
                new DemoPerson("operator", "OPERATOR", "")))
        .flatMap(people -> people)
        .toList();
  }

  /** The OPDs that have demo admins. */
  public static List<String> opds() {
    return OPDS;
  }

  private static String lower(String opd) {
    return opd.toLowerCase(Locale.ROOT);
  }
}
