package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsReference;
import id.aduan.contract.TrackingId;
import id.aduan.notification.ledger.Decision.Changed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All messages there ever were, each with its history, which is also what is published. */
public interface Ledger {

  /** Adds first entries, in their order; one that is already there stays as it is. */
  void add(List<Changed> first);

  /** Writes entry and events at once; false if somebody else wrote the entry meanwhile. */
  boolean save(Changed changed);

  /** Entries whose channel has something to do by now, the longest due first. */
  List<Entry> due(MessageChannel channel, Instant now, int limit);

  /** Entries without a dossier that are to be looked at again by now. */
  List<Entry> dueWithoutDossier(Instant now, int limit);

  /** Entries of these complaints with which something is still to be done, in no order. */
  List<Entry> unsettled(Collection<TrackingId> complaints);

  /** Entries that an instance said it was about to hand over. */
  List<Entry> claimedBy(String owner);

  /** Entries that wait for a receipt of this name; more than one where an SMSC used it again. */
  List<Entry> awaiting(SmsReference reference);

  /** All of one complaint, in the order of their causes. */
  List<Entry> of(TrackingId complaint);

  /**
   * All, by their ids.
   *
   * @param state only those in this state
   * @param after only those whose id comes after this one
   */
  List<Entry> page(@Nullable StateCode state, @Nullable EventId after, int limit);

  /** How many there are, by state; none is left out. */
  Map<StateCode, Long> counts();
}
