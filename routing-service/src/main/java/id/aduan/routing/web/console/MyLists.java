package id.aduan.routing.web.console;

import id.aduan.kit.web.Problem;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.lists.SavedList;
import id.aduan.routing.lists.SavedLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists that an officer keeps, as his menu shows them. */
@Component
final class MyLists {
  private final SavedLists saved;
  private final Lists lists;

  MyLists(SavedLists saved, Lists lists) {
    this.saved = saved;
    this.lists = lists;
  }

  /**
   * One of them.
   *
   * @param count null: of a desk that is not his today
   */
  public record Line(SavedList list, @Nullable Integer count, boolean current) {
    public boolean isMany() {
      return count != null && count >= Console.MOST_COUNTED;
    }
  }

  List<Line> of(Officer officer, @Nullable Asked shown) {
    List<Line> lines = new ArrayList<>();
    for (SavedList list : saved.of(officer.id())) {
      Asked asked = asked(list);
      lines.add(new Line(list, count(asked, officer), shown != null && asked.isSameAs(shown)));
    }
    return lines;
  }

  /** The one that is shown now. */
  static Optional<SavedList> shown(List<Line> lines) {
    return lines.stream().filter(Line::current).map(Line::list).findFirst();
  }

  private @Nullable Integer count(Asked asked, Officer officer) {
    try {
      Lists.Found found = lists.found(asked, officer);
      return lists.count(found, lists.query(found, officer, Console.MOST_COUNTED), officer);
    } catch (Problem _) {
      return null;
    }
  }

  private static Asked asked(SavedList list) {
    return new Asked(list.desk(), list.list(), list.category(), list.place(), list.area(), null);
  }

  /** Keeps a list; false where there is no room for one more. */
  boolean keep(Officer officer, String id, String name, Lists.Found found) {
    Asked asked = found.asked();
    return saved.add(
        officer.id(),
        new SavedList(
            id,
            name,
            found.place().code(),
            found.list().code(),
            set(asked.category()),
            set(asked.place()),
            set(asked.area())));
  }

  void forget(Officer officer, String id) {
    saved.remove(officer.id(), id);
  }

  private static @Nullable String set(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").isEmpty() ? null : value;
  }
}
