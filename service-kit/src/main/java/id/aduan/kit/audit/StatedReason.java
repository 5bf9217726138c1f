package id.aduan.kit.audit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reason that the body of a request states, where it has a field of this name. */
final class StatedReason {
  private static final ClassValue<Optional<RecordComponent>> FIELD =
      new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> type) {
          return type.isRecord()
              ? Arrays.stream(type.getRecordComponents())
                  .filter(component -> component.getName().equals("reason"))
                  .peek(component -> component.getAccessor().setAccessible(true))
                  .findFirst()
              : Optional.empty();
        }
      };

  private StatedReason() {}

  static @Nullable String of(Object body) {
    Optional<RecordComponent> field = FIELD.get(body.getClass());
    try {
      Object stated = field.isEmpty() ? null : field.get().getAccessor().invoke(body);
      return stated == null ? null : stated.toString();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("reason: unreadable (expected: a field of a record)", e);
    }
  }
}
