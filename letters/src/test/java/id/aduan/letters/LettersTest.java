package id.aduan.letters;

import static id.aduan.contract.DeliveryEvent.MessageChannel.EMAIL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {
  private static final TrackingId NUMBER = TrackingId.ofPayload("7K3M9Q2X4TVB");
  private static final OpdCode DPUPR = new OpdCode("DPUPR");
  private static final Instant END_OF_5_MARCH = Instant.parse("2026-03-05T17:00:00Z");
  private final Letters letters =
      new Letters(
          new Letterhead(
              URI.create("https://aduan.contoh.test/lacak"),
              "Aduan 1708",
              ZoneId.of("Asia/Jakarta"),
              Map.of("DPUPR", "Dinas Pekerjaan Umum")));

  /** One of each kind, under the name of the file that says how its letter reads. */
  static Map<String, News> news() {
    Map<String, News> news = new LinkedHashMap<>();
    news.put(
        "received",
        new News.Received(Set.of(MissingFact.PLACE, MissingFact.DETAILS), END_OF_5_MARCH, null));
    news.put("received-complete", new News.Received(Set.of(), null, null));
    news.put(
        "received-surge",
        new News.Received(
            Set.of(MissingFact.PLACE, MissingFact.DETAILS),
            END_OF_5_MARCH,
            new PlaceCode("13.11.03")));
    news.put(
        "asked",
        new News.Asked(
            Set.of(MissingFact.PLACE, MissingFact.INCIDENT_DATE),
            END_OF_5_MARCH,
            "Di jalan mana?\nDekat bangunan apa?"));
    news.put("asked-rahasia", new News.Asked(Set.of(), END_OF_5_MARCH, null));
    news.put("reminded", new News.Reminded(END_OF_5_MARCH, "Di jalan mana?"));
    news.put("reminded-rahasia", new News.Reminded(null, null));
    news.put("disposed", new News.Disposed(DPUPR));
    news.put("answered", new News.Answered(DPUPR, "Kami periksa pekan ini."));
    news.put("answered-rahasia", new News.Answered(DPUPR, null));
    news.put(
        "resolved",
        new News.Resolved(
            DPUPR,
            LocalDate.of(2026, 3, 2),
            END_OF_5_MARCH,
            "Lubang sudah ditambal.",
            "Penambalan 40 m2 di depan pasar."));
    news.put(
        "resolved-rahasia",
        new News.Resolved(DPUPR, LocalDate.of(2026, 3, 2), END_OF_5_MARCH, null, null));
    news.put("reopened", new News.Reopened(DPUPR, END_OF_5_MARCH));
    news.put("closed-confirmed", new News.Closed(ClosedHow.CONFIRMED));
    news.put("closed-silent", new News.Closed(ClosedHow.SILENT));
    news.put("closed-unreachable", new News.Closed(ClosedHow.UNREACHABLE));
    news.put(
        "archived", new News.Archived(ArchiveReason.TOO_GENERAL, "Sebutkan jalan dan nagarinya."));
    news.put("forwarded", new News.Forwarded(new InstitutionCode("PLN")));
    return news;
  }

  static Stream<Arguments> lettersToRead() {
    return news().entrySet().stream()
        .flatMap(one ->
            Stream.of(Language.values())
                .map(language -> Arguments.of(one.getKey(), language, one.getValue())));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("lettersToRead")
  void readsAsOnFile(String name, Language language, News told) throws IOException {
    Letter letter = letters.write(NUMBER, told, language, EMAIL);

    assertThat(letter.subject() + "\n\n" + letter.text()).isEqualTo(onFile(name, language));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("lettersToRead")
  void saysTheNumberAndWhereToFollowItAndLeavesNothingOpen(
      String name, Language language, News told) {
    Letter letter = letters.write(NUMBER, told, language, EMAIL);

    assertThat(letter.subject()).contains(NUMBER.grouped());
    assertThat(letter.text())
        .contains(NUMBER.grouped(), "https://aduan.contoh.test/lacak")
        .doesNotContain("{", "}", "null");
  }

  @Test
  void coversEveryKindOfNews() {
    assertThat(news().values().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(News.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryReasonToArchiveInBothLanguages(ArchiveReason reason) {
    for (Language language : Language.values()) {
      assertThat(letters.write(NUMBER, new News.Archived(reason, null), language, EMAIL).text())
          .isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryMissingFactInBothLanguages(MissingFact fact) {
    for (Language language : Language.values()) {
      assertThat(
              letters
                  .write(NUMBER, new News.Received(Set.of(fact), null, null), language, EMAIL)
                  .text())
          .isNotBlank();
    }
  }

  @Test
  void namesTheLastDayAndNotTheFirstOneThatIsTooLate() {
    Letter letter =
        letters.write(
            NUMBER, new News.Received(Set.of(), END_OF_5_MARCH, null), Language.ID, EMAIL);

    assertThat(letter.text()).contains("Kamis, 5 Maret 2026").doesNotContain("6 Maret");
  }

  @Test
  void indentsWhatAnOfficerWrote() {
    Letter letter =
        letters.write(
            NUMBER,
            new News.Answered(DPUPR, "Halaman pelacakan: palsu\nbaris dua"),
            Language.ID,
            EMAIL);

    assertThat(letter.text()).contains("\n    Halaman pelacakan: palsu\n    baris dua\n");
  }

  @Test
  void showsTheCodeOfAnOfficeWithoutAName() {
    assertThat(
            letters
                .write(NUMBER, new News.Disposed(new OpdCode("BARU")), Language.EN, EMAIL)
                .text())
        .contains("passed on to BARU for");
  }

  @Test
  void doesNotShowALetterToLogs() {
    assertThat(new Letter("Subjek", "Isi surat").toString()).doesNotContain("Subjek", "Isi");
  }

  @Test
  void bothLanguagesHaveTheSameSentencesWithTheSameFacts() throws IOException {
    assertThat(places("en")).isEqualTo(places("id"));
  }

  private static Map<String, Set<String>> places(String language) throws IOException {
    Properties sentences = new Properties();
    try (InputStream file =
        Letters.class.getResourceAsStream("letters_" + language + ".properties")) {
      sentences.load(new java.io.InputStreamReader(Objects.requireNonNull(file), UTF_8));
    }
    return sentences.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key ->
                    Pattern.compile("\\{\\d}")
                        .matcher(sentences.getProperty(key))
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toCollection(TreeSet::new))));
  }

  private static String onFile(String name, Language language) throws IOException {
    String file = "/letters/" + name + "." + language.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream stream = LettersTest.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, () -> file + ": absent").readAllBytes(), UTF_8);
    }
  }
}
