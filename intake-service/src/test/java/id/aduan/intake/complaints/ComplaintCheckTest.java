package id.aduan.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Channel;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.Submission.PlaceInput;
import id.aduan.contract.Submission.ReporterInput;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.intake.testing.Times;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintCheckTest {
  private final ComplaintCheck check = new ComplaintCheck(Drafts.NEEDS, Times.clock());

  @Test
  void isContentWithASentence() {
    ComplaintDraft draft = good(Drafts.saying("Lampu jalan padam di depan pasar"));

    assertThat(draft.content()).isEqualTo(Drafts.aContent("Lampu jalan padam di depan pasar"));
    assertThat(draft.channel()).isEqualTo(Channel.WEB);
    assertThat(draft.language()).isEqualTo(Language.ID);
    assertThat(draft.missing())
        .containsExactlyInAnyOrder(
            MissingFact.PLACE, MissingFact.INCIDENT_DATE, MissingFact.CONTACT);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  \n ", "...", "12345", "!!! 110", "\u202E\u0000"})
  void demandsTextWithALetter(@Nullable String text) {
    assertThat(flaws(Drafts.saying(text)))
        .containsExactly(new Flaw("text", FaultCode.TEXT_MISSING));
  }

  @Test
  void findsAllFlawsAtOnce() {
    assertThat(
            flaws(
                new SubmitComplaint(
                    Channel.SMS,
                    "t".repeat(201),
                    " ",
                    "besok",
                    new PlaceInput(null, null, null, 91.0, 100.0),
                    "KELUHAN",
                    "a b",
                    "?",
                    true,
                    true,
                    true,
                    new ReporterInput("n".repeat(121), "12", "a@", "0123456789012345"),
                    null)))
        .containsExactlyInAnyOrder(
            new Flaw("channel", FaultCode.CHANNEL_NOT_YOURS),
            new Flaw("title", FaultCode.TOO_LONG),
            new Flaw("text", FaultCode.TEXT_MISSING),
            new Flaw("incidentDate", FaultCode.DATE_MALFORMED),
            new Flaw("place", FaultCode.PLACE_MALFORMED),
            new Flaw("kind", FaultCode.KIND_UNKNOWN),
            new Flaw("category", FaultCode.CODE_MALFORMED),
            new Flaw("opd", FaultCode.CODE_MALFORMED),
            new Flaw("reporter.name", FaultCode.TOO_LONG),
            new Flaw("reporter.phone", FaultCode.PHONE_MALFORMED),
            new Flaw("reporter.email", FaultCode.EMAIL_MALFORMED),
            new Flaw("reporter.nik", FaultCode.NIK_MALFORMED));
  }

  @Test
  void limitsTextByCharactersNotByBytes() {
    assertThat(good(Drafts.saying("é".repeat(10_000))).content().text()).hasSize(10_000);
    assertThat(flaws(Drafts.saying("a".repeat(10_001))))
        .containsExactly(new Flaw("text", FaultCode.TOO_LONG));
  }

  @Test
  void doesNotCleanWhatIsTooLongByFar() {
    String blanks = "a" + " ".repeat(40_000) + "b";

    assertThat(flaws(Drafts.saying(blanks))).containsExactly(new Flaw("text", FaultCode.TOO_LONG));
    assertThat(flaws(reachedBy(blanks, blanks, blanks)))
        .containsExactly(
            new Flaw("reporter.phone", FaultCode.PHONE_MALFORMED),
            new Flaw("reporter.email", FaultCode.EMAIL_MALFORMED),
            new Flaw("reporter.nik", FaultCode.NIK_MALFORMED));
    assertThat(good(Drafts.saying("a" + " ".repeat(30_000) + "\nb")).content().text())
        .isEqualTo("a\nb");
  }

  @ParameterizedTest
  @CsvSource({
    "0812 3456 7890, +6281234567890",
    "0812-3456-789, +628123456789",
    "+62 812 3456 7890, +6281234567890",
    "6281234567890, +6281234567890",
    "(0755) 583123, +62755583123",
    "+65 9123 4567, +6591234567",
    "0060 12 345 6789, +60123456789"
  })
  void writesPhoneNumbersInternationally(String typed, String expected) {
    assertThat(good(reachedBy(typed, null, null)).content().reporter().phone()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12", "08x2345678", "0812345", "+62", "++6281234567890", "081234567890123"})
  void refusesWhatIsNoPhoneNumber(String typed) {
    assertThat(flaws(reachedBy(typed, null, null)))
        .containsExactly(new Flaw("reporter.phone", FaultCode.PHONE_MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a@",
        "@b.id",
        "a@b",
        "a b@c.id",
        "a..b@c.id",
        ".a@c.id",
        "a@c..id",
        "a@-c.id"
      })
  void refusesWhatIsNoEmail(String typed) {
    assertThat(flaws(reachedBy(null, typed, null)))
        .containsExactly(new Flaw("reporter.email", FaultCode.EMAIL_MALFORMED));
  }

  @Test
  void keepsWhatIsBeforeTheAtSignAsItIs() {
    assertThat(good(reachedBy(null, "Budi.Santoso+a@Contoh.ID", null)).content().reporter().email())
        .isEqualTo("Budi.Santoso+a@contoh.id");
  }

  @ParameterizedTest
  @CsvSource({
    "1311012003040001, true",
    "13.1101.200304.0001, true",
    "0311012003040001, false",
    "131101200304000, false",
    "1311012003O40001, false"
  })
  void readsANik(String typed, boolean isGood) {
    Checked<ComplaintDraft> checked = checked(reachedBy(null, null, typed));
    assertThat(checked instanceof Checked.Good).isEqualTo(isGood);
  }

  @Test
  void refusesADayThatHasNotBegunInWesternIndonesia() {
    assertThat(good(on("2026-03-16")).content().incidentDate()).hasToString("2026-03-16");
    assertThat(flaws(on("2026-03-17")))
        .containsExactly(new Flaw("incidentDate", FaultCode.DATE_IN_FUTURE));
    assertThat(flaws(on("2026-02-30")))
        .containsExactly(new Flaw("incidentDate", FaultCode.DATE_MALFORMED));
  }

  @ParameterizedTest
  @EnumSource(ComplaintKind.class)
  void readsKindsInAnySpelling(ComplaintKind kind) {
    String typed = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    assertThat(
            good(Drafts.with("Ada usul untuk jalan ini", null, null, typed, null)).content().kind())
        .isEqualTo(kind);
  }

  @Test
  void asksForTheDayOfAnIncidentOnly() {
    assertThat(
            good(Drafts.with(
                    "Bagaimana mengurus akta lahir?", null, null, "PERMINTAAN_INFORMASI", null))
                .missing())
        .containsExactlyInAnyOrder(MissingFact.PLACE, MissingFact.CONTACT);
  }

  @Test
  void asksForMoreWhereThereAreHardlyAnyWords() {
    assertThat(good(Drafts.saying("pju padam")).missing()).contains(MissingFact.DETAILS);
    assertThat(good(Drafts.saying("p j u   p a d a m !!!!!!!!!!!!")).missing())
        .contains(MissingFact.DETAILS);
    assertThat(good(Drafts.saying("lampu jalan padam")).missing())
        .doesNotContain(MissingFact.DETAILS);
  }

  @Test
  void lacksNothingWhereAllIsSaid() {
    assertThat(
            good(Drafts.with(
                    "Lampu jalan padam sejak malam",
                    "2026-03-01",
                    new PlaceInput("depan pasar", "Sangir", null, null, null),
                    "PENGADUAN",
                    new ReporterInput(null, "081234567890", null, null)))
                .missing())
        .isEmpty();
  }

  @Test
  void keepsTheWordsOfAPlaceAndRoundsItsPoint() {
    assertThat(
            good(Drafts.with(
                    "Jembatan roboh",
                    null,
                    new PlaceInput(" dekat  SDN 05 ", "Sungai Pagu", "", -1.48123456789, 101.0),
                    null,
                    null))
                .content()
                .place())
        .isEqualTo(new Place("dekat  SDN 05", "Sungai Pagu", null, -1.481235, 101.0, null));
  }

  @Test
  void takesAPlaceWithoutWordsForNone() {
    assertThat(
            good(Drafts.with(
                    "Jembatan roboh", null, new PlaceInput(" ", "", null, null, null), null, null))
                .content()
                .place())
        .isNull();
  }

  @Test
  void demandsBothCoordinatesOrNone() {
    for (PlaceInput half :
        List.of(
            new PlaceInput(null, null, null, 1.0, null),
            new PlaceInput(null, null, null, null, 1.0),
            new PlaceInput(null, null, null, Double.NaN, 1.0))) {
      assertThat(flaws(Drafts.with("Jembatan roboh", null, half, null, null)))
          .containsExactly(new Flaw("place", FaultCode.PLACE_MALFORMED));
    }
  }

  @Test
  void cleansWhatNobodyTypedOnPurpose() {
    assertThat(
            good(Drafts.saying(
                    "\uFEFF Satu\u0000\u0007 \r\n\r\n\r\n\r\ndua\u202E tiga\tempat \uD800"))
                .content()
                .text())
        .isEqualTo("Satu\n\ndua tiga\tempat \uFFFD");
  }

  @Test
  void writesLettersWithAccentsInOneWay() {
    assertThat(good(Drafts.saying("Cafe\u0301 ramai")).content().text())
        .isEqualTo("Caf\u00e9 ramai");
  }

  @Test
  void prefersWhatTheInputSaysOfChannelAndLanguage() {
    SubmitComplaint input = Drafts.from(Channel.APP, Language.EN, "Jalan rusak", null);

    assertThat(good(input).channel()).isEqualTo(Channel.APP);
    assertThat(good(input).language()).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @EnumSource(FaultCode.class)
  void saysEachFaultInBothLanguages(FaultCode code) {
    assertThat(code.in(Language.ID)).isNotBlank().isNotEqualTo(code.in(Language.EN));
    assertThat(code.in(Language.EN)).isNotBlank();
    assertThat(code.code()).matches("[a-z]+(-[a-z]+)*");
  }

  private static SubmitComplaint reachedBy(
      @Nullable String phone, @Nullable String email, @Nullable String nik) {
    return Drafts.with(
        "Jalan rusak berat", null, null, null, new ReporterInput(null, phone, email, nik));
  }

  private static SubmitComplaint on(String date) {
    return Drafts.with("Jalan rusak berat", date, null, null, null);
  }

  private Checked<ComplaintDraft> checked(SubmitComplaint input) {
    return check.check(input, Set.of(Channel.WEB, Channel.APP), Channel.WEB, Language.ID);
  }

  private ComplaintDraft good(SubmitComplaint input) {
    Checked<ComplaintDraft> checked = checked(input);
    assertThat(checked).isInstanceOf(Checked.Good.class);
    return Objects.requireNonNull(((Checked.Good<ComplaintDraft>) checked).value());
  }

  private List<Flaw> flaws(SubmitComplaint input) {
    return switch (checked(input)) {
      case Checked.Good<ComplaintDraft> _ -> List.of();
      case Checked.Flawed<ComplaintDraft>(List<Flaw> flaws) -> flaws;
    };
  }
}
