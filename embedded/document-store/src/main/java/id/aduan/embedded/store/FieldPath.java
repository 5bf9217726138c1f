package id.aduan.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path, split once, and what it finds in a document, arrays included. */
final class FieldPath {
  private final String name;
  private final List<String> steps;

  FieldPath(String name) {
    this.name = name;
    this.steps = List.of(name.split("\\.", -1));
  }

  String name() {
    return name;
  }

  /**
   * What a path leads to: one value, or the elements of the array that stands at {@code arrayAt}.
   */
  record Found(List<@Nullable Object> values, @Nullable String arrayAt) {
    boolean isMultiple() {
      return arrayAt != null;
    }
  }

  Found in(Document document) {
    if (steps.size() == 1) {
      Object value = document.getOrMissing(name);
      if (!(value instanceof Collection)) {
        List<@Nullable Object> one = new ArrayList<>(1);
        one.add(value);
        return new Found(one, null);
      }
    }
    var walk = new Walk();
    walk.step(document, 0);
    if (walk.values.isEmpty()) {
      walk.values.add(Missing.getInstance());
    }
    return new Found(walk.values, walk.arrayAt);
  }

  boolean existsIn(Document document) {
    return in(document).values().stream().anyMatch(value -> !(value instanceof Missing));
  }

  private final class Walk {
    private final List<@Nullable Object> values = new ArrayList<>();
    private @Nullable String arrayAt;

    private void step(Document document, int index) {
      Object value = document.getOrMissing(steps.get(index));
      if (index == steps.size() - 1) {
        end(value, index);
      } else if (value instanceof Document inner) {
        step(inner, index + 1);
      } else if (value instanceof Collection<?> array) {
        meetArray(index);
        array.forEach(element -> stepInto(element, index + 1));
        stepByPosition(array, index + 1);
      } else {
        values.add(Missing.getInstance());
      }
    }

    private void stepInto(@Nullable Object element, int index) {
      if (element instanceof Document inner) {
        step(inner, index);
      }
    }

    private void stepByPosition(Collection<?> array, int index) {
      String position = steps.get(index);
      if (position.isEmpty()
          || !position.chars().allMatch(Character::isDigit)
          || position.length() > 6) {
        return;
      }
      array.stream()
          .skip(Integer.parseInt(position))
          .limit(1)
          .forEach(element -> endOrStep(element, index));
    }

    private void endOrStep(@Nullable Object element, int index) {
      if (index == steps.size() - 1) {
        end(element, index);
      } else {
        stepInto(element, index + 1);
      }
    }

    private void end(@Nullable Object value, int index) {
      if (!(value instanceof Collection<?> array)) {
        values.add(value);
        return;
      }
      meetArray(index);
      if (array.isEmpty()) {
        values.add(OrderedBytes.EMPTY_ARRAY);
      } else {
        values.addAll(array);
      }
    }

    private void meetArray(int index) {
      if (arrayAt == null) {
        arrayAt = String.join(".", steps.subList(0, index + 1));
      }
    }
  }
}
