package id.aduan.routing.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.Deadline;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.Coordination;
import id.aduan.routing.cases.Coordination.DecisionTask;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.InternalRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the offices work together on a case, as the API shows it.
 *
 * @param holders the OPDs that got it, in order
 * @param custody null where nobody has to act any more
 * @param decision null where nobody has to settle whose it is
 * @param owner whose a coordinator has settled that it is
 */
record CoordinationJson(
    List<OpdCode> holders,
    @Nullable CustodyJson custody,
    @Nullable DecisionTask decision,
    @Nullable OpdCode owner,
    List<OpdCode> supporters,
    List<RequestLine> requests,
    List<LinkJson> links) {

  /**
   * Since when the present holder has it.
   *
   * @param ownTime until when an OPD is in time by its own share; null for the coordinators
   */
  record CustodyJson(
      @Nullable OpdCode opd, Instant since, @Nullable Instant ownTime, boolean late) {}

  /**
   * An internal request; what was asked and answered is shown with the rest of the content.
   *
   * @param asked sequence of the event that asked, answered of the one that answered
   */
  record RequestLine(
      int number,
      OpdCode office,
      PersonId official,
      Instant due,
      InternalRequest.Status status,
      long asked,
      @Nullable Long answered) {}

  /** Another case that belongs together with it. */
  record LinkJson(TrackingId trackingId, LinkKind kind, CaseStateCode state) {}

  static CoordinationJson of(CaseView view) {
    Coordination coordination = view.found().coordination();
    return new CoordinationJson(
        coordination.holders(),
        custody(view.found()),
        coordination.decision(),
        coordination.owner(),
        coordination.supporters().stream().sorted(Comparator.comparing(OpdCode::value)).toList(),
        coordination.requests().stream().filter(view::reads).map(CoordinationJson::line).toList(),
        view.links().stream()
            .map(link -> new LinkJson(link.other(), link.kind(), link.state()))
            .toList());
  }

  private static @Nullable CustodyJson custody(Case found) {
    if (Desk.of(found).isEmpty()) {
      return null;
    }
    Deadline until = found.custody().ownTime();
    return new CustodyJson(
        found.holder().orElse(null),
        found.custody().since(),
        until == null ? null : until.due(),
        found.custody().late());
  }

  private static RequestLine line(InternalRequest request) {
    return new RequestLine(
        request.number(),
        request.office(),
        request.official(),
        request.due(),
        request.status(),
        request.made(),
        request.answered());
  }
}
