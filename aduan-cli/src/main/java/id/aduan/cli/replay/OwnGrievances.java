package id.aduan.cli.replay;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Made-up complaints without end, for when no file of real ones is at hand. */
public final class OwnGrievances implements Supplier<Grievance> {
  private static final List<String> THINGS =
      List.of(
          "Lampu penerangan jalan padam",
          "Jalan berlubang dan membahayakan pengendara",
          "Saluran air tersumbat sehingga jalan tergenang",
          "Sampah menumpuk dan belum diangkut",
          "Antrean di puskesmas lama dan obat tidak tersedia",
          "Atap ruang kelas bocor saat hujan",
          "Bantuan sosial belum diterima padahal sudah terdata",
          "Kartu keluarga yang diurus belum selesai",
          "Angkutan umum tidak lewat sesuai jadwal",
          "Jembatan kecil retak dan sulit dilewati");
  private static final List<String> MISDEEDS =
      List.of(
          "Ada pungli oleh petugas Dinas Sosial saat membagi bantuan",
          "Ada pungli oleh pegawai Dinas Komunikasi dan Informatika untuk internet nagari");
  private static final List<String> PLACES =
      List.of(
          "di depan pasar",
          "di dekat sekolah dasar",
          "di simpang tiga",
          "di belakang masjid",
          "di tepi lapangan",
          "di samping kantor wali nagari");
  private static final List<String> SINCES =
      List.of(
          "sejak tiga hari yang lalu",
          "sejak minggu lalu",
          "sudah sebulan ini",
          "sejak hujan kemarin",
          "sampai hari ini");
  private static final List<String> KECAMATAN =
      List.of("Sangir", "Sungai Pagu", "Pauh Duo", "Sangir Jujuan", "Koto Parik Gadang Diateh");

  private final RandomGenerator random;
  private final List<String> things;

  /** About things that the coordinators see. */
  public OwnGrievances(RandomGenerator random) {
    this(random, THINGS);
  }

  private OwnGrievances(RandomGenerator random, List<String> things) {
    this.random = random;
    this.things = things;
  }

  /** Some are about misconduct, also of the coordinators' own office, who do not see those. */
  public static OwnGrievances alsoOfMisdeeds(RandomGenerator random) {
    return new OwnGrievances(random, Stream.concat(THINGS.stream(), MISDEEDS.stream()).toList());
  }

  @Override
  public Grievance get() {
    return new Grievance(
        "%s %s %s, mohon ditindaklanjuti. Catatan %06d."
            .formatted(oneOf(things), oneOf(PLACES), oneOf(SINCES), random.nextInt(1_000_000)),
        oneOf(KECAMATAN),
        null);
  }

  private String oneOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
