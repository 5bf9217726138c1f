package id.aduan.routing.suggestion;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that stand in every second complaint, so that nobody finds anything by them. */
public final class CommonWords {
  private static final Set<String> STEMS =
      Stream.of(
              "ada adalah agar akan aku anda apa apakah atau bagaimana bagi bahwa banyak bapak",
              "belum berada beserta bisa boleh bu bpk cuma dalam dan dapat dari dekat dengan di",
              "dgn dia dll dr ga gak hal hanya harap hari harus hingga ibu ini itu jadi jangan jg",
              "jika juga kab kabupaten kalau kami kapan karena ke kepada kita kok kpd krn lagi lah",
              "lain lalu lama lebih maka masih mau mereka mohon nih oleh pada pak para per pun",
              "saat saja sampai sangat saya sdh sebagai sebelum secara sejak sekali seperti",
              "sering setelah setiap siang sini situ sudah supaya tak tanpa tapi tdk telah tentang",
              "terhadap terima tersebut terus tetapi tiap tidak tolong trs untuk utk ya yaitu yang",
              "yg kasih lapor laporan aduan assalamualaikum selamat pagi sore malam minta admin")
          .flatMap(line -> Words.written(line).stream())
          .collect(Collectors.toUnmodifiableSet());

  private CommonWords() {}

  public static boolean are(String stem) {
    return stem.length() < 2 || STEMS.contains(stem);
  }
}
