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

  /** The office whose one demo admin does all of its work alone. */
  public static final String INSPEKTORAT = "INSPEKTORAT";

  /** The one demo official, of whom admins ask facts. */
  public static final DemoPerson OFFICIAL = new DemoPerson("pejabat-dpupr", "OFFICIAL", "DPUPR");

  /** By what id the organisation knows the official. */
  public static final String OFFICIAL_ID = "17080000-0000-4000-8000-000000000301";

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
                        new DemoPerson(utama(opd), "ADMIN_UTAMA", opd),
                        new DemoPerson(pembantu(opd), "ADMIN_PEMBANTU", opd))),
            Stream.of(
                OFFICIAL,
                new DemoPerson("bupati", "LEADER", ""),
                new DemoPerson("inspektorat", "INSPEKTORAT", INSPEKTORAT),
                new DemoPerson("kemenpan", "OVERSEER", ""),
                new DemoPerson("ombudsman", "OVERSEER", ""),
                new DemoPerson("operator", "OPERATOR", "")))
        .flatMap(people -> people)
        .toList();
  }

  /** The OPDs that have demo admins of both ranks. */
  public static List<String> opds() {
    return OPDS;
  }

  /** Who approves the answers of an OPD. */
  public static String utama(String opd) {
    return opd.equals(INSPEKTORAT) ? "inspektorat" : "utama-" + lower(opd);
  }

  /** Who drafts the answers of an OPD. */
  public static String pembantu(String opd) {
    return opd.equals(INSPEKTORAT) ? "inspektorat" : "pembantu-" + lower(opd);
  }

  private static String lower(String opd) {
    return opd.toLowerCase(Locale.ROOT);
  }
}
