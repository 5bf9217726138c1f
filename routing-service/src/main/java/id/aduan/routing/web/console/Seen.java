package id.aduan.routing.web.console;

import id.aduan.contract.Sha256;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.WorkPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a list showed: which cases, in which versions; and in short, so that a page can carry it.
 */
record Seen(Map<TrackingId, Long> versions) {
  private static final int ENOUGH = 16;

  /** How a list differs from what was seen of it. */
  record Difference(long added, long changed) {
    static final Difference NONE = new Difference(0, 0);
  }

  static Seen of(WorkPage page) {
    Map<TrackingId, Long> versions = new LinkedHashMap<>();
    page.items().forEach(item -> versions.put(item.trackingId(), item.version()));
    return new Seen(versions);
  }

  /** Two that show the same say the same. */
  String mark() {
    return Sha256.hex(
            versions.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(" ")))
        .substring(0, ENOUGH);
  }

  /** What came, and what changed or went, until a later look. */
  Difference until(Seen later) {
    long added = later.versions().keySet().stream().filter(id -> !versions.containsKey(id)).count();
    long changed =
        versions.entrySet().stream()
            .filter(one -> !one.getValue().equals(later.versions().get(one.getKey())))
            .count();
    return new Difference(added, changed);
  }
}
