package id.aduan.cli.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.cli.replay.Finding;
import id.aduan.cli.replay.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReckoningTest {
  private static final String PHONE = "628130000001";
  private static final String ID = "7K3M9Q2X4TVBJ";
  private static final String OTHER = "7K3M9Q2X4TVBK";
  private static final String WORD = Telephones.word(1708);
  private static final Written WRITTEN =
      new Written(PHONE, WORD, "LAPOR " + WORD + "  Lampu padam");
  private static final CaseSeen CASE = new CaseSeen(ID, WORD + " Lampu padam");
  private static final LedgerRow TOLD = new LedgerRow(ID, "HANDED_OVER", 0);
  private static final Submission RECEIPT =
      new Submission("1", PHONE, "Aduan " + ID + " kami terima.", true);

  @Test
  void isContentWithACaseAndAReceipt() {
    Reckoning reckoning = of(List.of(CASE), List.of(TOLD), List.of(RECEIPT));

    assertThat(reckoning).isEqualTo(new Reckoning(1, 1, 0, 0, List.of()));
  }

  @Test
  void takesHowALongTextBeginsForTheText() {
    assertThat(
            of(List.of(new CaseSeen(ID, WORD + " Lam…")), List.of(TOLD), List.of(RECEIPT))
                .findings())
        .isEmpty();
  }

  @Test
  void missesACase() {
    assertThat(kinds(of(List.of(), List.of(), List.of()))).containsExactly(Kind.LOST);
  }

  @Test
  void missesAReceipt() {
    assertThat(kinds(of(List.of(CASE), List.of(TOLD), List.of()))).containsExactly(Kind.LOST);
  }

  @Test
  void findsASecondCaseOfTheSameMessage() {
    assertThat(
            kinds(
                of(
                    List.of(CASE, new CaseSeen(OTHER, CASE.text())),
                    List.of(TOLD, new LedgerRow(OTHER, "DELIVERED", 0)),
                    List.of(
                        RECEIPT,
                        new Submission("2", PHONE, "Aduan " + OTHER + " kami terima.", true)))))
        .containsExactly(Kind.DOUBLED);
  }

  @Test
  void allowsASecondReceiptWhereAnAnswerWasLost() {
    List<Submission> twice = List.of(RECEIPT, RECEIPT);

    assertThat(kinds(of(List.of(CASE), List.of(TOLD), twice))).containsExactly(Kind.DOUBLED);
    assertThat(of(List.of(CASE), List.of(new LedgerRow(ID, "HANDED_OVER", 1)), twice))
        .isEqualTo(new Reckoning(1, 2, 1, 1, List.of()));
  }

  @Test
  void findsWhatIsStillUnderWay() {
    assertThat(kinds(of(List.of(CASE), List.of(new LedgerRow(ID, "SENDING", 0)), List.of(RECEIPT))))
        .containsExactly(Kind.STRANGE);
    assertThat(kinds(of(List.of(CASE), List.of(), List.of(RECEIPT)))).containsExactly(Kind.STRANGE);
  }

  @Test
  void findsWhatNobodyWrote() {
    assertThat(
            kinds(
                of(
                    List.of(CASE, new CaseSeen(OTHER, "Tanpa kata")),
                    List.of(TOLD),
                    List.of(RECEIPT, new Submission("2", PHONE, "Halo", true)))))
        .containsExactly(Kind.STRANGE, Kind.STRANGE);
  }

  @Test
  void findsOtherWordsAndOtherPhonesAndParts() {
    CaseSeen cut = new CaseSeen(ID, WORD + " Lampu ...");
    assertThat(kinds(of(List.of(cut), List.of(TOLD), List.of(RECEIPT))))
        .containsExactly(Kind.STRANGE);
    assertThat(
            kinds(
                of(
                    List.of(CASE),
                    List.of(TOLD),
                    List.of(new Submission("1", "62", RECEIPT.text(), true)))))
        .containsExactly(Kind.STRANGE);
    assertThat(
            kinds(
                of(
                    List.of(CASE),
                    List.of(TOLD),
                    List.of(new Submission("1", PHONE, RECEIPT.text(), false)))))
        .containsExactly(Kind.STRANGE);
  }

  private static Reckoning of(
      List<CaseSeen> cases, List<LedgerRow> ledger, List<Submission> submissions) {
    return Reckoning.of(List.of(WRITTEN), cases, ledger, submissions);
  }

  private static List<Kind> kinds(Reckoning reckoning) {
    return reckoning.findings().stream().map(Finding::kind).toList();
  }
}
