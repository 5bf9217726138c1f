package id.aduan.routing.web.console;

import id.aduan.contract.TrackingId;
import id.aduan.routing.web.BulkController;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case that was chosen in a list.
 *
 * @param version in which it was seen there
 */
record Picked(TrackingId id, long version) {
  private static final Pattern FORM = Pattern.compile("([0-9A-Z-]{1,20}):([0-9]{1,18})");

  /** Each once; what is no choice is none. */
  static List<Picked> read(List<String> chosen) {
    Map<TrackingId, Picked> picked = new LinkedHashMap<>();
    for (String one : chosen) {
      Matcher matcher = FORM.matcher(one);
      if (matcher.matches() && picked.size() < BulkController.MOST) {
        long version = Long.parseLong(matcher.group(2));
        TrackingId.parse(matcher.group(1))
            .ifPresent(id -> picked.putIfAbsent(id, new Picked(id, version)));
      }
    }
    return new ArrayList<>(picked.values());
  }

  @Override
  public String toString() {
    return id + ":" + version;
  }
}
