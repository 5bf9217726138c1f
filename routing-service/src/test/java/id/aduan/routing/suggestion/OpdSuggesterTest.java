package id.aduan.routing.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpdSuggesterTest {
  private static final OpdSuggester SUGGESTER = Suggestions.suggester(ReferenceFiles.bundled());
  private static final PlaceCode SANGIR = new PlaceCode("13.11.01");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jalan berlubang dan aspal rusak di depan sekolah          | DPUPR
          jln rsk bnyk lobang                                       | DPUPR
          Jembatan gantung putus, warga tidak bisa menyeberang      | DPUPR
          Irigasi jebol, sawah kami kering                          | DPUPR
          PJU padam sudah seminggu                                  | DISHUB
          Parkir liar di terminal membuat macet                     | DISHUB
          Sampah menumpuk tidak diangkut dan bau                    | DLH
          Limbah tambang mencemari sungai                           | DLH
          Bantuan PKH tidak tepat sasaran, keluarga miskin tidak terdaftar | DINSOS
          Urus akta kelahiran dan KTP lama sekali                   | DUKCAPIL
          Puskesmas tutup, tidak ada dokter dan obat                | DINKES
          Pelayanan IGD RSUD lambat                                 | RSUD
          Guru jarang masuk, kepala sekolah meminta uang komite sekolah | DISDIK
          Air PDAM mati tiga hari                                   | PDAM
          Orgen tunggal sampai subuh, banyak yang minum tuak        | SATPOLPP
          Tanah longsor menutup rumah, butuh tenda pengungsi        | BPBD
          Rumah terbakar, tolong kirim pemadam kebakaran            | SATPOLPP
          Pupuk subsidi langka untuk kelompok tani                  | DISTAN
          Benih ikan untuk keramba belum disalurkan                 | DPPKAN
          Izin usaha NIB tidak keluar                               | DPMPTSP
          Gaji di bawah UMR dan kena PHK                            | DPMPTSP
          Elpiji langka di pasar tradisional                        | DAGKOP
          Tagihan PBB salah, SPPT atas nama orang lain              | BKD
          Kenaikan pangkat PNS dan PPPK tidak diproses              | BKPSDM
          Jaringan internet blank spot dan sinyal hilang            | KOMINFO
          Objek wisata kotor dan tiket masuk mahal                  | DISPARPORA
          Ada pungli, oknum petugas minta uang pelicin              | INSPEKTORAT
          Kantor wali nagari selalu tutup, perangkat nagari tidak ada | CAMAT-SANGIR
          """)
  void putsTheAgencyOfTheMatterFirst(String text, OpdCode expected) {
    assertThat(SUGGESTER.suggest(text, SANGIR, null))
        .first()
        .extracting(Suggestion::opd)
        .isEqualTo(expected);
  }

  @Test
  void sendsTheSameMatterToTheCamatOfThePlace() {
    String text = "Kantor camat dan wali nagari tidak melayani";

    assertThat(first(text, "13.11.06.2004").opd()).isEqualTo(new OpdCode("CAMAT-PAUH-DUO"));
    assertThat(first(text, "13.11.03").opd())
        .isEqualTo(new OpdCode("CAMAT-KOTO-PARIK-GADANG-DIATEH"));
    assertThat(SUGGESTER.suggest(text + " di Bidar Alam", null, null))
        .first()
        .extracting(Suggestion::opd)
        .isEqualTo(new OpdCode("CAMAT-SANGIR-JUJUAN"));
  }

  @Test
  void namesNoCamatWhereThePlaceIsNotKnown() {
    assertThat(SUGGESTER.suggest("Kantor camat tidak melayani", null, null))
        .isNotEmpty()
        .noneMatch(suggestion -> suggestion.opd().value().startsWith("CAMAT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "halo", "1708", "😀", "tolong ditindaklanjuti"})
  void saysNothingAboutWhatSaysNothing(String text) {
    assertThat(SUGGESTER.suggest(text, SANGIR, null)).isEmpty();
  }

  @Test
  void takesTheChosenCategoryIntoAccount() {
    var lighting = new CategoryCode("penerangan-jalan");

    assertThat(SUGGESTER.suggest("mohon segera", null, lighting))
        .first()
        .satisfies(suggestion -> {
          assertThat(suggestion.opd()).isEqualTo(new OpdCode("DISHUB"));
          assertThat(suggestion.because().text(Language.ID))
              .isEqualTo("kategori yang dipilih → Penerangan jalan → Dinas Perhubungan");
        });
    assertThat(SUGGESTER.suggest("mohon segera", null, new CategoryCode("unheard-of"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Petugas dukcapil minta uang untuk KTP",
        "Ada pungli di sekolah, guru menjual seragam",
        "Korupsi dana nagari oleh perangkat nagari"
      })
  void showsTheInspektoratAmongTheFirstThreeWhereMisconductIsAlleged(String text) {
    var firstThree = SUGGESTER.suggest(text, SANGIR, null).stream().limit(3).map(Suggestion::opd);

    assertThat(firstThree).contains(new OpdCode("INSPEKTORAT"));
  }

  @Test
  void explainsASuggestionInBothLanguages() {
    var because = first("Kantor wali nagari tutup", "13.11.01.2001").because();

    assertThat(because.words()).contains("wali nagari");
    assertThat(because.text(Language.ID))
        .startsWith("kata: 'wali nagari'")
        .endsWith(" → Pelayanan kecamatan dan nagari; tempat: Sangir → Kantor Camat Sangir");
    assertThat(because.text(Language.EN))
        .startsWith("words: 'wali nagari'")
        .endsWith(" → Kecamatan and nagari services; place: Sangir → Kantor Camat Sangir");
  }

  @Test
  void neverRepeatsWhatAReporterWrote() {
    var explained =
        SUGGESTER
            .suggest("Jalan rusak, hubungi Zulqarnain 081200000000 di Rawamangunjaya", SANGIR, null)
            .stream()
            .map(suggestion -> suggestion.because().text(Language.ID).toLowerCase(Locale.ROOT))
            .toList();

    assertThat(explained)
        .isNotEmpty()
        .noneMatch(text -> text.contains("zulqarnain") || text.contains("0812"));
  }

  @Test
  void ranksByAScoreThatSharesOneAmongTheAgencies() {
    var random = new SplittableRandom(1708);
    List<String> words =
        List.of("jalan", "lampu", "sampah", "nagari", "ktp", "pdam", "guru", "parkir", "entah");
    for (int i = 0; i < 500; i++) {
      String text = String.join(" ", random.ints(6, 0, words.size()).mapToObj(words::get).toList());
      var scores = SUGGESTER.suggest(text, SANGIR, null).stream().map(Suggestion::score).toList();

      assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
      assertThat(scores.stream().mapToDouble(Double::doubleValue).sum())
          .isLessThanOrEqualTo(1.000001);
    }
  }

  @Test
  void followsTheLocalTableOfAnotherRegency(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("opds.csv"), "# version 2\ncode,name,kecamatan\nPUPR-X,Dinas PU,\n");
    Files.writeString(
        directory.resolve("topic-opd.csv"), "# version 2\ntopic,opd,share\njalan,PUPR-X,100\n");
    var elsewhere = Suggestions.suggester(ReferenceFiles.in(directory));

    assertThat(elsewhere.suggest("jalan berlubang", null, null))
        .extracting(Suggestion::opd)
        .containsExactly(new OpdCode("PUPR-X"));
  }

  @Test
  void refusesATableThatNamesAnUnknownAgency() {
    var topic = new Topic("jalan", "Jalan", "Roads", 0);
    var share =
        new Responsibilities.Share(new Responsibilities.Holder.Agency(new OpdCode("NONE")), 100);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Responsibilities(List.of(), Map.of(topic, List.of(share))))
        .withMessage("topic-opd: 'NONE' (expected: one of the agencies)");
  }

  private static Suggestion first(String text, String place) {
    return SUGGESTER.suggest(text, new PlaceCode(place), null).getFirst();
  }
}
