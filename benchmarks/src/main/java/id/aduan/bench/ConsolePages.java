package id.aduan.bench;

import java.util.List;
import java.util.stream.Stream;

/** The pages of the console that are measured. A new page is a line here. */
final class ConsolePages {
  /** Stands for the number of a case that its reader has. */
  static final String A_CASE = "{case}";

  private static final String COORDINATOR = CasesBench.COORDINATOR;
  private static final String UTAMA = CasesBench.UTAMA;

  static final List<Page> ALL =
      Stream.of(
              by(COORDINATOR, "/"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=verify"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=decide"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=dispose"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=dispose&category=jembatan"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=dispose&place=13.11.03"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=dispose&area=13.11.03"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=returned"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=today"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=overdue"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=waiting"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=all"),
              by(COORDINATOR, "/tugas?desk=coordinators&list=overdue_anywhere"),
              by(COORDINATOR, "/tugas/cases/" + A_CASE),
              by(COORDINATOR, "/tugas/cases/" + A_CASE + "/print"),
              by(COORDINATOR, "/permintaan"),
              by(COORDINATOR, "/cari?q=jalan"),
              by(COORDINATOR, "/pintasan"),
              by(COORDINATOR, "/papan"),
              by(COORDINATOR, "/papan?period=quarter"),
              by(COORDINATOR, "/papan?period=year"),
              by(COORDINATOR, "/lonjakan"),
              by(COORDINATOR, "/loket"),
              by(UTAMA, "/"),
              by(UTAMA, "/tugas?desk=DPUPR&list=mine"),
              by(UTAMA, "/tugas?desk=DPUPR&list=unassigned"),
              by(UTAMA, "/tugas?desk=DPUPR&list=new"),
              by(UTAMA, "/tugas?desk=DPUPR&list=drafts"),
              by(UTAMA, "/tugas?desk=DPUPR&list=today"),
              by(UTAMA, "/tugas?desk=DPUPR&list=overdue"),
              by(UTAMA, "/tugas?desk=DPUPR&list=waiting"),
              by(UTAMA, "/tugas?desk=DPUPR&list=support"),
              by(UTAMA, "/tugas?desk=DPUPR&list=all"),
              by(UTAMA, "/tugas/cases/" + A_CASE),
              by(UTAMA, "/tugas/cases/" + A_CASE + "/print"),
              by(UTAMA, "/permintaan"),
              by(UTAMA, "/cari?q=jalan"),
              by(UTAMA, "/papan"),
              by(UTAMA, "/papan?period=year"))
          .toList();

  private ConsolePages() {}

  /** A page as somebody sees it. */
  record Page(String user, String path) {
    @Override
    public String toString() {
      return "`" + path + "` of " + user;
    }
  }

  private static Page by(String user, String path) {
    return new Page(user, path);
  }

  /** A list on which a case lies that its reader has. */
  static Page listOf(String user) {
    return by(
        user,
        user.equals(COORDINATOR)
            ? "/tugas?desk=coordinators&list=dispose"
            : "/tugas?desk=DPUPR&list=new");
  }
}
