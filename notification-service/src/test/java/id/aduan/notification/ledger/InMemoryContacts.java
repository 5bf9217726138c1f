package id.aduan.notification.ledger;

import id.aduan.contract.TrackingId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Contacts without a database: the twin of the store. */
public final class InMemoryContacts implements Contacts {
  private final Map<TrackingId, Contact> contacts = new ConcurrentHashMap<>();

  @Override
  public Map<TrackingId, Contact> find(Collection<TrackingId> complaints) {
    Map<TrackingId, Contact> found = new HashMap<>(contacts);
    found.keySet().retainAll(complaints);
    return found;
  }

  @Override
  public void keep(List<Contact.Known> fresh) {
    fresh.forEach(contact -> contacts.putIfAbsent(contact.complaint(), contact));
  }

  @Override
  public void erase(Collection<TrackingId> complaints) {
    complaints.forEach(complaint -> contacts.put(complaint, new Contact.Erased(complaint)));
  }
}
