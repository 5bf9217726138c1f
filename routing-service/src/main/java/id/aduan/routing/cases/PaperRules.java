package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.ContentPart;
import id.aduan.routing.cases.CaseCommand.AddPapers;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of papers that a reporter handed in at the counter: an addition of his. They answer
 * no question; whether they do, nobody at the counter can know.
 */
final class PaperRules {
  private PaperRules() {}

  /** What the case has, it has, however often and under whatever key it is sent again. */
  static Decision decide(Case on, AddPapers papers, Actor by) {
    List<NamedDocument> more =
        papers.documents().stream()
            .filter(document -> !NamedDocuments.names(on, document.id()))
            .toList();
    if (more.isEmpty()) {
      return new AlreadyDone();
    }
    return refusal(on)
        .or(() -> Texts.tooLong(papers.note()))
        .<Decision>map(Refused::new)
        .orElseGet(() ->
            Decisions.decided(
                new AdditionReceived(by, false, more.size()),
                NamedDocuments.beside(Decisions.text(ContentPart.NOTE, papers.note()), more)));
  }

  /** Why a case takes no papers. */
  static Optional<Refusal> refusal(Case on) {
    if (on.erased()) {
      return Optional.of(Refusal.CONTENT_ERASED);
    }
    return switch (on.state()) {
      case Working _, AwaitingReporter _, Resolved _ -> Optional.empty();
      case Closed _, PutAway _ -> Optional.of(Refusal.OVER);
    };
  }
}
