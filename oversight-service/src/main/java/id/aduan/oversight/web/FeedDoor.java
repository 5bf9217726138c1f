package id.aduan.oversight.web;

import id.aduan.contract.AgencyCode;
import id.aduan.oversight.watching.Subscriptions;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets an overseer in to his own agency's feed, and no more readers than there are places. */
final class FeedDoor {
  private final Subscriptions subscriptions;
  private final Semaphore places;

  FeedDoor(Subscriptions subscriptions, int places) {
    this.subscriptions = subscriptions;
    this.places = new Semaphore(places);
  }

  /**
   * The agency whose feed somebody may read under this name. A feed is the same for all who read
   * it: it has to leave out whatever is hidden from any of them.
   */
  AgencyCode enter(Reader reader, String agency) {
    AgencyCode own = reader.person().agency();
    if (own == null || !own.value().equals(agency)) {
      throw Refusals.anotherAgencysFeed();
    }
    if (!subscriptions.has(own)) {
      throw Refusals.noSuchFeed();
    }
    if (!subscriptions.offices(own).containsAll(reader.offices())) {
      throw Refusals.feedOfAnotherOffice();
    }
    return own;
  }

  /** Does something for which a reader keeps his connection. */
  <T> T withPlace(Supplier<T> reading) {
    if (!places.tryAcquire()) {
      throw Refusals.tooManyReaders();
    }
    try {
      return reading.get();
    } finally {
      places.release();
    }
  }
}
