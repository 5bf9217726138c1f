package id.aduan.routing.suggestion;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.suggestion.Lexicon.Evidence;
import id.aduan.routing.suggestion.Responsibilities.Responsible;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suggests which agencies a complaint may be for. The topic is predicted by words, because words
 * carry over from one regency to another; topic and place are mapped to the agency by a local
 * table, because responsibilities do not. What says nothing about any topic gets no suggestion
 * rather than a guess.
 */
public final class OpdSuggester {
  private static final double TENTHS = 10;

  private final Lexicon lexicon;
  private final Responsibilities responsibilities;
  private final Regions regions;

  public OpdSuggester(Lexicon lexicon, Responsibilities responsibilities, Regions regions) {
    this.lexicon = lexicon;
    this.responsibilities = responsibilities;
    this.regions = regions;
  }

  /**
   * The agencies that may be responsible, the likeliest first.
   *
   * @param place where it happened; if it is not known, the places that the text names are taken
   */
  public List<Suggestion> suggest(
      String text, @Nullable PlaceCode place, @Nullable CategoryCode category) {
    List<Evidence> evidence = lexicon.evidenceOf(text, category);
    if (evidence.isEmpty()) {
      return List.of();
    }
    @Nullable Place kecamatan = regions.kecamatanOf(place, text).orElse(null);
    double strongest = evidence.stream().mapToDouble(OpdSuggester::strength).max().orElseThrow();
    double whole = evidence.stream().mapToDouble(one -> Math.exp(strength(one) - strongest)).sum();
    var candidates = new HashMap<OpdCode, Candidate>();
    for (Evidence one : evidence) {
      double likely = Math.exp(strength(one) - strongest) / whole;
      for (Responsible responsible : responsibilities.of(one.topic(), kecamatan)) {
        var candidate = new Candidate(responsible, one, likely * responsible.percent() / 100);
        candidates.merge(responsible.opd().code(), candidate, Candidate::and);
      }
    }
    return ranked(candidates);
  }

  private static double strength(Evidence evidence) {
    return (evidence.weight() + evidence.topic().prior()) / TENTHS;
  }

  private static List<Suggestion> ranked(Map<OpdCode, Candidate> candidates) {
    return candidates.values().stream()
        .map(Candidate::suggestion)
        .sorted(
            Comparator.comparingDouble(Suggestion::score)
                .reversed()
                .thenComparing(suggestion -> suggestion.opd().value()))
        .toList();
  }

  /** An agency with the sum of what speaks for it, explained by what speaks for it most. */
  private record Candidate(
      Responsible responsible, Evidence evidence, double strongest, double score) {
    Candidate(Responsible responsible, Evidence evidence, double score) {
      this(responsible, evidence, score, score);
    }

    Candidate and(Candidate other) {
      Candidate lead = other.strongest > strongest ? other : this;
      return new Candidate(lead.responsible, lead.evidence, lead.strongest, score + other.score);
    }

    Suggestion suggestion() {
      var because =
          new Explanation(
              evidence.topic(),
              evidence.words(),
              evidence.category(),
              responsible.place(),
              responsible.opd().name());
      return new Suggestion(responsible.opd().code(), score, because);
    }
  }
}
