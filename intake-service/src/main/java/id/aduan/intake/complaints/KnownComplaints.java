package id.aduan.intake.complaints;

import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.RecentKeys.Known;
import java.util.Optional;

/** What is recorded under a number. */
public interface KnownComplaints {

  /** Empty as well where the records can not be read at once: this is a courtesy, not a proof. */
  Optional<Known> find(TrackingId complaint);
}
