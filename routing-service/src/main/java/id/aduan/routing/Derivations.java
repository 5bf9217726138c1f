package id.aduan.routing;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import id.aduan.routing.cases.CaseDecider;
import id.aduan.routing.cases.ConflictPolicy;
import id.aduan.routing.cases.ErasurePolicy;
import id.aduan.routing.cases.Membership;
import id.aduan.routing.cases.SuggestOpds;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Replanning;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.Entry.Agency;
import id.aduan.routing.organisation.Entry.Category;
import id.aduan.routing.organisation.Entry.Institution;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Entry.Region;
import id.aduan.routing.organisation.Entry.Unit;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import id.aduan.routing.search.SearchWords;
import id.aduan.routing.suggestion.Named;
import id.aduan.routing.suggestion.Opd;
import id.aduan.routing.suggestion.Regions;
import id.aduan.routing.suggestion.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the registers are turned into for those who work with them. */
final class Derivations {
  private Derivations() {}

  static CaseDecider decider(Organisation as, ConflictPolicy policy, ErasurePolicy erasure) {
    DeadlinePlan plan = new DeadlinePlan(as.calendar(), as.limits());
    return new CaseDecider(
        plan, new Replanning(plan, as.earlier()), demandingProof(as), policy, erasure);
  }

  static Membership membership(Organisation as) {
    Map<PersonId, Membership.Member> people = new HashMap<>();
    as.entries(Register.PEOPLE, Official.class)
        .forEach(official ->
            people.put(official.person(), new Membership.Member(official.opd(), official.units())));
    Map<UnitCode, OpdCode> units = new HashMap<>();
    as.entries(Register.UNITS, Unit.class).forEach(unit -> units.put(unit.code(), unit.opd()));
    return new Membership(people, units);
  }

  private static Set<CategoryCode> demandingProof(Organisation as) {
    return as.entries(Register.CATEGORIES, Category.class).stream()
        .filter(Category::proof)
        .map(Category::code)
        .collect(Collectors.toSet());
  }

  static Directory.Names names(Organisation as) {
    return new Directory.Names(
        byCode(opds(as), Opd::code, Opd::name),
        byCode(
            as.entries(Register.INSTITUTIONS, Institution.class),
            Institution::code,
            Institution::name),
        byCode(as.entries(Register.CATEGORIES, Category.class), Category::code, Category::name),
        byCode(
            as.entries(Register.REGIONS, Region.class),
            region -> region.place().code(),
            region -> region.place().name()));
  }

  static SuggestOpds suggester(ReferenceFiles files, Organisation as, Directory directory) {
    Regions regions = regions(as);
    Map<CategoryCode, String> topics = new HashMap<>();
    for (Category category : as.entries(Register.CATEGORIES, Category.class)) {
      String topic = category.topic();
      if (topic != null) {
        topics.put(category.code(), topic);
      }
    }
    return new Suggester(
        Suggestions.suggester(files, opds(as), regions, topics),
        Suggestions.misconductSigns(files, opds(as), named(as)),
        regions,
        directory,
        membership(as));
  }

  static SearchWords searchWords(ReferenceFiles files, Organisation as) {
    return new SearchWords(new Words(Suggestions.slang(files)), regions(as));
  }

  private static Regions regions(Organisation as) {
    return new Regions(
        as.entries(Register.REGIONS, Region.class).stream().map(Region::place).toList());
  }

  private static List<Named> named(Organisation as) {
    return as.entries(Register.PEOPLE, Official.class).stream()
        .map(official ->
            new Named(official.person(), official.name(), official.post(), official.opd()))
        .toList();
  }

  private static List<Opd> opds(Organisation as) {
    return as.entries(Register.OPDS, Agency.class).stream().map(Agency::opd).toList();
  }

  private static <E, C> Map<C, String> byCode(
      List<E> entries, Function<E, C> code, Function<E, String> name) {
    Map<C, String> names = new LinkedHashMap<>();
    entries.forEach(entry -> names.put(code.apply(entry), name.apply(entry)));
    return names;
  }
}
