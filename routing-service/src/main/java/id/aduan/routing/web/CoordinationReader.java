package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.Recall;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Settle;
import id.aduan.routing.cases.NamedDocument;
import id.aduan.routing.directory.Directory;
import java.time.LocalDate;
import java.util.List;

/** Turns what was sent into commands by which offices work together, or into what is wrong. */
final class CoordinationReader {
  private static final OpdCode NO_OPD = new OpdCode("NONE");
  private static final PersonId NOBODY = new PersonId("nobody");
  private static final TrackingId NO_CASE = new TrackingId("0000000000000");
  private final Directory directory;

  CoordinationReader(Directory directory) {
    this.directory = directory;
  }

  Settle settle(Bodies.Settlement body, Language language) {
    Input input = new Input(language);
    OpdCode opd = input.demanded("opd", body.opd(), NO_OPD, this::opd);
    return input.checked(new Settle(opd, input.text("reason", body.reason())));
  }

  Recall recall(Bodies.Recall body, Language language) {
    Input input = new Input(language);
    return input.checked(new Recall(input.text("reason", body.reason())));
  }

  RequestFacts request(Bodies.Request body, Language language) {
    Input input = new Input(language);
    OpdCode office = input.demanded("office", body.office(), NO_OPD, this::opd);
    PersonId official = input.demanded("official", body.official(), NOBODY, PersonId::new);
    String text = input.text("text", body.text());
    LocalDate due = input.optional("due", body.due(), LocalDate::parse);
    return input.checked(new RequestFacts(office, official, text, due));
  }

  AnswerRequest answer(
      int number, Bodies.RequestAnswer body, List<NamedDocument> documents, Language language) {
    Input input = new Input(language);
    return input.checked(new AnswerRequest(number, input.text("text", body.text()), documents));
  }

  AddSupport support(Bodies.Support body, Language language) {
    Input input = new Input(language);
    return input.checked(new AddSupport(input.demanded("opd", body.opd(), NO_OPD, this::opd)));
  }

  Link link(Bodies.Link body, Language language) {
    Input input = new Input(language);
    TrackingId other = input.demanded("other", body.other(), NO_CASE, CoordinationReader::typed);
    LinkKind kind = input.demanded("kind", body.kind(), LinkKind.RELATED, LinkKind::valueOf);
    return input.checked(new Link(other, kind));
  }

  private OpdCode opd(String value) {
    return Input.listed(directory.opds(), OpdCode::new).apply(value);
  }

  private static TrackingId typed(String value) {
    return TrackingId.parse(value)
        .orElseThrow(
            () -> new IllegalArgumentException("number: '" + value + "' (expected: of a case)"));
  }
}
