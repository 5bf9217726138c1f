package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CommandHandler.RequestKey;
import org.jspecify.annotations.Nullable;

/** What surrounds a command: which case, who, in which language, and on which version. */
record Call(
    TrackingId id,
    Officer officer,
    Language language,
    String address,
    @Nullable String ifMatch,
    @Nullable String idempotencyKey) {

  long seen() {
    return Preconditions.seen(ifMatch);
  }

  @Nullable RequestKey keyFor(Object body) {
    return Preconditions.key(idempotencyKey, officer.id(), address, body);
  }
}
