package id.aduan.routing.suggestion;

import id.aduan.contract.PlaceCode;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how often officers' choices are among the suggestions, on a JSON-lines file of {@code
 * text} and {@code agency} given as the argument. The complaints of the file come from another
 * regency: its classes of agencies are mapped to the ones here, and all of them happen in one
 * kecamatan. Not part of the tests.
 */
final class SuggestionMeasurement {
  private static final PlaceCode SOMEWHERE = new PlaceCode("13.11.01");

  /** Classes that have another name, or no agency of their own, here. */
  private static final Map<String, String> HERE =
      Map.ofEntries(
          Map.entry("KELURAHAN_DESA", "CAMAT-SANGIR"),
          Map.entry("KECAMATAN", "CAMAT-SANGIR"),
          Map.entry("PERKIM", "DLH"),
          Map.entry("DISNAKER", "DPMPTSP"),
          Map.entry("DP3AP2KB", "DINSOS"),
          Map.entry("BAPENDA_BKAD", "BKD"),
          Map.entry("BPBD_DAMKAR", "BPBD"),
          Map.entry("DISTAN_PANGAN", "DISTAN"));

  private SuggestionMeasurement() {}

  /** How often the officers' agency was first, and among the first three, of how many. */
  private record Hits(int first, int amongThree, int all) {
    static final Hits NONE = new Hits(0, 0, 0);

    Hits and(int rank) {
      return new Hits(
          first + (rank == 0 ? 1 : 0), amongThree + (rank >= 0 && rank < 3 ? 1 : 0), all + 1);
    }

    String line(String what) {
      return "%-16s %5d  top-1 %.3f  top-3 %.3f"
          .formatted(what, all, (double) first / all, (double) amongThree / all);
    }
  }

  public static void main(String[] arguments) throws IOException {
    var suggester = Suggestions.suggester(ReferenceFiles.bundled());
    var json = JsonMapper.builder().build();
    List<JsonNode> complaints =
        Files.readAllLines(Path.of(arguments[0])).stream().map(json::readTree).toList();
    var perAgency = new TreeMap<String, Hits>();
    Hits total = Hits.NONE;
    int silent = 0;
    for (JsonNode complaint : complaints) {
      String expected = expected(complaint);
      var ranked = suggester.suggest(complaint.get("text").asString(), SOMEWHERE, null);
      int rank =
          ranked.stream().map(suggestion -> suggestion.opd().value()).toList().indexOf(expected);
      total = total.and(rank);
      perAgency.merge(expected, Hits.NONE.and(rank), (known, _) -> known.and(rank));
      silent += ranked.isEmpty() ? 1 : 0;
    }
    perAgency.forEach((agency, hits) -> IO.println(hits.line(agency)));
    IO.println(total.line("all"));
    IO.println("without a suggestion: " + silent);
    IO.println("microseconds per complaint: %.1f".formatted(microseconds(suggester, complaints)));
  }

  /** Water supply is an office of the secretariat there, and a company here. */
  private static String expected(JsonNode complaint) {
    String agency = complaint.get("agency").asString();
    boolean water =
        agency.equals("SETDA") && complaint.get("topic").asString().equals("water_pdam");
    return water ? "PDAM" : HERE.getOrDefault(agency, agency);
  }

  private static double microseconds(OpdSuggester suggester, List<JsonNode> complaints) {
    List<String> texts =
        complaints.stream().map(complaint -> complaint.get("text").asString()).toList();
    int suggestions = 0;
    for (int warmUp = 0; warmUp < 5; warmUp++) {
      for (String text : texts) {
        suggestions += suggester.suggest(text, null, null).size();
      }
    }
    long start = System.nanoTime();
    for (String text : texts) {
      suggestions += suggester.suggest(text, null, null).size();
    }
    long taken = System.nanoTime() - start;
    return suggestions == 0 ? 0 : taken / 1000.0 / texts.size();
  }
}
