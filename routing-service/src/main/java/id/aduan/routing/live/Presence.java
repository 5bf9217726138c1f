package id.aduan.routing.live;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;

/** Somebody has a case open now. */
public record Presence(TrackingId id, PersonId person, boolean writing) {}
