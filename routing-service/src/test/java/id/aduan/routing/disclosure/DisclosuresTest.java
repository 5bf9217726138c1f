package id.aduan.routing.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.routing.disclosure.Disclosure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosuresTest {
  private static final Disclosures SEARCH =
      new Disclosures(List.of("Rina Marlina, S.Sos", "Siti Aminah"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hubungi 0812-3456-7890 untuk keterangan. | PHONE | 0812-3456-7890",
        "Nomor beliau 081234567890, siang hari. | PHONE | 081234567890",
        "WA +62 812 3456 7890 | PHONE | +62 812 3456 7890",
        "WA 6281234567890 | PHONE | 6281234567890",
        "Telepon (0755) 70123 | PHONE | (0755) 70123",
        "Telepon 0755-70123 | PHONE | 0755-70123",
        "NIK 1311014506890002 sudah aktif. | NIK | 1311014506890002",
        "NIK 1311 0145 0689 0002 sudah aktif. | NIK | 1311 0145 0689 0002",
        "NIK 131101-450689-0002 sudah aktif. | NIK | 131101-450689-0002",
        "Kirim ke budi.s@gmail.com saja. | EMAIL | budi.s@gmail.com",
        "Penerima tinggal di Jalan Pasar Lama No. 12. | HOME | Jalan Pasar Lama No. 12",
        "Rumahnya di Jl. Sutan Syahrir nomor 7B dekat masjid. | HOME | Jl. Sutan Syahrir nomor 7B",
        "Warga RT 02/RW 05 sudah didata. | HOME | RT 02/RW 05",
        "Bantuan diterima oleh Ibu Yusnidar pada bulan lalu. | NAME | Ibu Yusnidar",
        "Tetangganya, Pak Budi Santoso, menolak. | NAME | Pak Budi Santoso",
        "Sertipikat atas nama Darman. | NAME | atas nama Darman",
        "Petugas a.n. Andi Wijaya sudah ditegur. | NAME | a.n. Andi Wijaya",
        "Kami sudah menemui H. Zainal Abidin. | NAME | H. Zainal Abidin",
        "Yth. Ibu, aduan {nomor} kami terima. | PLACEHOLDER | {nomor}"
      })
  void findsWhatTellsTooMuchAboutSomebody(String text, Kind kind, String found) {
    int start = text.indexOf(found);

    assertThat(SEARCH.in(text))
        .containsExactly(new Disclosure(kind, start, start + found.length(), found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Balas SMS ini ke 1708, atau datang ke loket.",
        "Keadaan darurat: 112, polisi 110, ambulans 119.",
        "Pekerjaan selesai pada 08-12-2026 pukul 08.00-16.00 WIB.",
        "Diperbaiki 2026-11-30; berlaku sampai 31/12/2026.",
        "Biayanya Rp 1.234.567.890.123.456 dari APBD 2026.",
        "Biayanya Rp81.234.567.890 dan Rp. 62.812.345.678.",
        "Sesuai Keputusan Bupati Nomor 188.45/812-2026 Tahun 2026.",
        "Surat nomor 600/0812/DPUPR/XI/2026 tanggal 3 November 2026.",
        "Peraturan Daerah Nomor 12 Tahun 2019 dan Perpres 76/2013.",
        "Ruas jalan Padang Aro - Lubuk Gadang sepanjang 1.250 m sudah ditambal.",
        "Perbaikan jalan Pasar Muara Labuh sesuai SK No. 12 Tahun 2026.",
        "Kantor kami di Jalan Raya Padang Aro buka pukul 08.00.",
        "Terima kasih, Bapak/Ibu Pelapor.",
        "Bapak Bupati dan Ibu Camat Sangir telah meninjau.",
        "Sudah disampaikan kepada Bapak Kepala Dinas dan Pak Wali Nagari Lubuk Gadang.",
        "Untuk ibu hamil, Puskesmas buka setiap hari.",
        "Salam, Ibu Rina Marlina.",
        "Yth. Ibu Siti Aminah, aduan Anda kami terima.",
        "Surel kami: pupr@solselkab.go.id.",
        "Nomor aduan Anda 0812-ABCD-3456-J, kode lokasi 13.11.01.2003.",
        "Rekening kegiatan 5.1.02.03.002.00035 dan pagu 12.500.000,00."
      })
  void leavesAloneWhatAnybodyMayRead(String text) {
    assertThat(SEARCH.in(text)).isEmpty();
  }

  @Test
  void tellsEachInTheOrderOfTheText() {
    assertThat(
            SEARCH.in(
                "Ibu Yusnidar (NIK 1311014506890002), 081234567890, y@mail.com, Jalan Baru No. 3"))
        .extracting(Disclosure::kind)
        .containsExactly(Kind.NAME, Kind.NIK, Kind.PHONE, Kind.EMAIL, Kind.HOME);
  }

  @Test
  void showsNothingOfItInALog() {
    assertThat(SEARCH.in("Hubungi 081234567890").getFirst()).hasToString("PHONE at 8 to 20");
  }
}
