package id.aduan.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class MessagesTest {
  private static final Pattern USED = Pattern.compile("#\\{([a-z-]+\\.[a-z0-9.-]+)");

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    Properties indonesian = messages("messages.properties");
    Properties english = messages("messages_en.properties");

    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    assertThat(indonesian.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    assertThat(english.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layout",
        "parts",
        "file",
        "receipt",
        "follow",
        "case",
        "withdraw",
        "problem",
        "counter",
        "counter-file",
        "slip",
        "sign-in"
      })
  void hasEveryMessageThatATemplateNames(String template) throws IOException {
    Set<String> used = new TreeSet<>();
    var matcher =
        USED.matcher(
            new ClassPathResource("templates/" + template + ".html")
                .getContentAsString(StandardCharsets.UTF_8));
    while (matcher.find()) {
      used.add(matcher.group(1));
    }
    used.removeIf(code -> code.endsWith("."));

    assertThat(messages("messages.properties").stringPropertyNames()).containsAll(used);
  }

  @ParameterizedTest
  @EnumSource(CaseStateCode.class)
  void namesEveryState(CaseStateCode state) {
    assertThat(Words.state(state).in(Language.ID)).isNotBlank();
    assertThat(Words.state(state).in(Language.EN)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(MissingFact.class)
  void asksForEveryFact(MissingFact fact) {
    assertThat(Words.question(fact).in(Language.ID))
        .contains("?")
        .isNotEqualTo(Words.question(fact).in(Language.EN));
  }

  @ParameterizedTest
  @EnumSource(DeadlineKind.class)
  void namesEveryLimit(DeadlineKind kind) {
    assertThat(Words.deadline(kind).in(Language.ID)).isNotBlank();
    assertThat(Words.deadline(kind).in(Language.EN)).isNotBlank();
  }

  private static Properties messages(String file) throws IOException {
    Properties messages = new Properties();
    try (var reader =
        new InputStreamReader(
            Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + file)),
            StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return messages;
  }
}
