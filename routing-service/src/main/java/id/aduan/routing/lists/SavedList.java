package id.aduan.routing.lists;

import org.jspecify.annotations.Nullable;

/**
 * A work list as somebody narrowed it, under a name of his own. It holds codes alone: words that he
 * looked for may name a reporter, and are not kept.
 *
 * @param area a kecamatan
 */
public record SavedList(
    String id,
    String name,
    String desk,
    String list,
    @Nullable String category,
    @Nullable String place,
    @Nullable String area) {
  public static final int LONGEST_NAME = 40;

  public SavedList {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "name: '" + name.length() + "' long (expected: 1 to " + LONGEST_NAME + ")");
    }
  }
}
