package id.aduan.routing.organisation;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.UnitCode;
import id.aduan.routing.organisation.Entry.Agency;
import id.aduan.routing.organisation.Entry.Category;
import id.aduan.routing.organisation.Entry.LimitsVersion;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Entry.Region;
import id.aduan.routing.organisation.Entry.Unit;
import id.aduan.routing.organisation.RowFault.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Whether the registers agree with each other, and with what the platform stands on. */
final class Checks {
  /** Misconduct goes there. */
  private static final String INSPEKTORAT = "INSPEKTORAT";

  private final Set<String> topics;
  private final Predicate<OpdCode> isBusy;

  /**
   * @param topics what a category may belong to
   * @param isBusy whether an OPD has cases
   */
  Checks(Set<String> topics, Predicate<OpdCode> isBusy) {
    this.topics = Set.copyOf(topics);
    this.isBusy = isBusy;
  }

  Set<String> topics() {
    return topics;
  }

  /** What is wrong with a register as it is to be, and with what goes from it. */
  List<RowFault> of(
      Contents before, Organisation after, Map<String, Integer> lines, LocalDate today) {
    Register register = before.register();
    Faults faults = new Faults(lines);
    Set<String> gone = new TreeSet<>(before.entries().keySet());
    gone.removeAll(after.of(register).entries().keySet());
    switch (register) {
      case CALENDAR, INSTITUTIONS, TEMPLATES -> {}
      case LIMITS -> limits(before, after, today, faults);
      case OPDS -> opds(after, gone, faults);
      case UNITS -> units(after, gone, faults);
      case PEOPLE -> people(after, faults);
      case REGIONS -> regions(after, gone, faults);
      case CATEGORIES -> categories(after, faults);
    }
    return faults.found;
  }

  /** What is in force explains the deadlines of running cases, and stays as it is. */
  private static void limits(Contents before, Organisation after, LocalDate today, Faults faults) {
    int last = 0;
    for (LimitsVersion was : entries(before, LimitsVersion.class)) {
      boolean inForce = !was.limits().effectiveFrom().isAfter(today);
      if (inForce) {
        last = Math.max(last, was.limits().version());
        if (!was.equals(after.of(Register.LIMITS).entries().get(was.key()))) {
          faults.add(was.key(), was.key(), Reason.IN_FORCE);
        }
      }
    }
    for (LimitsVersion is : after.entries(Register.LIMITS, LimitsVersion.class)) {
      boolean isNew = !before.entries().containsKey(is.key());
      if (isNew && is.limits().version() <= last) {
        faults.add(is.key(), "version", Reason.OUT_OF_ORDER);
      }
    }
  }

  private void opds(Organisation after, Set<String> gone, Faults faults) {
    for (Agency agency : after.entries(Register.OPDS, Agency.class)) {
      PlaceCode kecamatan = agency.opd().kecamatan();
      if (kecamatan != null && !knows(after, Register.REGIONS, kecamatan.value())) {
        faults.add(agency.key(), "kecamatan", Reason.NOT_LISTED);
      }
    }
    Set<String> used = new TreeSet<>();
    after.entries(Register.UNITS, Unit.class).forEach(unit -> used.add(unit.opd().value()));
    after.entries(Register.PEOPLE, Official.class).forEach(one -> used.add(one.opd().value()));
    for (String code : gone) {
      if (code.equals(INSPEKTORAT)) {
        faults.add(code, code, Reason.INDISPENSABLE);
      } else if (used.contains(code) || isBusy.test(new OpdCode(code))) {
        faults.add(code, code, Reason.IN_USE);
      }
    }
  }

  private static void units(Organisation after, Set<String> gone, Faults faults) {
    for (Unit unit : after.entries(Register.UNITS, Unit.class)) {
      if (!knows(after, Register.OPDS, unit.opd().value())) {
        faults.add(unit.key(), "opd", Reason.NOT_LISTED);
      }
    }
    Set<String> used = new TreeSet<>();
    for (Official official : after.entries(Register.PEOPLE, Official.class)) {
      official.units().stream().map(UnitCode::value).forEach(used::add);
    }
    gone.stream().filter(used::contains).forEach(code -> faults.add(code, code, Reason.IN_USE));
  }

  private static void people(Organisation after, Faults faults) {
    for (Official official : after.entries(Register.PEOPLE, Official.class)) {
      if (!knows(after, Register.OPDS, official.opd().value())) {
        faults.add(official.key(), "opd", Reason.NOT_LISTED);
      }
      if (!official.units().stream().allMatch(unit -> knows(after, Register.UNITS, unit.value()))) {
        faults.add(official.key(), "units", Reason.NOT_LISTED);
      }
    }
  }

  private static void regions(Organisation after, Set<String> gone, Faults faults) {
    for (Region region : after.entries(Register.REGIONS, Region.class)) {
      int end = region.key().lastIndexOf('.');
      if (end > 0 && !knows(after, Register.REGIONS, region.key().substring(0, end))) {
        faults.add(region.key(), "code", Reason.NOT_LISTED);
      }
    }
    for (Agency agency : after.entries(Register.OPDS, Agency.class)) {
      PlaceCode kecamatan = agency.opd().kecamatan();
      if (kecamatan != null && gone.contains(kecamatan.value())) {
        faults.add(kecamatan.value(), kecamatan.value(), Reason.IN_USE);
      }
    }
  }

  private void categories(Organisation after, Faults faults) {
    for (Category category : after.entries(Register.CATEGORIES, Category.class)) {
      String topic = category.topic();
      if (topic != null && !topics.contains(topic)) {
        faults.add(category.key(), "topic", Reason.NOT_LISTED);
      }
    }
  }

  private static boolean knows(Organisation after, Register register, String key) {
    return after.of(register).entries().containsKey(key);
  }

  private static <E extends Entry> List<E> entries(Contents contents, Class<E> kind) {
    return contents.entries().values().stream().map(kind::cast).toList();
  }

  /** What was found, with the lines that the entries came from. */
  private record Faults(Map<String, Integer> lines, List<RowFault> found) {
    Faults(Map<String, Integer> lines) {
      this(lines, new ArrayList<>());
    }

    void add(String key, String where, Reason reason) {
      found.add(new RowFault(lines.getOrDefault(key, 0), where, reason));
    }
  }
}
