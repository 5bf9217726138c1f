package id.aduan.routing.boards;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a board.
 *
 * @param opd whose cases they are of; null: the whole regency's
 * @param asOf when they were counted
 * @param arrivals complaints of the period, by its days or weeks
 * @param ages open cases of any time by their age, a number for each of {@link Band#AGES}
 * @param answers how long complaints of the period waited for their first answer
 * @param resolutions how long complaints of the period took until a resolution that stands
 * @param opds open cases of any time by who has them
 * @param areas open cases of any time by kecamatan
 */
public record Board(
    @Nullable OpdCode opd,
    Period period,
    Instant asOf,
    LocalDate from,
    LocalDate until,
    List<Arrivals> arrivals,
    List<Integer> ages,
    Times answers,
    Times resolutions,
    List<Load<OpdCode>> opds,
    List<Load<PlaceCode>> areas) {
  public Board {
    arrivals = List.copyOf(arrivals);
    ages = List.copyOf(ages);
    opds = List.copyOf(opds);
    areas = List.copyOf(areas);
  }

  /** How many complaints came in the days that begin with this one. */
  public record Arrivals(LocalDate from, int complaints) {}

  /**
   * How long something took, in days as reporters count them.
   *
   * @param done for how many complaints it is done
   * @param median within so many days for half of those; null where it is done for none
   * @param most within so many days for nine in ten of those; null where it is done for none
   * @param bands how many of those took how long, a number for each of {@link Band#TIMES}
   */
  public record Times(
      int done, @Nullable Integer median, @Nullable Integer most, List<Integer> bands) {
    public Times {
      bands = List.copyOf(bands);
    }
  }

  /**
   * How much lies somewhere.
   *
   * @param where null: nowhere yet, or where is not to be known
   */
  public record Load<C>(@Nullable C where, int open, int overdue) {}

  /** All complaints of the period. */
  public int complaints() {
    return arrivals.stream().mapToInt(Arrivals::complaints).sum();
  }

  /** All open cases. */
  public int open() {
    return opds.stream().mapToInt(Load::open).sum();
  }

  /** All open cases with a limit that passed. */
  public int overdue() {
    return opds.stream().mapToInt(Load::overdue).sum();
  }
}
