package id.aduan.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.kit.web.Bilingual;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.DecisionTable;
import id.aduan.routing.cases.DecisionTable.Line;
import id.aduan.routing.cases.DecisionTable.Who;
import id.aduan.routing.cases.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/decision-table.md} as the decider is; {@code -Ddocs.update} rewrites it. */
final class DecisionTableTest {
  private static final Path FILE = Path.of("../docs/decision-table.md");
  private static final Map<String, Refusal> REFUSALS =
      Stream.of(Refusal.values()).collect(Collectors.toMap(Refusal::code, r -> r));

  @Test
  void saysWhatTheDeciderSays() throws IOException {
    String generated = document();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(FILE, generated);
    }
    assertThat(FILE).as("stale: run this test with -Ddocs.update").content().isEqualTo(generated);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # What every command comes to

            Made from the decider of routing-service by `DecisionTableTest`, which fails when this page is stale and
            rewrites it with `-Ddocs.update`. What a command makes happen is named by its events; what is refused, by
            the code of the refusal (its words are below). "Nothing to do": it is so already. Whether somebody may
            give a command at all is another question: his appointment of that day decides it.

            """);
    states(text);
    for (Who who : EnumSet.complementOf(EnumSet.of(Who.CLOCK))) {
      table(text, label(who), DecisionTable.whole().stream().filter(l -> l.who() == who).toList());
    }
    table(text, label(Who.CLOCK), DecisionTable.alarms());
    table(text, "Once the content is erased (setelah isi dihapus)", leftToDo());
    refusals(text);
    return text.toString();
  }

  private static void states(StringBuilder text) {
    text.append("## Where a case stands\n\n| here | on the screens |\n|---|---|\n");
    for (In in : In.values()) {
      text.append("| %s | %s |\n".formatted(words(in), screen(in)));
    }
  }

  private static void table(StringBuilder text, String title, List<Line> lines) {
    text.append(
        "\n## %s\n\n| wants | where it stands | comes to |\n|---|---|---|\n".formatted(title));
    String before = "";
    for (Line line : lines) {
      String command = line.command().equals(before) ? "" : line.command();
      before = line.command();
      text.append(
          "| %s | %s | %s |\n".formatted(command, states(line.states()), outcome(line.outcome())));
    }
  }

  private static List<Line> leftToDo() {
    return DecisionTable.erased().stream()
        .filter(line -> !line.outcome().equals(Refusal.CONTENT_ERASED.code()))
        .toList();
  }

  private static String states(List<In> states) {
    Set<In> others = new LinkedHashSet<>(List.of(In.values()));
    others.removeAll(states);
    if (others.isEmpty()) {
      return "anywhere";
    }
    return others.size() <= 2 ? "anywhere but: " + joined(others) : joined(states);
  }

  private static String joined(Iterable<In> states) {
    StringBuilder text = new StringBuilder();
    states.forEach(in -> text.append(text.isEmpty() ? "" : ", ").append(words(in)));
    return text.toString();
  }

  private static String outcome(String outcome) {
    if (outcome.equals("done")) {
      return "nothing to do";
    }
    return REFUSALS.containsKey(outcome)
        ? "refused: `" + outcome + "`"
        : Stream.of(outcome.split("\\+", -1))
            .map(DecisionTable::words)
            .collect(Collectors.joining(", then "));
  }

  private static void refusals(StringBuilder text) {
    text.append("\n## Refusals (penolakan)\n\n| code | Indonesian | English |\n|---|---|---|\n");
    Map<String, Bilingual> sentences = new LinkedHashMap<>();
    for (Refusal refusal : Refusal.values()) {
      sentences.put(refusal.code(), Problems.sentence(refusal));
    }
    sentences.forEach((code, said) ->
        text.append("| `%s` | %s | %s |\n".formatted(code, said.indonesian(), said.english())));
  }

  private static String words(In in) {
    return in.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static String label(Who who) {
    return switch (who) {
      case REPORTER -> "The reporter (pelapor)";
      case COORDINATOR -> "A coordinator (admin koordinator)";
      case OPD -> "An admin of the OPD that has the case (admin utama, admin pembantu)";
      case ANY_OFFICER -> "Whoever has the case (petugas)";
      case INTAKE -> "A complaint that comes once more (aduan yang sama)";
      case LEDGER -> "The ledger of messages (buku kirim)";
      case HOLDER ->
          "Who held something personal, once its erasure is ordered (pemegang data pribadi)";
      case RETENTION -> "When the time for which it is kept is over (masa simpan)";
      case CALENDAR -> "A change of calendar or limits (kalender kerja, tenggat)";
      case CLOCK -> "The clock, when the time has come (tenggat)";
    };
  }

  private static String screen(In in) {
    return switch (in) {
      case RECEIVED -> "Belum terverifikasi";
      case AWAITING -> "Tertunda";
      case VERIFIED -> "Belum terdisposisi";
      case RETURNED -> "Belum terdisposisi, dikembalikan OPD";
      case DISPOSED -> "Belum ditindaklanjuti";
      case IN_PROGRESS -> "Proses";
      case DRAFTED -> "Proses, rancangan jawaban menunggu persetujuan";
      case RESOLVED -> "Selesai";
      case CLOSED -> "Ditutup";
      case ARCHIVED -> "Diarsipkan";
      case WITHDRAWN -> "Diarsipkan, dicabut pelapor";
      case FORWARDED -> "Bukan kewenangan";
    };
  }
}
