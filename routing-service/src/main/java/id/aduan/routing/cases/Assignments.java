package id.aduan.routing.cases;

import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.AssignmentEvent.AssignmentWithdrawn;
import id.aduan.contract.AssignmentEvent.CaseAssigned;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseArchived;
import id.aduan.contract.CaseEvent.CaseClosed;
import id.aduan.contract.CaseEvent.CaseDisposed;
import id.aduan.contract.CaseEvent.CaseForwarded;
import id.aduan.contract.CaseEvent.CaseRecalled;
import id.aduan.contract.CaseEvent.CaseReopened;
import id.aduan.contract.CaseEvent.CaseReturned;
import id.aduan.contract.CaseEvent.CaseWithdrawn;
import id.aduan.contract.CaseEvent.SupportAdded;
import id.aduan.contract.CaseEvent.SupportEnded;
import id.aduan.contract.OpdCode;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a case means to the systems of the OPDs that have it, had it or help with it.
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
                  Stream.of(assigned(disposed.opd(), after, null)))
              .toList();
      case CaseReopened reopened ->
          Stream.concat(
                  Stream.of(assigned(reopened.opd(), after, null)),
                  supporters(after).map(opd -> assigned(opd, after, true)))
              .toList();
      case CaseReturned returned -> List.of(withdrawn(returned.opd(), after));
      case CaseRecalled recalled -> List.of(withdrawn(recalled.opd(), after));
      case SupportAdded added -> List.of(assigned(added.opd(), after, true));
      case SupportEnded ended -> List.of(withdrawn(ended.opd(), after));
      case CaseClosed _, CaseArchived _, CaseForwarded _, CaseWithdrawn _ ->
          Stream.concat(before.holder().stream(), supporters(before))
              .map(opd -> withdrawn(opd, after))
              .toList();
      case CaseEvent _ -> List.of();
    };
  }

  private static Stream<OpdCode> supporters(Case on) {
    return on.coordination().supporters().stream().sorted(Comparator.comparing(OpdCode::value));
  }

  private static AssignmentEvent withdrawn(OpdCode opd, Case after) {
    return new AssignmentWithdrawn(opd, after.state().code());
  }

  private AssignmentEvent assigned(OpdCode opd, Case after, @Nullable Boolean supporting) {
    return new CaseAssigned(
        opd,
        after.subject().kind(),
        after.subject().category(),
        after.subject().place(),
        after.open(),
        link(after),
        supporting);
  }

  private URI link(Case after) {
    String base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + "api/v1/cases/" + after.id());
  }
}
