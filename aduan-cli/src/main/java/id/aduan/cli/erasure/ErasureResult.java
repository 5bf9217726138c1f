package id.aduan.cli.erasure;

import id.aduan.cli.chaos.ChaosResult;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What erasing reporters came to.
 *
 * @param filed how many complaints were acknowledged
 * @param ordered how many erasures were ordered, each acknowledged
 * @param done how many of them every holder confirmed
 * @param seconds from the first order to the last confirmation
 * @param killsMeanwhile how many of the kills came between the first order and the last
 * @param before in how many places how many of the erased were found before, as proof that the
 *     search finds
 * @param after the same afterwards: nobody, anywhere
 * @param afterRetention the topics that still hold some of them
 * @param answers how many answers over HTTP were looked through afterwards
 * @param untouched how many of the others are as they were
 * @param changed the numbers of those that are not
 * @param troubles what did not go as it was meant to
 */
public record ErasureResult(
    int filed,
    int ordered,
    int done,
    double seconds,
    long killsMeanwhile,
    SortedMap<String, Integer> before,
    SortedMap<String, Integer> after,
    SortedMap<String, Integer> afterRetention,
    long answers,
    int untouched,
    List<String> changed,
    List<String> troubles,
    ChaosResult chaos) {
  public ErasureResult {
    before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    afterRetention = Collections.unmodifiableSortedMap(new TreeMap<>(afterRetention));
    changed = List.copyOf(changed);
    troubles = List.copyOf(troubles);
  }

  /** Whether all who were to be erased are, nobody else is, and all else went well. */
  public boolean isClean() {
    return done == ordered
        && !before.isEmpty()
        && after.isEmpty()
        && afterRetention.isEmpty()
        && untouched == filed - ordered
        && troubles.isEmpty()
        && chaos.isClean();
  }
}
