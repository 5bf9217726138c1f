package id.aduan.oversight.watching;

import id.aduan.contract.TrackingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The cases as overseers see them. */
public interface WatchedCases {

  /** Those of the cases that are known. */
  Map<TrackingId, WatchedCase> find(Collection<TrackingId> complaints);

  /** Saves each case, unless somebody else has brought it further meanwhile. */
  SaveResult save(List<Change> changes);

  /**
   * A case that went on.
   *
   * @param from the sequence that it went on from; 0: it is new
   */
  record Change(long from, WatchedCase now) {}

  /** What became of a save. */
  enum SaveResult {
    ALL_SAVED,
    /** At least one case was brought further by somebody else; it is as he left it. */
    OVERTAKEN
  }
}
