package id.aduan.routing.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Channel;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.LinkKind;
import id.aduan.contract.MissingFact;
import id.aduan.contract.ReturnReason;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.cases.Action;
import id.aduan.routing.cases.InternalRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever a page may have to say, it has words for in both languages. */
final class WordsTest {
  private static final Properties INDONESIAN = words(false);
  private static final Properties ENGLISH = words(true);

  /** Of all bundles together, as pages read them. */
  private static Properties words(boolean english) {
    Properties words = new Properties();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:words/*.properties")) {
        if (file.getURL().getPath().endsWith("_en.properties") == english) {
          Properties bundle = new Properties();
          try (var reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
            bundle.load(reader);
          }
          assertThat(words.keySet()).as("said twice").doesNotContainAnyElementsOf(bundle.keySet());
          words.putAll(bundle);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysEverythingInBothLanguages(boolean inEnglish) {
    Properties words = inEnglish ? ENGLISH : INDONESIAN;
    assertThat(words.keySet()).isEqualTo(inEnglish ? INDONESIAN.keySet() : ENGLISH.keySet());
    assertThat(words.stringPropertyNames()).containsAll(needed().toList());
    assertThat(words.values()).noneMatch(text -> text.toString().isBlank());
  }

  private static Stream<String> needed() {
    return Stream.of(
            events(CaseEvent.class).map(event -> "moment." + event),
            Stream.concat(
                    Step.usual(EnumSet.allOf(Action.class)).stream(),
                    Step.seldom(EnumSet.allOf(Action.class)).stream())
                .flatMap(step ->
                    Stream.of("", ".what", ".do", ".done")
                        .map(rest -> "step." + step.code() + rest)),
            Stream.of(WorkList.values())
                .flatMap(list -> Stream.of("list." + list.code(), "list." + list.code() + ".help")),
            of("state.", CaseStateCode.values()),
            of("kind.", ComplaintKind.values()),
            of("due.", DeadlineKind.values()),
            of("due.left.", Due.Urgency.values()),
            of("channel.", Channel.values()),
            of("fact.", MissingFact.values()),
            of("link.", LinkKind.values()),
            of("return.", ReturnReason.values()),
            of("archive.", ArchiveReason.values()),
            of("rank.", Rank.values()),
            of("request.", InternalRequest.Status.values()),
            of("part.", ContentPart.values()).filter(part -> !part.equals("part.DOCUMENTS")),
            Stream.of(CoordinatedBy.COORDINATORS, CoordinatedBy.INSPEKTORAT, CoordinatedBy.LEADERS)
                .map(by -> "desk." + by.name().toLowerCase(Locale.ROOT)))
        .flatMap(keys -> keys);
  }

  private static Stream<String> of(String beginning, Enum<?>... values) {
    return Stream.of(values).map(value -> beginning + value.name());
  }

  private static Stream<String> events(Class<?> kind) {
    Class<?>[] kinds = kind.getPermittedSubclasses();
    return kinds == null
        ? Stream.of(kind.getSimpleName())
        : Stream.of(kinds).flatMap(WordsTest::events);
  }
}
