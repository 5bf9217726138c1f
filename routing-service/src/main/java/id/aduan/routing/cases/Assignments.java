package id.aduan.routing.cases;

import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.AssignmentEvent.AssignmentWithdrawn;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.OpdCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event of a case means to the systems of the OPDs that have it or had it.
 *
 * @param publicUrl where the API of this service is reached
 */
public record Assignments(URI publicUrl) {

  List<AssignmentEvent> of(Case before, Case after, CaseEvent event) {
    return switch (event) {
      case CaseDisposed disposed ->
          Stream.concat(
                  before.holder().filter(opd -> !opd.equals(disposed.opd())).stream()
                      .map(opd -> withdrawn(opd, after)),
                  Stream.of(assigned(disposed.opd(), after)))
              .toList();
      case CaseReopened reopened -> List.of(assigned(reopened.opd(), after));
      case CaseReturned returned -> List.of(withdrawn(returned.opd(), after));
      case CaseClosed _, CaseArchived _, CaseWithdrawn _ -> withdrawn(before.holder(), after);
      case CaseEvent _ -> List.of();
    };
  }

  private static List<AssignmentEvent> withdrawn(Optional<OpdCode> holder, Case after) {
    return holder.map(opd -> List.of(withdrawn(opd, after))).orElse(List.of());
  }

  private static AssignmentEvent withdrawn(OpdCode opd, Case after) {
    return new AssignmentWithdrawn(opd, after.state().code());
  }

  private AssignmentEvent assigned(OpdCode opd, Case after) {
    return new CaseAssigned(
        opd,
        after.subject().kind(),
        after.subject().category(),
        after.subject().place(),
        after.open(),
        link(after),
        null);
  }

  private URI link(Case after) {
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "api/v1/cases/" + after.id());
  }
}
