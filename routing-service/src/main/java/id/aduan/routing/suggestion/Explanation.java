package id.aduan.routing.suggestion;

import id.aduan.contract.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why an agency was suggested, as data. Its words come from the lexicon and its places from the
 * table of regions, so that it never repeats what a reporter wrote.
 *
 * @param words those that spoke for the topic, the strongest first; none if only the category did
 * @param place the place that decided which office it is, if one did
 */
public record Explanation(
    Topic topic, List<String> words, boolean category, @Nullable Place place, String opdName) {
  public Explanation {
    words = List.copyOf(words);
  }

  public String text(Language language) {
    boolean indonesian = language == Language.ID;
    var reasons = new StringBuilder();
    if (!words.isEmpty()) {
      reasons.append(indonesian ? "kata: " : "words: ").append(quoted());
    }
    if (category) {
      reasons
          .append(reasons.isEmpty() ? "" : ", ")
          .append(indonesian ? "kategori yang dipilih" : "the chosen category");
    }
    reasons.append(" → ").append(topic.name(language));
    if (place != null) {
      reasons.append(indonesian ? "; tempat: " : "; place: ").append(place.name());
    }
    return reasons.append(" → ").append(opdName).toString();
  }

  private String quoted() {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
  }
}
