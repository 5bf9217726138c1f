package id.aduan.routing.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.suggestion.Lexicon;
import id.aduan.routing.suggestion.MisconductSigns;
import id.aduan.routing.suggestion.Named;
import id.aduan.routing.suggestion.Opd;
import id.aduan.routing.suggestion.OpdSuggester;
import id.aduan.routing.suggestion.Place;
import id.aduan.routing.suggestion.Regions;
import id.aduan.routing.suggestion.Responsibilities;
import id.aduan.routing.suggestion.Responsibilities.Holder;
import id.aduan.routing.suggestion.Responsibilities.Share;
import id.aduan.routing.suggestion.Topic;
import id.aduan.routing.suggestion.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the tables of agencies, places, categories, topics and words. */
public final class Suggestions {
  private static final String CAMAT = "@CAMAT";
  private static final Pattern BETWEEN_ALIASES = Pattern.compile(" *; *");

  private Suggestions() {}

  /** A category that a reporter can choose, as SP4N-LAPOR! numbers and names it. */
  public record Category(CategoryCode code, int sp4n, String name) {}

  /** An institution beyond the regency to which a case can be forwarded. */
  public record Institution(InstitutionCode code, String name) {}

  public static OpdSuggester suggester(ReferenceFiles files) {
    Map<CategoryCode, String> byCategory =
        files.table("categories.csv").rows().stream()
            .filter(row -> !row.text("topic").isEmpty())
            .collect(toMap(Suggestions::category, row -> row.text("topic")));
    return suggester(files, opds(files), regions(files), byCategory);
  }

  /**
   * With agencies, places and categories that come from elsewhere; a share of an agency that is not
   * among them is nobody's.
   */
  public static OpdSuggester suggester(
      ReferenceFiles files,
      List<Opd> opds,
      Regions regions,
      Map<CategoryCode, String> topicByCategory) {
    Map<String, Topic> topics = topics(files);
    Set<OpdCode> known = opds.stream().map(Opd::code).collect(toSet());
    Map<Topic, List<Share>> shares = new HashMap<>();
    shares(files, topics)
        .forEach((topic, all) ->
            shares.put(topic, all.stream().filter(share -> isHeldBy(known, share)).toList()));
    return new OpdSuggester(
        lexicon(files, topics, topicByCategory), new Responsibilities(opds, shares), regions);
  }

  private static boolean isHeldBy(Set<OpdCode> known, Share share) {
    return switch (share.holder()) {
      case Holder.Agency(OpdCode opd) -> known.contains(opd);
      case Holder.CamatOfThePlace() -> true;
    };
  }

  /** With agencies and people that come from elsewhere. */
  public static MisconductSigns misconductSigns(
      ReferenceFiles files, List<Opd> opds, List<Named> people) {
    List<MisconductSigns.Sign> signs =
        files.table("misconduct.csv").rows().stream()
            .map(row -> new MisconductSigns.Sign(row.text("phrase"), row.number("weight")))
            .toList();
    return new MisconductSigns(new Words(slang(files)), signs, opds, people);
  }

  /** The codes of what complaints are about. */
  public static Set<String> topicCodes(ReferenceFiles files) {
    return topics(files).keySet();
  }

  public static List<Opd> opds(ReferenceFiles files) {
    return files.table("opds.csv").rows().stream().map(Suggestions::opd).toList();
  }

  public static List<Institution> institutions(ReferenceFiles files) {
    return files.table("institutions.csv").rows().stream()
        .map(row -> new Institution(new InstitutionCode(row.text("code")), row.text("name")))
        .toList();
  }

  public static List<Category> categories(ReferenceFiles files) {
    return files.table("categories.csv").rows().stream()
        .map(row -> new Category(category(row), row.number("sp4n"), row.text("name")))
        .toList();
  }

  public static Regions regions(ReferenceFiles files) {
    return new Regions(files.table("regions.csv").rows().stream().map(Suggestions::place).toList());
  }

  /** What short and colloquial forms stand for. */
  public static Map<String, String> slang(ReferenceFiles files) {
    return files.table("slang.csv").rows().stream()
        .collect(toMap(row -> row.text("form"), row -> row.text("meaning")));
  }

  /** What words say about topics. */
  public static List<Lexicon.Entry> entries(ReferenceFiles files) {
    return entries(files, topics(files));
  }

  private static List<Lexicon.Entry> entries(ReferenceFiles files, Map<String, Topic> topics) {
    return files.table("words.csv").rows().stream()
        .map(row -> new Lexicon.Entry(topic(row, topics), row.text("word"), row.number("weight")))
        .toList();
  }

  private static Map<String, Topic> topics(ReferenceFiles files) {
    return files.table("topics.csv").rows().stream()
        .map(row ->
            new Topic(
                row.text("topic"), row.text("name_id"), row.text("name_en"), row.number("prior")))
        .collect(toMap(Topic::code, Function.identity()));
  }

  private static Lexicon lexicon(
      ReferenceFiles files, Map<String, Topic> topics, Map<CategoryCode, String> topicByCategory) {
    Map<CategoryCode, Topic> byCategory = new HashMap<>();
    topicByCategory.forEach((category, code) -> {
      Topic topic = topics.get(code);
      if (topic == null) {
        throw new IllegalArgumentException("topic: '" + code + "' (expected: one of topics.csv)");
      }
      byCategory.put(category, topic);
    });
    return new Lexicon(new Words(slang(files)), entries(files, topics), byCategory);
  }

  private static Map<Topic, List<Share>> shares(ReferenceFiles files, Map<String, Topic> topics) {
    return files.table("topic-opd.csv").rows().stream()
        .collect(groupingBy(row -> topic(row, topics), mapping(Suggestions::share, toList())));
  }

  private static Share share(Table.Row row) {
    String opd = row.text("opd");
    Holder holder =
        opd.equals(CAMAT) ? new Holder.CamatOfThePlace() : new Holder.Agency(new OpdCode(opd));
    return new Share(holder, row.number("share"));
  }

  static Opd opd(Table.Row row) {
    String kecamatan = row.text("kecamatan");
    return new Opd(
        new OpdCode(row.text("code")),
        row.text("name"),
        kecamatan.isEmpty() ? null : new PlaceCode(kecamatan));
  }

  static Place place(Table.Row row) {
    List<String> aliases =
        BETWEEN_ALIASES
            .splitAsStream(row.text("aliases"))
            .filter(alias -> !alias.isEmpty())
            .toList();
    return new Place(
        new PlaceCode(row.text("code")),
        row.text("name"),
        aliases,
        row.text("common_word").equals("yes"));
  }

  private static CategoryCode category(Table.Row row) {
    return new CategoryCode(row.text("code"));
  }

  private static Topic topic(Table.Row row, Map<String, Topic> topics) {
    Topic topic = topics.get(row.text("topic"));
    if (topic == null) {
      throw new IllegalArgumentException(
          row.table()
              + ":"
              + row.line()
              + ": '"
              + row.text("topic")
              + "' (expected: one of topics.csv)");
    }
    return topic;
  }
}
