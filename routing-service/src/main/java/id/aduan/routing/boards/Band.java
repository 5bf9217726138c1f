package id.aduan.routing.boards;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of days that are told together.
 *
 * @param last null: any number more
 */
public record Band(int first, @Nullable Integer last) {
  /** How old open cases are. */
  public static final List<Band> AGES = upTo(3, 7, 14, 30, 60);

  /** How long something took. */
  public static final List<Band> TIMES = upTo(1, 3, 7, 14, 30, 60);

  private static List<Band> upTo(int... lasts) {
    List<Band> bands = new ArrayList<>();
    int first = 0;
    for (int last : lasts) {
      bands.add(new Band(first, last));
      first = last + 1;
    }
    bands.add(new Band(first, null));
    return List.copyOf(bands);
  }

  /** The place of a number of days; what happened before its beginning took no time. */
  static int of(List<Band> bands, long days) {
    int at = 0;
    Integer last = bands.getFirst().last();
    while (last != null && days > last) {
      at++;
      last = bands.get(at).last();
    }
    return at;
  }
}
