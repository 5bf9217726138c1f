package id.aduan.kit.stream;

import java.time.Instant;
import org.bson.Document;

/**
 * A key that waits in a group, as the store remembers it.
 *
 * @param reason of the first letter
 * @param since when the first letter was put aside
 * @param awaited source offset of the letter that has to be processed next
 * @param replayed source offset through which letters have been processed
 * @param last source offset of the last letter
 */
record Hold(
    String id,
    String group,
    String topic,
    String key,
    String reason,
    Instant since,
    long awaited,
    long replayed,
    long last) {

  static Hold read(Document stored) {
    return new Hold(
        stored.getString("_id"),
        stored.getString("group"),
        stored.getString("topic"),
        stored.getString("key"),
        stored.getString("reason"),
        stored.getDate("since").toInstant(),
        stored.get("awaited", -1L),
        stored.getLong("replayed"),
        stored.getLong("last"));
  }

  static String id(String group, String topic, String key) {
    return group + "|" + topic + "|" + key;
  }
}
