package id.aduan.routing.organisation;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import id.aduan.routing.deadlines.Limits;
import id.aduan.routing.suggestion.Opd;
import id.aduan.routing.suggestion.Place;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in a register. */
public sealed interface Entry {

  /** What it is known by in its register. */
  String key();

  /** A day on which offices do not work. */
  record Holiday(LocalDate day, Kind kind, String name) implements Entry {
    /** By what a day is free. */
    public enum Kind {
      LIBUR_NASIONAL,
      CUTI_BERSAMA
    }

    @Override
    public String key() {
      return day.toString();
    }
  }

  /** A version of the time limits. */
  record LimitsVersion(Limits limits) implements Entry {
    @Override
    public String key() {
      return Integer.toString(limits.version());
    }
  }

  /** A local agency. */
  record Agency(Opd opd) implements Entry {
    @Override
    public String key() {
      return opd.code().value();
    }
  }

  /** A part of an OPD. */
  record Unit(UnitCode code, OpdCode opd, String name) implements Entry {
    @Override
    public String key() {
      return code.value();
    }
  }

  /**
   * An official.
   *
   * @param post the title of what he is
   * @param units those that he belongs to
   */
  record Official(PersonId person, String name, String post, OpdCode opd, Set<UnitCode> units)
      implements Entry {
    public Official {
      units = Set.copyOf(units);
    }

    @Override
    public String key() {
      return person.value();
    }
  }

  /**
   * A province, regency, kecamatan or nagari.
   *
   * @param bps its code with the office of statistics
   */
  record Region(Place place, @Nullable String bps) implements Entry {
    @Override
    public String key() {
      return place.code().value();
    }
  }

  /**
   * What a complaint can be about, as SP4N-LAPOR! numbers and names it.
   *
   * @param topic what it tells about the matter; null where it tells nothing
   * @param proof whether a resolution must show a photo or document
   */
  record Category(CategoryCode code, int sp4n, String name, @Nullable String topic, boolean proof)
      implements Entry {
    @Override
    public String key() {
      return code.value();
    }
  }

  /** An institution beyond the regency. */
  record Institution(InstitutionCode code, String name) implements Entry {
    @Override
    public String key() {
      return code.value();
    }
  }

  /** A text that an answer may begin with. */
  record Template(String code, String name, String text) implements Entry {
    @Override
    public String key() {
      return code;
    }
  }
}
