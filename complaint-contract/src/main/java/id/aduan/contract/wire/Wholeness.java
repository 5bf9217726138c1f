package id.aduan.contract.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what an event must have and does not: null is taken only where its type says so. */
final class Wholeness {
  private static final ClassValue<List<RecordComponent>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return type.isRecord()
              ? Arrays.stream(type.getRecordComponents())
                  .filter(part -> !part.getType().isPrimitive())
                  .peek(part -> part.getAccessor().setAccessible(true))
                  .toList()
              : List.of();
        }
      };

  private Wholeness() {}

  /** The name of the first part that is missing; empty: all is there. */
  static Optional<String> missing(Object whole) {
    return switch (whole) {
      case Collection<?> several -> firstMissing(several);
      case Map<?, ?> named -> firstMissing(named.values());
      default ->
          PARTS.get(whole.getClass()).stream()
              .flatMap(part -> missing(part, valueOf(part, whole)).stream())
              .findFirst();
    };
  }

  private static Optional<String> firstMissing(Collection<?> several) {
    return several.stream().flatMap(each -> missing(each).stream()).findFirst();
  }

  private static Optional<String> missing(RecordComponent part, @Nullable Object value) {
    if (value != null) {
      return missing(value).map(inner -> part.getName() + "." + inner);
    }
    return part.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? Optional.empty()
        : Optional.of(part.getName());
  }

  private static @Nullable Object valueOf(RecordComponent part, Object whole) {
    try {
      return part.getAccessor().invoke(whole);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(part.getName() + ": unreadable (expected: a part)", e);
    }
  }
}
