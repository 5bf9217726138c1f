package id.aduan.intake.tracking;

import id.aduan.contract.TrackingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far each case has come; a view that could be made again from the cases topic. */
public interface Progresses {

  /** Those of these that are known. */
  Map<TrackingId, Progress> find(Collection<TrackingId> complaints);

  /**
   * Saves all of these, or throws if one was written by somebody else since it was read; some may
   * be saved then, which does no harm: the batch comes again.
   */
  void save(List<Change> changes);

  /** Takes the words out of these, now and of whatever comes later. */
  void erase(Collection<TrackingId> complaints);

  /** Those of these whose case was seen. */
  Collection<TrackingId> seen(Collection<TrackingId> complaints);

  /**
   * A save.
   *
   * @param before as it was read
   */
  record Change(TrackingId complaint, Progress before, Progress next) {}
}
