package id.aduan.routing.organisation;

import java.util.List;
import java.util.Set;

/**
 * What somebody wants a register to be.
 *
 * @param put entries that are to stand in it
 * @param remove keys of entries that are to go
 * @param adopt keys of sample entries that are right, and no sample from now on
 * @param whole whether everything goes that is not put
 */
public record Proposal(List<Line> put, Set<String> remove, Set<String> adopt, boolean whole) {
  public Proposal {
    put = List.copyOf(put);
    remove = Set.copyOf(remove);
    adopt = Set.copyOf(adopt);
  }

  /**
   * A row, with where it stood.
   *
   * @param number of the line in its file; 0 where there was none
   */
  public record Line(int number, Row row) {}

  public static Proposal put(Row row) {
    return new Proposal(List.of(new Line(0, row)), Set.of(), Set.of(), false);
  }

  public static Proposal remove(String key) {
    return new Proposal(List.of(), Set.of(key), Set.of(), false);
  }

  public static Proposal whole(List<Line> lines) {
    return new Proposal(lines, Set.of(), Set.of(), true);
  }
}
