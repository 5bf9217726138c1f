package id.aduan.oversight.watching;

import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.Notice;
import java.util.List;

/** Every event of every case, for agencies into whose scope a case comes later. */
public interface Histories {

  /** Keeps these; those that are there already stay as they are. */
  void add(List<Notice> notices);

  /** The events of a case in the order of their sequence. */
  List<Notice> of(TrackingId complaint);
}
