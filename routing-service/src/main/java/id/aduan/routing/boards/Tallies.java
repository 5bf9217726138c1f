package id.aduan.routing.boards;

import id.aduan.contract.OpdCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the cases, day by day, and the boards that it makes. All of it follows from
 * the cases: whoever removes it has it made anew.
 */
public interface Tallies {

  /** A day that is to be counted, as often as something changed in it. */
  record Stale(LocalDate date, long changes) {}

  /**
   * Whether the days of all cases were counted, or are to be counted, anew on this day or later.
   */
  boolean isWhole(LocalDate on);

  /** Has all days counted anew on which cases were accepted. */
  void begin(LocalDate on);

  /**
   * Has the days of changed cases counted.
   *
   * @param limit how many cases are taken
   * @return whether there may be more
   */
  boolean follow(int limit);

  /** Days that are to be counted. */
  List<Stale> stale(int limit);

  /** Counts the cases of a day, as they are stored now. */
  Day count(LocalDate date);

  /** Keeps what was counted, unless the day changed since; then it stays to be counted. */
  void keep(Day day, Stale as);

  /** Tells all days from this one on, and those before it with an open case. */
  void forEach(LocalDate from, Consumer<Day> each);

  /** Keeps boards, unless later ones are here. */
  void publish(List<Board> boards);

  /**
   * A board, once it was made.
   *
   * @param opd null: the whole regency's
   */
  Optional<Board> board(@Nullable OpdCode opd, Period period);

  /** When boards were made. */
  Optional<Instant> asOf();
}
