package id.aduan.routing.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a change does to one entry.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
public record Edit(String key, @Nullable Row before, @Nullable Row after) {

  /** Whether it only says of a sample that it is right. */
  public boolean isAdoption() {
    return before != null && after != null && before.cells().equals(after.cells());
  }

  /** What takes it back. */
  Edit undone() {
    return new Edit(key, /* before= */ after, /* after= */ before);
  }
}
