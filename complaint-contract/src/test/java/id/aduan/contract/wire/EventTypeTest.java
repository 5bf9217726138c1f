package id.aduan.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.SignOutEvent;
import id.aduan.contract.SmsAnswerEvent;
import id.aduan.contract.SmsReceiptEvent;
import id.aduan.contract.Submission;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        DossierEvent.class,
        CaseEvent.class,
        AssignmentEvent.class,
        DeliveryEvent.class,
        SmsReceiptEvent.class,
        SignOutEvent.class,
        SmsAnswerEvent.class,
        AccessEvent.class,
        Submission.class
      })
  void namesEveryKindOfAFamily(Class<?> family) {
    Set<Class<?>> named =
        Stream.of(EventType.values()).map(EventType::payload).collect(Collectors.toSet());
    assertThat(named).containsAll(kinds(family).toList());
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypeTest::kinds)
        : Stream.of(type);
  }

  @Test
  void givesEachKindItsOwnName() {
    assertThat(Stream.of(EventType.values()).map(EventType::wireName)).doesNotHaveDuplicates();
    assertThat(Stream.of(EventType.values()).map(EventType::wireName))
        .allMatch(n -> n.matches("[a-z]+\\.[a-z-]+\\.v1"));
  }
}
