package id.aduan.intake.complaints;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.TrackingId;
import java.util.ArrayList;
import java.util.List;

/** A log that a test can look into, and take away. */
public final class InMemoryLog implements DossierLog {
  private final List<Written> written = new ArrayList<>();
  private Durability next = Durability.LOGGED;

  /** What was appended. */
  public record Written(TrackingId complaint, String key, DossierEvent event) {}

  public List<Written> written() {
    return List.copyOf(written);
  }

  public void answer(Durability durability) {
    next = durability;
  }

  @Override
  public Durability append(TrackingId complaint, String key, DossierEvent event) {
    if (next != Durability.NOWHERE) {
      written.add(new Written(complaint, key, event));
    }
    return next;
  }
}
