package id.aduan.intake.complaints;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.MissingFact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a complaint lacks, by the table that says what each category needs: asked for, never a
 * reason to refuse. Page, SMS, API and counter ask by the same table.
 */
public final class Completeness {
  private static final String HEADER = "category,name,name_en,place,date,contact,letters";
  private static final String ALL_OTHERS = "*";
  private final Needs usual;
  private final List<Category> categories;

  private Completeness(Needs usual, List<Category> categories) {
    this.usual = usual;
    this.categories = List.copyOf(categories);
  }

  /** A category with needs of its own, and its name. */
  public record Category(CategoryCode code, String name, String nameInEnglish, Needs needs) {}

  /**
   * Reads the table.
   *
   * @param table lines of values between commas, without quotes; {@code #} begins a remark
   */
  public static Completeness of(String table) {
    List<String> lines =
        table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException("completeness: first line (expected: " + HEADER + ")");
    }
    Needs usual = null;
    List<Category> categories = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",", -1);
      Needs needs = Needs.read(line, values);
      if (values[0].equals(ALL_OTHERS)) {
        usual = needs;
      } else {
        categories.add(new Category(new CategoryCode(values[0]), values[1], values[2], needs));
      }
    }
    if (usual == null) {
      throw new IllegalArgumentException("completeness: no line for all others (expected: *)");
    }
    return new Completeness(usual, categories);
  }

  /** Those that can be told apart when a complaint is filed, as the table lists them. */
  public List<Category> categories() {
    return categories;
  }

  /** What is needed where no category is known, or one that the table does not name. */
  public Needs usual() {
    return usual;
  }

  Set<MissingFact> missing(Content content) {
    Needs needs = needs(content);
    Set<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
    for (MissingFact fact : MissingFact.values()) {
      if (needs.lacks(fact, content)) {
        missing.add(fact);
      }
    }
    return missing;
  }

  private Needs needs(Content content) {
    return categories.stream()
        .filter(category -> category.code().equals(content.category()))
        .findFirst()
        .map(Category::needs)
        .orElse(usual);
  }
}
