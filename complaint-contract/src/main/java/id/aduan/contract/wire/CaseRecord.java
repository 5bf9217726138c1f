package id.aduan.contract.wire;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A case event as it travels on the restricted topic: the same fact as on the lifecycle topic, and
 * what was written with it. Erased content is simply absent.
 */
public record CaseRecord(CaseEvent event, Map<ContentPart, String> content) {
  public CaseRecord {
    content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
  }
}
