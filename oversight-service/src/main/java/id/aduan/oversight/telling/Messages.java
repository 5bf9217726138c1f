package id.aduan.oversight.telling;

import id.aduan.contract.TrackingId;
import java.util.List;

/** What became of the messages about cases. */
public interface Messages {

  /** Takes in news; those that bring a message no further change nothing. */
  void take(List<MessageFate> news);

  /** All messages about a case, in no particular order. */
  List<MessageFate> about(TrackingId complaint);
}
