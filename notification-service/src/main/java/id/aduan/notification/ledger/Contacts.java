package id.aduan.notification.ledger;

import id.aduan.contract.TrackingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How reporters can be reached. */
public interface Contacts {

  /** What is known of these; absent where the dossier has not come yet. */
  Map<TrackingId, Contact> find(Collection<TrackingId> complaints);

  /** Keeps what is new; what is already there, a tombstone included, stays as it is. */
  void keep(List<Contact.Known> contacts);

  /** Leaves tombstones, also where nothing is there yet. */
  void erase(Collection<TrackingId> complaints);
}
