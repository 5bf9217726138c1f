package id.aduan.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Place;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.OpdCode;
import id.aduan.contract.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalContentTest {
  private static final Content FULL =
      new Content(
          "Judul \"satu\"",
          "Baris\ndua\t\\ \u0001 é",
          LocalDate.of(2026, 3, 1),
          new Place("pasar", "Sangir", "Abai", -1.5, 101.0, null),
          ComplaintKind.ASPIRASI,
          new CategoryCode("jalan"),
          new OpdCode("DPUPR"),
          true,
          new Visibility(true, false),
          new Reporter("Budi", "+6281234567890", "b@c.id", "1311012003040001"));

  @Test
  void isJsonAsRfc8785WritesIt() {
    assertThat(CanonicalContent.of(FULL))
        .hasToString(
            "{\"anonim\":true,\"category\":\"jalan\",\"incidentDate\":\"2026-03-01\","
                + "\"kind\":\"ASPIRASI\",\"misconductAlleged\":true,\"opd\":\"DPUPR\","
                + "\"place\":{\"kecamatan\":\"Sangir\",\"latitude\":-1.5,\"longitude\":101,"
                + "\"nagari\":\"Abai\",\"text\":\"pasar\"},\"rahasia\":false,"
                + "\"reporter\":{\"email\":\"b@c.id\",\"name\":\"Budi\","
                + "\"nik\":\"1311012003040001\",\"phone\":\"+6281234567890\"},"
                + "\"text\":\"Baris\\ndua\\t\\\\ \\u0001 é\",\"title\":\"Judul \\\"satu\\\"\"}");
  }

  @Test
  void leavesOutWhatIsAbsent() {
    assertThat(CanonicalContent.of(Drafts.aContent("a")))
        .hasToString(
            "{\"anonim\":false,\"misconductAlleged\":false,\"rahasia\":false,\"text\":\"a\"}");
  }

  @Test
  void hashesDifferentlyForEveryDifference() {
    List<Content> variants =
        List.of(
            FULL,
            changed("x", FULL.text(), FULL.place(), FULL.visibility(), FULL.reporter()),
            changed(FULL.title(), "x", FULL.place(), FULL.visibility(), FULL.reporter()),
            changed(FULL.title(), FULL.text(), null, FULL.visibility(), FULL.reporter()),
            changed(
                FULL.title(),
                FULL.text(),
                FULL.place(),
                new Visibility(true, true),
                FULL.reporter()),
            changed(FULL.title(), FULL.text(), FULL.place(), FULL.visibility(), Reporter.UNKNOWN));
    Set<String> hashes = new HashSet<>();
    variants.forEach(variant -> hashes.add(CanonicalContent.of(variant).hash()));

    assertThat(hashes).hasSize(variants.size());
  }

  /** Computed by another implementation: Python's hashlib and hmac. */
  @Test
  void hashesAndCommitsAsOtherProgramsDo() {
    CanonicalContent content = CanonicalContent.of(Drafts.aContent("a"));

    assertThat(content.hash()).isEqualTo("UvV4ZJkq-7LP4VYaI84wfUAeFEHELW2d4pAd-x5b9VE");
    assertThat(content.commitment("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8").value())
        .isEqualTo("UT6Ph-fs1y1xkFizxpC7aeZg6JZw1FpEpmhYNvF7XEc");
  }

  @Test
  void doesNotCareWhenAFollowUpWasSaid() {
    assertThat(CanonicalContent.of(new ReporterReplied("a", false, Instant.EPOCH)))
        .isEqualTo(CanonicalContent.of(new ReporterReplied("a", false, Instant.MAX)))
        .isNotEqualTo(CanonicalContent.of(new ReporterReplied("b", false, Instant.EPOCH)));
    assertThat(CanonicalContent.of(new ReporterRated(1, null, Instant.EPOCH)))
        .isNotEqualTo(CanonicalContent.of(new ReporterRated(2, null, Instant.EPOCH)));
    assertThat(CanonicalContent.of(new ClosureDisputed("a", Instant.EPOCH)))
        .isNotEqualTo(CanonicalContent.of(new ClosureDisputed("b", Instant.EPOCH)));
  }

  private static Content changed(
      @org.jspecify.annotations.Nullable String title,
      String text,
      @org.jspecify.annotations.Nullable Place place,
      Visibility visibility,
      Reporter reporter) {
    return new Content(
        title,
        text,
        FULL.incidentDate(),
        place,
        FULL.kind(),
        FULL.category(),
        FULL.opd(),
        true,
        visibility,
        reporter);
  }
}
