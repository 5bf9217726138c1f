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

/** Another ledger, for tests that let something happen to some of what it does. */
public class DelegatingLedger implements Ledger {
  private final Ledger inner;

  public DelegatingLedger(Ledger inner) {
    this.inner = inner;
  }

  @Override
  public void add(List<Changed> first) {
    inner.add(first);
  }

  @Override
  public boolean save(Changed changed) {
    return inner.save(changed);
  }

  @Override
  public List<Entry> due(MessageChannel channel, Instant now, int limit) {
    return inner.due(channel, now, limit);
  }

  @Override
  public List<Entry> dueWithoutDossier(Instant now, int limit) {
    return inner.dueWithoutDossier(now, limit);
  }

  @Override
  public List<Entry> unsettled(Collection<TrackingId> complaints) {
    return inner.unsettled(complaints);
  }

  @Override
  public List<Entry> claimedBy(String owner) {
    return inner.claimedBy(owner);
  }

  @Override
  public List<Entry> awaiting(SmsReference reference) {
    return inner.awaiting(reference);
  }

  @Override
  public List<Entry> of(TrackingId complaint) {
    return inner.of(complaint);
  }

  @Override
  public List<Entry> page(@Nullable StateCode state, @Nullable EventId after, int limit) {
    return inner.page(state, after, limit);
  }

  @Override
  public Map<StateCode, Long> counts() {
    return inner.counts();
  }
}
