package id.aduan.routing.cases;

import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.suggestion.CommonWords;
import id.aduan.routing.suggestion.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a case is found: the stems of what its reporter wrote, his name, and its place. Notes and
 * what offices ask each other are not among it: not everybody who sees the case reads them.
 *
 * @param said all that its reporter wrote
 * @param name his; empty where none is known
 * @param hidden whether only the coordinators may look for his name
 */
public record Findable(List<String> said, String name, boolean hidden, @Nullable PlaceCode place) {
  /** Before each word that agencies can not look for. */
  public static final String HIDDEN = "@";

  private static final String PLACE = "=";
  private static final int KECAMATAN = "13.11.01".length();

  /** Of a very long text the first words; whoever looks for it knows more than one. */
  private static final int MOST = 400;

  private static final List<ContentPart> WRITTEN =
      List.of(
          ContentPart.TITLE,
          ContentPart.COMPLAINT,
          ContentPart.PLACE_TEXT,
          ContentPart.REPLY,
          ContentPart.ADDITION,
          ContentPart.DISPUTE);

  public Findable {
    said = List.copyOf(said);
  }

  public static Findable of(Case on) {
    List<String> said = new ArrayList<>();
    on.writings()
        .texts()
        .values()
        .forEach(parts -> WRITTEN.forEach(part -> add(said, parts, part)));
    boolean toCoordinators = on.conflict().coordinatedBy() == CoordinatedBy.COORDINATORS;
    boolean anonim = on.origin().visibility().anonim();
    String name = on.writings().of(1).getOrDefault(ContentPart.REPORTER_NAME, "");
    return new Findable(
        said,
        anonim && !toCoordinators ? "" : name,
        anonim,
        on.erased() ? null : on.subject().place());
  }

  private static void add(List<String> said, Map<ContentPart, String> parts, ContentPart part) {
    String text = parts.get(part);
    if (text != null) {
      said.add(text);
    }
  }

  /** Each once; nothing of what was erased. */
  public Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    if (place != null) {
      words.addAll(around(place));
    }
    Words.written(name).forEach(word -> words.add(hidden ? HIDDEN + word : word));
    said.stream()
        .flatMap(text -> Words.written(text).stream())
        .filter(word -> !CommonWords.are(word))
        .takeWhile(_ -> words.size() < MOST)
        .forEach(words::add);
    return words;
  }

  /** What a case in a place is found by. */
  public static String at(PlaceCode place) {
    return PLACE + place;
  }

  /** A nagari and its kecamatan. */
  private static Set<String> around(PlaceCode place) {
    String code = place.value();
    return code.length() <= KECAMATAN
        ? Set.of(at(place))
        : Set.of(at(place), at(new PlaceCode(code.substring(0, KECAMATAN))));
  }
}
