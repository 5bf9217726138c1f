package id.aduan.routing.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import id.aduan.routing.suggestion.MisconductSigns.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MisconductSignsTest {
  private static final ReferenceFiles FILES = ReferenceFiles.bundled();
  private static final MisconductSigns SIGNS =
      Suggestions.misconductSigns(
          FILES,
          Suggestions.opds(FILES),
          List.of(
              named("p1", "dr. H. Rahmat Hidayat, M.Kes", "Kepala Dinas Kesehatan", "DINKES"),
              named("p2", "Siti Aminah S.Pd", "Kepala Dinas", "DISDIK"),
              named("p3", "Budi", "Camat", "CAMAT-SANGIR"),
              named("p4", "Yusra Fitri", "Kepala Bidang", "DPUPR"),
              named("p5", "Andi Saputra", "Kepala Bidang", "DPUPR"),
              named("p6", "Ir. Zulkifli Nur", "Sekretaris Daerah", "SETDA"),
              named("p7", "Dewi Lestari", "Kepala Puskesmas Muara Labuh", "DINKES")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada pungli di loket KTP",
        "PUNGLIIII di kantor itu pak",
        "petugas dukcapil minta uang 50rb biar cepat",
        "pegawainya mintak duit rokok",
        "kami dimintai uang oleh pegawai waktu urus akta",
        "Pak wali nagari minta 2 juta utk tanda tangan surat tanah",
        "oknum pegawai meminta imbalan",
        "sy hrs nyogok spy izin keluar",
        "kepala sekolah menerima suap dari kontraktor",
        "Dana desa dikorupsi perangkat",
        "dugaan korupsi pembangunan balai nagari",
        "koruptor jangan dilindungi",
        "uang pelicin diminta terang-terangan",
        "harus kasih uang rokok dulu baru diproses",
        "BLT dipotong 100 ribu oleh ketua jorong",
        "bantuan disunat perangkat nagari",
        "honor kader tidak sampai, kabarnya masuk kantong pribadi bendahara",
        "penyalahgunaan wewenang oleh camat",
        "jabatannya disalahgunakan untuk proyek keluarga sendiri",
        "nepotisme penerimaan tenaga honorer",
        "yang diterima cuma kerabat kepala dinas",
        "RT pilih kasih, cuma familinya yg didata",
        "warga diperas petugas di jembatan timbang",
        "Pemerasan oleh anggota satpol",
        "guru mencabuli muridnya",
        "pelecehan oleh pegawai puskesmas",
        "kepala bidang selingkuh dengan stafnya di kantor",
        "sekretaris nagari pakai ijazah palsu",
        "jual beli jabatan di dinas itu",
        "pegawai titip absen lalu pulang",
        "dia makan gaji buta, tidak pernah masuk kerja",
        "guru PNS jarang masuk, gaji jalan terus",
        "bidan bolos terus",
        "laporan kegiatan fiktif",
        "harga barangnya di mark up",
        "tender diatur, pemenangnya itu-itu saja",
        "ASN ikut kampanye calon bupati",
        "mobil dinas dipakai mudik",
        "penggelapan dana kelompok tani",
        "kuitansi palsu di kantor camat",
        "apakah ini bukan pungli?",
        "katanya tidak ada pungli, nyatanya lain",
        "kalau tidak setor ke petugas, kios kami dibongkar"
      })
  void seesWhatIsAllegedOfAnOfficerOrAnOffice(String text) {
    assertThat(SIGNS.of(text).misconduct()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1708 😀",
        "Pelayanan di dukcapil lambat sekali",
        "petugas tidak ramah dan tidak melayani",
        "Sudah tiga minggu KTP saya belum jadi, pegawainya banyak alasan",
        "kantor wali nagari selalu tutup jam 10",
        "jalan rusak parah, mohon dinas terkait memperbaiki",
        "lampu jalan mati, gelap sekali",
        "mohon pemotongan pohon di depan sekolah",
        "berapa biaya urus akta kelahiran?",
        "apakah buat KTP dipungut biaya?",
        "petugas bilang tidak dipungut biaya, terima kasih",
        "ini bukan pungli, hanya iuran yang kami sepakati",
        "bukan korupsi yang saya laporkan tapi jalan berlubang",
        "pelayanan cepat tanpa pungli",
        "tidak ada suap, semua lancar",
        "kakak saya orang dalam gangguan jiwa, mohon bantuan petugas",
        "tukang parkir minta uang parkir di depan minimarket",
        "pengamen minta uang di lampu merah",
        "kami minta bantuan uang untuk korban banjir",
        "saya butuh uang untuk biaya sekolah anak",
        "bapak guru kami pindah, kapan ada pengganti",
        "bantuan belum cair padahal sudah terdaftar",
        "tagihan air naik, harus bayar dua kali lipat",
        "parkir liar di depan kantor camat",
        "anjing liar mengganggu warga",
        "mohon rekayasa lalu lintas oleh dishub",
        "sampah menumpuk dan tidak diangkut petugas",
        "khitanan dan sunatan massal kapan diadakan camat",
        "posyandu kehabisan vitamin, petugas bilang bulan depan",
        "daftar calon penerima bantuan belum ditempel"
      })
  void takesPoorServiceAndQuestionsForWhatTheyAre(String text) {
    assertThat(SIGNS.of(text)).isEqualTo(Signs.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Dinas Kesehatan, DINKES",
    "dinkes, DINKES",
    "disdik, DISDIK",
    "dinas pendidikan, DISDIK",
    "Satpol PP, SATPOLPP",
    "pemadam kebakaran, SATPOLPP",
    "kantor camat Sangir Jujuan, CAMAT-SANGIR-JUJUAN",
    "pegawai kecamatan Pauh Duo, CAMAT-PAUH-DUO",
    "Inspektorat, INSPEKTORAT",
    "kominfo, KOMINFO",
    "kantor bupati, SETDA",
    "sekda, SETDA",
    "Capil, DUKCAPIL",
    "dinas PU, DPUPR",
    "kadishub, DISHUB",
    "PDAM, PDAM",
    "RSUD, RSUD"
  })
  void seesWhichOfficeIsNamed(String name, OpdCode expected) {
    assertThat(SIGNS.of("Ada pungli oleh orang " + name + " kemarin").offices())
        .containsExactly(expected);
    assertThat(SIGNS.of("Pelayanan " + name + " lambat")).isEqualTo(Signs.NONE);
  }

  @Test
  void takesAPlaceForNoOffice() {
    assertThat(SIGNS.of("pungli di kecamatan Sangir, dinas terkait diam").offices()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Rahmat Hidayat, p1",
    "pak dr RAHMAT   hidayat, p1",
    "Kepala Dinas Kesehatan, p1",
    "kadis kesehatan, p1",
    "kadinkes, p1",
    "kadis dinkes, p1",
    "siti aminah, p2",
    "kepala dinas pendidikan, p2",
    "kadisdik, p2",
    "camat sangir, p3",
    "Yusra-Fitri, p4",
    "sekda, p6",
    "kepala puskesmas muara labuh, p7"
  })
  void seesWhoIsNamed(String name, PersonId expected) {
    assertThat(SIGNS.of("Dugaan suap, pelakunya " + name + ".").people()).containsExactly(expected);
    assertThat(SIGNS.of("Mohon disampaikan kepada " + name + ".")).isEqualTo(Signs.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rahmat",
        "Hidayat",
        "pak Budi",
        "Rahmat dan Hidayat",
        "kepala dinas",
        "kepala bidang",
        "kepala bidang dinas pu",
        "camat",
        "camat Sangir Jujuan"
      })
  void takesNeitherACommonNameNorATitleOfManyForAPerson(String name) {
    assertThat(SIGNS.of("Dugaan suap, pelakunya " + name + ".").people()).isEmpty();
  }

  @Test
  void namesAllWhoBearTheNameOrNobodyOfAPostThatSeveralHold() {
    var signs =
        signs(
            List.of(new Sign("suap", 10)),
            named("a", "Ali Akbar", "Direktur RSUD", "RSUD"),
            named("b", "Ali Akbar, SH", "Direktur RSUD", "RSUD"));

    assertThat(signs.of("suap kepada Ali Akbar").people())
        .containsExactlyInAnyOrder(new PersonId("a"), new PersonId("b"));
    assertThat(signs.of("suap kepada direktur RSUD").people()).isEmpty();
  }

  @Test
  void addsUpTwoSignsOfOneSentenceAtMost() {
    var signs = signs(List.of(new Sign("petugas", 4), new Sign("uang", 6), new Sign("kas", 3)));

    assertThat(signs.of("petugas ambil uang").misconduct()).isTrue();
    assertThat(signs.of("uang uang").misconduct()).isFalse();
    assertThat(signs.of("petugas kas warga").misconduct()).isFalse();
    assertThat(signs.of("petugas " + "datang lagi ".repeat(20) + "uang").misconduct()).isFalse();
  }

  @Test
  void turnsDownWhatFollowsAWordOfNoWeight() {
    var signs =
        signs(List.of(new Sign("pungli", 10), new Sign("bukan", 0), new Sign("apakah bukan", 1)));

    assertThat(signs.of("bukan pungli").misconduct()).isFalse();
    assertThat(signs.of("bukan iuran tapi pungli").misconduct()).isTrue();
    assertThat(signs.of("apakah bukan pungli").misconduct()).isTrue();
  }

  @Test
  void saysWhatIsWrongWithAWord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sign("pungli", -1))
        .withMessage("misconduct: '-1' of 'pungli' (expected: zero or more)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signs(List.of(new Sign("12", 3))))
        .withMessage("misconduct: '12' (expected: a phrase)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signs(List.of(new Sign("suap", 3), new Sign("disuap", 4))))
        .withMessage("misconduct: 'disuap' (expected: once, and 'suap' is the same)");
  }

  @Test
  void followsTheTableOfTheInstallation(@TempDir Path directory) throws IOException {
    Path table = directory.resolve("misconduct.csv");
    Files.writeString(table, "# version 2\nphrase,weight\njapuik,10\n");
    var files = ReferenceFiles.in(directory);
    var signs = Suggestions.misconductSigns(files, List.of(), List.of());

    assertThat(Stream.of("uang japuik", "pungli").map(signs::of).map(Signs::misconduct))
        .containsExactly(true, false);

    Files.writeString(table, "# version 3\nphrase,weight\njapuik,much\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Suggestions.misconductSigns(files, List.of(), List.of()))
        .withMessage("misconduct.csv:3: 'much' (expected: a whole number)");
  }

  private static MisconductSigns signs(List<Sign> signs, Named... people) {
    var opds = List.of(new Opd(new OpdCode("RSUD"), "Rumah Sakit Umum Daerah", null));
    return new MisconductSigns(new Words(Map.of()), signs, opds, List.of(people));
  }

  private static Named named(String id, String name, String post, String opd) {
    return new Named(new PersonId(id), name, post, new OpdCode(opd));
  }
}
