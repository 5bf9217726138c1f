package id.aduan.routing.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries of every register that do not ship. */
public final class RegisterExamples {
  public static final Row LIMITS_2 =
      row(
          "version",
          "2",
          "effective_from",
          "2026-02-10",
          "verification",
          "2",
          "first_response",
          "3",
          "resolution",
          "10",
          "resolution_of_misconduct",
          "40",
          "information",
          "5",
          "aspiration",
          "5",
          "reporter_silence",
          "10",
          "dispute",
          "10",
          "legal_ceiling_calendar_days",
          "60",
          "reminders",
          "3; 7",
          "internal_request",
          "3",
          "decision_hours",
          "24");
  public static final Row UNIT =
      row("code", "DPUPR-BM", "opd", "DPUPR", "name", "Bidang Bina Marga");
  public static final Row OFFICIAL =
      row(
          "person",
          "p-1",
          "name",
          "Budi \"Datuk\", S.T.",
          "post",
          "Kepala Bidang",
          "opd",
          "DPUPR",
          "units",
          "DPUPR-BM");
  public static final Row TEMPLATE =
      row(
          "code",
          "terima",
          "name",
          "Diterima",
          "text",
          "Aduan {nomor} kami terima,\n\"terima kasih\", {opd}.");

  private RegisterExamples() {}

  static List<Row> of(Register register) {
    return switch (register) {
      case CALENDAR ->
          List.of(row("date", "2026-02-12", "kind", "cuti_bersama", "name", "Cuti tambahan"));
      case LIMITS -> List.of(LIMITS_2);
      case OPDS -> List.of(row("code", "DISKOMDIGI", "name", "Dinas Komunikasi, Digital"));
      case UNITS -> List.of(UNIT);
      case PEOPLE -> List.of(OFFICIAL);
      case REGIONS ->
          List.of(
              row(
                  "code",
                  "13.11.01.2099",
                  "name",
                  "Nagari Baru",
                  "aliases",
                  "Baru; Anyar",
                  "common_word",
                  "yes"));
      case CATEGORIES ->
          List.of(row("code", "lain-sekali", "sp4n", "99999", "name", "Lain", "proof", "yes"));
      case INSTITUTIONS -> List.of(row("code", "PUSKESMAS", "name", "Puskesmas"));
      case TEMPLATES -> List.of(TEMPLATE);
    };
  }

  public static Row row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return new Row(row);
  }
}
