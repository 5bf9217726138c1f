package id.aduan.routing.suggestion;

import id.aduan.contract.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people call those of the organisation: by the whole name without titles, or by a post that
 * only one holds, with its office. One word is never enough: it is anybody's name.
 */
final class PersonNames {
  private static final Set<String> BEFORE =
      Set.of("prof", "dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "apt", "ns");
  private static final Set<String> AFTER =
      Set.of(
          "se", "sh", "st", "sp", "sos", "ssos", "si", "msi", "ssi", "kom", "skom", "mkom", "pd",
          "spd", "mpd", "kes", "mkes", "skm", "km", "kep", "skep", "mm", "mt", "mh", "mp", "map",
          "ma", "hum", "mhum", "hut", "pt", "ap", "ip", "sip", "stp", "sstp", "amd", "md", "keb",
          "ners", "ak", "ked", "farm", "psi", "ag", "hi", "eng", "sc", "msc", "s", "m", "a", "i");
  private static final Set<String> KINDS = Set.of("dinas", "badan", "kantor");

  /** Parts that many offices have, so that the title says nothing without the office. */
  private static final Set<String> INNER =
      Set.of("bidang", "bagian", "seksi", "sub", "subbagian", "subbidang", "urusan", "tim");

  /** Short forms of posts. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("kadis", "kepala dinas"),
          Map.entry("kadin", "kepala dinas"),
          Map.entry("kaban", "kepala badan"),
          Map.entry("kabid", "kepala bidang"),
          Map.entry("kabag", "kepala bagian"),
          Map.entry("kasi", "kepala seksi"),
          Map.entry("kasubag", "kepala subbagian"),
          Map.entry("kasubbag", "kepala subbagian"),
          Map.entry("kasatpol", "kepala satpol"),
          Map.entry("sekdis", "sekretaris dinas"),
          Map.entry("sekcam", "sekretaris camat"),
          Map.entry("sekda", "sekretaris daerah"),
          Map.entry("wabup", "wakil bupati"),
          Map.entry("dirut", "direktur utama"),
          Map.entry("kadinkes", "kepala dinkes"),
          Map.entry("kadisdik", "kepala disdik"),
          Map.entry("kadishub", "kepala dishub"),
          Map.entry("kadinsos", "kepala dinsos"),
          Map.entry("kadiskominfo", "kepala diskominfo"),
          Map.entry("kadisdukcapil", "kepala disdukcapil"));

  private final Map<List<String>, Set<PersonId>> people = new HashMap<>();

  PersonNames(List<Named> all, OfficeNames offices) {
    var posts = new HashMap<List<String>, Set<PersonId>>();
    for (Named one : all) {
      put(people, withoutTitles(one.name()), one);
      posts(one, offices).forEach(post -> put(posts, post, one));
    }
    posts.forEach((post, holders) -> {
      if (holders.size() == 1) {
        people.computeIfAbsent(post, _ -> new HashSet<>()).addAll(holders);
      }
    });
    offices.all().forEach(office -> people.putIfAbsent(office, Set.of()));
  }

  /** Names of offices are among them for nobody: who is the camat of a place is no other's. */
  Phrases<Set<PersonId>> phrases() {
    return new Phrases<>(people);
  }

  /** The words of a text with the short forms of posts spelt out. */
  static List<String> spelt(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(SHORT.getOrDefault(word, word).split(" ")))
        .toList();
  }

  private static void put(
      Map<List<String>, Set<PersonId>> known, List<String> words, Named person) {
    if (words.size() > 1) {
      known.computeIfAbsent(words, _ -> new HashSet<>()).add(person.id());
    }
  }

  private static List<String> withoutTitles(String name) {
    int comma = name.indexOf(',');
    var words = new ArrayList<>(Words.split(comma < 0 ? name : name.substring(0, comma)));
    while (!words.isEmpty() && BEFORE.contains(words.getFirst())) {
      words.removeFirst();
    }
    while (!words.isEmpty() && AFTER.contains(words.getLast())) {
      words.removeLast();
    }
    return List.copyOf(words);
  }

  /** A title alone if it says whose it is, and with each name of the office. */
  private static Stream<List<String>> posts(Named one, OfficeNames offices) {
    List<String> title = spelt(Words.split(one.post()));
    List<List<String>> names = offices.of(one.opd()).toList();
    List<String> head = head(title, names);
    Stream<List<String>> alone =
        names.contains(tail(title, head)) || standsAlone(title) ? Stream.of(title) : Stream.empty();
    return head.isEmpty()
        ? alone
        : Stream.concat(alone, names.stream().map(name -> joined(head, name)));
  }

  /** The title without its office, or without the kind of an office. */
  private static List<String> head(List<String> title, List<List<String>> names) {
    for (int end = 0; end < title.size(); end++) {
      if (names.contains(title.subList(end, title.size()))) {
        return title.subList(0, end);
      }
    }
    return !title.isEmpty() && KINDS.contains(title.getLast())
        ? title.subList(0, title.size() - 1)
        : title;
  }

  private static List<String> tail(List<String> title, List<String> head) {
    return title.subList(head.size(), title.size());
  }

  private static boolean standsAlone(List<String> title) {
    return title.size() > 2 && !INNER.contains(title.get(1));
  }

  /** "Camat" and "camat sangir" are "camat sangir". */
  private static List<String> joined(List<String> head, List<String> name) {
    boolean overlaps = head.getLast().equals(name.getFirst());
    return Stream.concat(head.stream(), name.stream().skip(overlaps ? 1 : 0)).toList();
  }
}
