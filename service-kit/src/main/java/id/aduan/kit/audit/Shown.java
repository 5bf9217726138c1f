package id.aduan.kit.audit;

import id.aduan.contract.TrackingId;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases that an answer names, wherever in it: answers are records, and a number of a complaint
 * is a {@link TrackingId} in them. So no endpoint has to say it, and none can forget it.
 */
final class Shown {
  private static final ClassValue<List<MethodHandle>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
          return components(type);
        }
      };

  private final Set<TrackingId> found = new LinkedHashSet<>();

  private Shown() {}

  static Set<TrackingId> in(@Nullable Object body) {
    Shown shown = new Shown();
    shown.walk(body);
    return shown.found;
  }

  private void walk(@Nullable Object value) {
    switch (value) {
      case TrackingId complaint -> found.add(complaint);
      case Collection<?> many -> many.forEach(this::walk);
      case Map<?, ?> map ->
          map.forEach((key, mapped) -> {
            walk(key);
            walk(mapped);
          });
      case Optional<?> one -> one.ifPresent(this::walk);
      case Record parts ->
          COMPONENTS.get(parts.getClass()).forEach(part -> walk(read(part, parts)));
      case null, default -> {}
    }
  }

  private static @Nullable Object read(MethodHandle component, Record parts) {
    try {
      return component.invoke(parts);
    } catch (Throwable e) {
      throw new IllegalStateException("answer: unreadable (expected: a record)", e);
    }
  }

  private static List<MethodHandle> components(Class<?> type) {
    List<MethodHandle> readable = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (mayName(component.getType())) {
        readable.add(handle(component.getAccessor()));
      }
    }
    return readable;
  }

  private static boolean mayName(Class<?> type) {
    return !type.isPrimitive() && !type.isEnum() && type != String.class && !type.isArray();
  }

  private static MethodHandle handle(Method accessor) {
    try {
      accessor.setAccessible(true);
      return MethodHandles.lookup().unreflect(accessor);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("answer: hidden (expected: a record of a service)", e);
    }
  }
}
