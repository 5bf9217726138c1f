package id.aduan.letters;

import static id.aduan.contract.DeliveryEvent.MessageChannel.SMS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShortMessagesTest {
  private static final TrackingId NUMBER = TrackingId.ofPayload("7K3M9Q2X4TVB");
  private static final OpdCode DPUPR = new OpdCode("DPUPR");
  private static final String PUBLIC_WORKS = "Dinas Pekerjaan Umum Tata Ruang dan Pertanahan";
  private static final OpdCode LONG = new OpdCode("CAMAT-KOTO-PARIK-GADANG-DIATEH");
  private static final PlaceCode SANGIR = new PlaceCode("13.11.01");
  private static final PlaceCode UNHEARD_OF = new PlaceCode("13.11.98");
  private static final PlaceCode LONG_NAMED = new PlaceCode("13.11.99");
  private static final Instant LONG_DAY = Instant.parse("2026-09-25T17:00:00Z");

  /** Each of its characters is foreign to GSM-7 or takes two of its places. */
  private static final String LONG_WORDS =
      "“Kami sudah periksa” – jalan di depan pasar [dekat masjid] 🙏 ditambal…\n".repeat(9);

  private final Letters letters = letters("https://aduan.contoh.test/lacak");

  static Stream<Arguments> messages() {
    return Stream.concat(LettersTest.news().entrySet().stream(), longNews().entrySet().stream())
        .flatMap(one ->
            Stream.of(Language.values())
                .map(language -> Arguments.of(one.getKey(), language, one.getValue())));
  }

  private static Map<String, News> longNews() {
    Set<MissingFact> all = Set.of(MissingFact.values());
    InstitutionCode institution = new InstitutionCode(LONG.value());
    return Stream.of(
            Stream.of(
                new News.Received(all, LONG_DAY, null),
                new News.Received(all, LONG_DAY, SANGIR),
                new News.Received(all, LONG_DAY, UNHEARD_OF),
                new News.Received(all, LONG_DAY, LONG_NAMED),
                new News.Asked(all, LONG_DAY, LONG_WORDS),
                new News.Asked(Set.of(), LONG_DAY, null),
                new News.Reminded(LONG_DAY, LONG_WORDS),
                new News.Reminded(LONG_DAY, null),
                new News.Disposed(LONG),
                new News.Answered(LONG, LONG_WORDS),
                new News.Answered(DPUPR, LONG_WORDS),
                new News.Answered(LONG, null),
                new News.Resolved(
                    LONG, LocalDate.of(2026, 9, 25), LONG_DAY, LONG_WORDS, LONG_WORDS),
                new News.Resolved(
                    DPUPR, LocalDate.of(2026, 9, 25), LONG_DAY, LONG_WORDS, LONG_WORDS),
                new News.Reopened(LONG, LONG_DAY),
                new News.Forwarded(institution)),
            Stream.of(MissingFact.values())
                .map(fact -> new News.Received(Set.of(fact), LONG_DAY, null)),
            Stream.of(ClosedHow.values()).map(News.Closed::new),
            Stream.of(ArchiveReason.values())
                .flatMap(reason ->
                    Stream.of(
                        new News.Archived(reason, LONG_WORDS), new News.Archived(reason, null))))
        .flatMap(news -> news)
        .collect(Collectors.toMap(News::toString, news -> news));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("messages")
  void takesOnePartOnEveryPhoneAndBeginsWithTheNumber(String name, Language language, News told) {
    for (String page :
        Set.of("https://aduan.contoh.test/lacak", "https://a.test/" + "x".repeat(99))) {
      String text = letters(page).write(NUMBER, told, language, SMS).text();

      assertThat(Alphabet.of(text)).as(text).isEqualTo(Alphabet.GSM7);
      assertThat(Part.count(text)).as(text).isEqualTo(1);
      assertThat(text)
          .matches("(Aduan|Complaint) 7K3M9Q2X4TVB7[: ].*")
          .doesNotContain("{", "}", "null", "  ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsAsOnFile(Language language) throws IOException {
    String all =
        LettersTest.news().entrySet().stream()
            .map(one ->
                one.getKey() + ": " + letters.write(NUMBER, one.getValue(), language, SMS).text())
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(all).isEqualTo(onFile("sms", language));
  }

  static Stream<Arguments> answers() {
    return Stream.concat(
            Stream.of(SmsAnswer.values())
                .filter(kind -> kind != SmsAnswer.STATUS && kind != SmsAnswer.ASKED)
                .map(kind -> answer(kind, null, null, null)),
            Stream.concat(
                Stream.of(MissingFact.values())
                    .map(fact -> answer(SmsAnswer.ASKED, null, null, fact)),
                Stream.of(CaseStateCode.values())
                    .flatMap(state ->
                        Stream.of(
                            answer(SmsAnswer.STATUS, state, "DPUPR", null),
                            answer(SmsAnswer.STATUS, state, LONG.value(), null),
                            answer(SmsAnswer.STATUS, state, null, null)))))
        .flatMap(answer ->
            Stream.of(Language.values()).map(language -> Arguments.of(in(language, answer))));
  }

  private static SmsAnswerDue answer(
      SmsAnswer kind,
      @Nullable CaseStateCode state,
      @Nullable String office,
      @Nullable MissingFact asked) {
    return new SmsAnswerDue(
        "+6281200000001",
        Language.ID,
        kind,
        NUMBER,
        state,
        office,
        LONG_DAY,
        asked,
        kind == SmsAnswer.CODE ? "A7K3M-9Q2X4" : null,
        LONG_DAY);
  }

  private static SmsAnswerDue in(Language language, SmsAnswerDue answer) {
    return new SmsAnswerDue(
        answer.to(),
        language,
        answer.answer(),
        answer.complaint(),
        answer.state(),
        answer.office(),
        answer.due(),
        answer.asked(),
        answer.code(),
        answer.at());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answersInOnePartOnEveryPhone(SmsAnswerDue answer) {
    String text = letters.answer(answer).text();

    assertThat(Alphabet.of(text)).as(text).isEqualTo(Alphabet.GSM7);
    assertThat(Part.count(text)).as(text).isEqualTo(1);
    assertThat(text).isNotBlank().doesNotContain("{", "}", "null", "  ");
  }

  @ParameterizedTest
  @EnumSource
  void answersAsOnFile(Language language) throws IOException {
    String all =
        answers()
            .map(of -> (SmsAnswerDue) of.get()[0])
            .filter(answer -> answer.language() == language)
            .map(answer ->
                Stream.of(answer.answer(), answer.asked(), answer.state(), answer.office())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" "))
                    + ": "
                    + letters.answer(answer).text())
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(all).isEqualTo(onFile("sms-answers", language));
  }

  @Test
  void asksOneQuestionOnlyAndThePlaceFirst() {
    assertThat(text(new News.Received(Set.of(MissingFact.DETAILS, MissingFact.PLACE), null, null)))
        .contains("Di mana")
        .doesNotContain("Apa yang terjadi");
  }

  @Test
  void asksNothingInASurgeAndNamesWhereItComesFromWhereThatFits() {
    Set<MissingFact> all = Set.of(MissingFact.values());

    assertThat(text(new News.Received(all, LONG_DAY, SANGIR)))
        .contains(" laporan dari Sangir,")
        .doesNotContain("?", "jorong");
    for (PlaceCode area : Set.of(UNHEARD_OF, LONG_NAMED)) {
      assertThat(text(new News.Received(all, LONG_DAY, area)))
          .contains(" laporan dari daerah itu,")
          .doesNotContain("?", area.value());
    }
  }

  @Test
  void shortensTheNameOfAnOfficeBeforeTheWordsOfAnOfficer() {
    String words = "Lubang di depan pasar sudah kami periksa dan pekan ini kami tambal.";

    assertThat(text(new News.Answered(DPUPR, "Sudah ditambal.")))
        .isEqualTo("Aduan 7K3M9Q2X4TVB7 dijawab " + PUBLIC_WORKS + ": Sudah ditambal.");
    assertThat(text(new News.Answered(DPUPR, words + " Mohon bersabar, terima kasih.")))
        .isEqualTo(
            "Aduan 7K3M9Q2X4TVB7 dijawab DPUPR: " + words + " Mohon bersabar, terima kasih.");
  }

  @Test
  void cutsTheEndOfWhatAnOfficerWroteBetweenWords() {
    assertThat(text(new News.Answered(DPUPR, "Kami periksa pekan ini. ".repeat(9))))
        .endsWith(" Kami periksa pekan ini. Kami periksa pekan ini...")
        .hasSizeGreaterThan(150);
  }

  @Test
  void keepsTheQuestionWhetherItIsSolvedBehindLongWords() {
    assertThat(
            text(
                new News.Resolved(
                    DPUPR, LocalDate.of(2026, 3, 2), LONG_DAY, LONG_WORDS, LONG_WORDS)))
        .endsWith(
            "... Puas? Balas angka 1-5; belum selesai? balas BELUM paling lambat 25 Sep 2026.");
  }

  @Test
  void doesNotLetOneCharacterTakeHalfTheRoom() {
    assertThat(text(new News.Answered(DPUPR, "“Sudah” – 40 m² naïve café 👍🏽 …\tœ Ж")))
        .endsWith(": \"Sudah\" - 40 m2 naive café ... ? ?");
  }

  private String text(News news) {
    return letters.write(NUMBER, news, Language.ID, SMS).text();
  }

  private static Letters letters(String page) {
    return new Letters(
        new Letterhead(
            URI.create(page),
            "Aduan 1708",
            ZoneId.of("Asia/Jakarta"),
            Map.ofEntries(
                Map.entry("DPUPR", PUBLIC_WORKS),
                Map.entry(LONG.value(), "Kantor Camat Koto Parik Gadang Diateh"),
                Map.entry(SANGIR.value(), "Sangir"),
                Map.entry("13.11.03", "Koto Parik Gadang Diateh"),
                Map.entry(LONG_NAMED.value(), "Koto Parik Gadang Diateh ".repeat(4)))));
  }

  private static String onFile(String name, Language language) throws IOException {
    String file = "/letters/" + name + "." + language.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream stream = ShortMessagesTest.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, () -> file + ": absent").readAllBytes(), UTF_8);
    }
  }
}
