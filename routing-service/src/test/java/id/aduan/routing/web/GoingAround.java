package id.aduan.routing.web;

import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Authority;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.HandOver;
import id.aduan.routing.cases.InternalRequest;
import id.aduan.routing.cases.RequestView;
import id.aduan.routing.cases.Share;
import id.aduan.routing.cases.Sight;
import id.aduan.routing.cases.Untold;
import id.aduan.routing.cases.UntoldQuery;
import id.aduan.routing.cases.WorkQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes around every gate on purpose. */
final class GoingAround {
  private GoingAround() {}

  static List<Object> lists(
      Cases cases, WorkQuery work, UntoldQuery untold, PersonId person, PlaceCode area) {
    Sight everything = new Sight(null, Set.of(), Set.of(), Set.of());
    return List.of(
        cases.list(work, Sight.WHOLE),
        cases.untold(untold, everything),
        cases.asked(person, everything, null, 1),
        cases.arrivals(area, Instant.MIN, Instant.MAX, everything, 1));
  }

  static List<Object> cases(Cases cases, TrackingId id, Instant now, Share share) {
    return List.of(
        cases.find(id),
        cases.load(List.of(id)),
        cases.history(id),
        cases.linkedTo(id, 1),
        cases.late(now, share, 1),
        cases.open(null, 1),
        cases.save(List.of()));
  }

  static List<Object> attachments(
      Attachments attachments, AttachmentId id, TrackingId complaint, OutputStream to)
      throws IOException {
    attachments.copy(id, to);
    return List.of(attachments.find(id), attachments.of(complaint));
  }

  static List<Object> views(
      Case found, InternalRequest request, Authority authority, Untold untold, PersonId person) {
    return List.of(
        new CaseView(found, List.of(), authority, List.of()),
        new RequestView(found, request, authority),
        new HandOver(found.id(), found.version(), found.state().code(), untold, Map.of()),
        new Officer(person, Set.of()));
  }
}
