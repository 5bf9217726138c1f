package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ADD_PAPERS;
import static id.aduan.routing.cases.CaseExamples.DECIDER;
import static id.aduan.routing.cases.CaseExamples.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.routing.cases.CaseCommand.AddPapers;
import id.aduan.routing.cases.CaseExamples.In;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.Decision.AlreadyDone;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.cases.Decision.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of papers that a reporter handed in at the counter. */
final class PapersTest {
  private static final Actor COUNTER = new Actor(ActorRole.COUNTER, null);
  private static final List<NamedDocument> TWO = CaseExamples.documents(2);

  @Test
  void tellsForEverTheirNumberAloneAndBesideItWhichTheyAre() {
    assertThat(decide(CaseExamples.in(In.RECEIVED), new AddPapers(TWO, "Fotokopi.")))
        .isEqualTo(
            new Decided(
                List.of(
                    new Fact(
                        new CaseEvent.AdditionReceived(COUNTER, false, 2),
                        Map.of(
                            ContentPart.NOTE,
                            "Fotokopi.",
                            ContentPart.DOCUMENTS,
                            "17080000-0000-4000-8000-000000000001 %1$s\n17080000-0000-4000-8000-000000000002 %1$s"
                                .formatted("ab".repeat(32)))))));
  }

  @Test
  void keepsEachOnce() {
    Case on = CaseExamples.after(CaseExamples.in(In.RECEIVED), new AddPapers(TWO, null));

    assertThat(decide(on, new AddPapers(TWO, "Sekali lagi."))).isEqualTo(new AlreadyDone());
    AddPapers more =
        new AddPapers(Stream.concat(TWO.stream(), ADD_PAPERS.documents().stream()).toList(), null);
    assertThat(decide(on, more))
        .isEqualTo(
            new Decided(
                List.of(
                    new Fact(
                        new CaseEvent.AdditionReceived(COUNTER, false, 1),
                        NamedDocuments.beside(Map.of(), ADD_PAPERS.documents())))));
  }

  @Test
  void isAnsweredTheSameAlsoWhenTheCaseIsOverMeanwhile() {
    Case over =
        CaseExamples.after(
            CaseExamples.after(CaseExamples.in(In.RECEIVED), ADD_PAPERS), CaseExamples.ARCHIVE);

    assertThat(decide(over, ADD_PAPERS)).isEqualTo(new AlreadyDone());
    assertThat(decide(over, new AddPapers(TWO, null))).isEqualTo(new Refused(Refusal.OVER));
  }

  @Test
  void answersNoQuestion() {
    Case asked = CaseExamples.after(CaseExamples.in(In.AWAITING), ADD_PAPERS);

    assertThat(asked.state()).isInstanceOf(AwaitingReporter.class);
  }

  @Test
  void boundsTheNote() {
    assertThat(
            decide(CaseExamples.in(In.RECEIVED), new AddPapers(TWO, "x".repeat(Texts.LONGEST + 1))))
        .isEqualTo(new Refused(Refusal.TEXT_TOO_LONG));
  }

  private static Decision decide(Case on, AddPapers papers) {
    return DECIDER.decide(on, papers, new Circumstances(LATER, COUNTER));
  }
}
