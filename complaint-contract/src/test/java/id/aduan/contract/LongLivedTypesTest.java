package id.aduan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.wire.EventType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What lives for ever is an allow-list of types: codes, instants, numbers, pseudonymous ids,
 * commitments.
 */
class LongLivedTypesTest {
  private static final Set<Class<?>> PLAIN =
      Set.of(
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          Instant.class,
          LocalDate.class);
  private static final Set<Class<?>> CODES =
      Set.of(
          TrackingId.class,
          EventId.class,
          OpdCode.class,
          AgencyCode.class,
          InstitutionCode.class,
          PlaceCode.class,
          CategoryCode.class,
          Commitment.class);
  private static final Set<Class<?>> RECORDS =
      Set.of(
          Actor.class,
          Deadline.class,
          Proof.class,
          Stay.class,
          Visibility.class,
          DeliveryEvent.Message.class);

  @ParameterizedTest
  @ValueSource(classes = {CaseEvent.class, DeliveryEvent.class})
  void holdsNothingOffTheAllowList(Class<?> family) {
    assertThat(EventType.payloads(family).stream().flatMap(kind -> offList(kind).stream()))
        .isEmpty();
  }

  @Test
  void findsTextWhereItDoesNotBelong() {
    assertThat(offList(WithText.class))
        .containsExactly(
            "WithText.note: class java.lang.String", "WithText.names: class java.lang.String");
  }

  private static List<String> offList(Class<?> type) {
    List<String> found = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> held = held(component.getGenericType());
      if (RECORDS.contains(held)) {
        found.addAll(offList(held));
      } else if (!PLAIN.contains(held) && !CODES.contains(held) && !held.isEnum()) {
        found.add(type.getSimpleName() + "." + component.getName() + ": " + held);
      }
    }
    return found;
  }

  private static Class<?> held(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType collection -> held(collection.getActualTypeArguments()[0]);
      default -> Object.class;
    };
  }

  private record WithText(Instant at, String note, List<String> names) {}
}
