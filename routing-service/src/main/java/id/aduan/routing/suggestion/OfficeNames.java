package id.aduan.routing.suggestion;

import id.aduan.contract.OpdCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people call the agencies: by the whole name, by the code, by one field of several ({@code
 * dinas pendidikan}), by a short form.
 */
final class OfficeNames {
  private static final Set<String> KINDS = Set.of("dinas", "badan");
  private static final List<String> THOSE_OF_A_KECAMATAN =
      List.of("kantor", "pegawai", "petugas", "staf", "staff", "oknum", "aparat");

  /** Short forms that are used all over the country, with words of the name that they stand for. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("dinkes", "dinas kesehatan"),
          Map.entry("disdik", "dinas pendidikan"),
          Map.entry("dispendik", "dinas pendidikan"),
          Map.entry("disdikbud", "dinas pendidikan"),
          Map.entry("dinas pu", "pekerjaan umum"),
          Map.entry("dinas pupr", "pekerjaan umum"),
          Map.entry("pupr", "pekerjaan umum"),
          Map.entry("dpu", "pekerjaan umum"),
          Map.entry("dishub", "dinas perhubungan"),
          Map.entry("dinas lingkungan hidup", "lingkungan hidup"),
          Map.entry("dinsos", "dinas sosial"),
          Map.entry("dukcapil", "pencatatan sipil"),
          Map.entry("disdukcapil", "pencatatan sipil"),
          Map.entry("dispendukcapil", "pencatatan sipil"),
          Map.entry("capil", "pencatatan sipil"),
          Map.entry("catatan sipil", "pencatatan sipil"),
          Map.entry("kominfo", "informatika"),
          Map.entry("diskominfo", "informatika"),
          Map.entry("satpol", "pamong praja"),
          Map.entry("satpol pp", "pamong praja"),
          Map.entry("pol pp", "pamong praja"),
          Map.entry("polisi pamong praja", "pamong praja"),
          Map.entry("damkar", "pemadam kebakaran"),
          Map.entry("pemadam kebakaran", "pemadam kebakaran"),
          Map.entry("distan", "dinas pertanian"),
          Map.entry("disnaker", "tenaga kerja"),
          Map.entry("dinas tenaga kerja", "tenaga kerja"),
          Map.entry("ptsp", "terpadu satu pintu"),
          Map.entry("dinas perizinan", "terpadu satu pintu"),
          Map.entry("disperindag", "perdagangan"),
          Map.entry("dispar", "pariwisata"),
          Map.entry("dispora", "olahraga"),
          Map.entry("bpbd", "penanggulangan bencana"),
          Map.entry("bpkad", "badan keuangan"),
          Map.entry("bpkd", "badan keuangan"),
          Map.entry("bkpsdm", "kepegawaian"),
          Map.entry("kesbang", "kesatuan bangsa"),
          Map.entry("kesbangpol", "kesatuan bangsa"),
          Map.entry("rsud", "rumah sakit umum"),
          Map.entry("rumah sakit umum", "rumah sakit umum"),
          Map.entry("rumah sakit daerah", "rumah sakit umum"),
          Map.entry("pdam", "air minum"),
          Map.entry("perumda air minum", "air minum"),
          Map.entry("setda", "sekretariat daerah"),
          Map.entry("setdakab", "sekretariat daerah"),
          Map.entry("sekda", "sekretariat daerah"),
          Map.entry("sekretaris daerah", "sekretariat daerah"),
          Map.entry("sekretariat kabupaten", "sekretariat daerah"),
          Map.entry("kantor bupati", "sekretariat daerah"));

  private final Map<List<String>, Set<OpdCode>> offices = new HashMap<>();

  OfficeNames(List<Opd> opds) {
    for (Opd opd : opds) {
      names(opd).forEach(name -> put(name, opd));
      fields(opd)
          .filter(field ->
              opds.stream().filter(other -> fields(other).anyMatch(field::equals)).count() == 1)
          .forEach(field -> put(field, opd));
    }
  }

  Phrases<Set<OpdCode>> phrases() {
    return new Phrases<>(offices);
  }

  Set<List<String>> all() {
    return Set.copyOf(offices.keySet());
  }

  /** What an agency alone is called. */
  Stream<List<String>> of(OpdCode opd) {
    return offices.entrySet().stream()
        .filter(known -> known.getValue().equals(Set.of(opd)))
        .map(Map.Entry::getKey);
  }

  private void put(List<String> name, Opd opd) {
    offices.computeIfAbsent(name, _ -> new HashSet<>()).add(opd.code());
  }

  private static Set<List<String>> names(Opd opd) {
    List<String> whole = Words.split(opd.name());
    String spaced = " " + String.join(" ", whole) + " ";
    var names = new LinkedHashSet<List<String>>();
    names.add(whole);
    names.add(Words.split(opd.code().value()));
    SHORT.forEach((name, words) -> {
      if (spaced.contains(" " + words + " ")) {
        names.add(Words.split(name));
      }
    });
    names.addAll(namesOfACamat(whole));
    names.removeIf(List::isEmpty);
    kind(whole)
        .ifPresent(kind ->
            List.copyOf(names).stream()
                .filter(name -> name.size() == 1)
                .forEach(name -> names.add(List.of(kind, name.getFirst()))));
    return names;
  }

  private static List<List<String>> namesOfACamat(List<String> whole) {
    int camat = whole.indexOf("camat");
    if (camat < 0) {
      return List.of();
    }
    List<String> place = whole.subList(camat + 1, whole.size());
    return Stream.concat(
            Stream.of(whole.subList(camat, whole.size())),
            THOSE_OF_A_KECAMATAN.stream()
                .map(one -> Stream.concat(Stream.of(one, "kecamatan"), place.stream()).toList()))
        .toList();
  }

  /** The kind of an agency with each word of its fields. */
  private static Stream<List<String>> fields(Opd opd) {
    List<String> whole = Words.split(opd.name());
    return kind(whole).stream()
        .flatMap(kind -> whole.stream().skip(1).distinct().map(word -> List.of(kind, word)));
  }

  private static Optional<String> kind(List<String> whole) {
    return whole.stream().findFirst().filter(KINDS::contains);
  }
}
