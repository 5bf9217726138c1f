package id.aduan.routing.web;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.UnitCode;
import id.aduan.routing.cases.Accusation;
import id.aduan.routing.cases.CaseCommand.Answer;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Ask;
import id.aduan.routing.cases.CaseCommand.AssignTo;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Draft;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.Forward;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.OrderErasure;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.Concerned;
import id.aduan.routing.cases.NamedDocument;
import id.aduan.routing.directory.Directory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what was sent into commands, or into all that is wrong with it. */
final class CommandReader {
  private static final OpdCode NO_OPD = new OpdCode("NONE");
  private static final InstitutionCode NO_INSTITUTION = new InstitutionCode("NONE");
  private final Directory directory;

  CommandReader(Directory directory) {
    this.directory = directory;
  }

  Verify verify(Bodies.Verification body, Language language) {
    Input input = new Input(language);
    ComplaintKind kind =
        input.demanded("kind", body.kind(), ComplaintKind.PENGADUAN, ComplaintKind::valueOf);
    CategoryCode category =
        input.optional(
            "category", body.category(), Input.listed(directory.categories(), CategoryCode::new));
    PlaceCode place =
        input.optional("place", body.place(), Input.listed(directory.places(), PlaceCode::new));
    boolean misconduct = Objects.requireNonNullElse(body.misconduct(), false);
    Accusation accusation = accusation(body.accused(), input);
    return input.checked(new Verify(kind, misconduct, category, place, accusation));
  }

  private Accusation accusation(Bodies.@Nullable Accused accused, Input input) {
    if (accused == null) {
      return Accusation.OF_NOBODY;
    }
    return new Accusation(
        input.all("accused.offices", accused.offices(), this::opd),
        new Concerned(
            input.all("accused.people", accused.people(), PersonId::new),
            input.all("accused.units", accused.units(), UnitCode::new)),
        Set.of());
  }

  Ask ask(Bodies.Question body, Language language) {
    Input input = new Input(language);
    String text = input.text("text", body.text());
    Set<MissingFact> facts = input.all("facts", body.facts(), MissingFact::valueOf);
    return input.checked(new Ask(text, facts));
  }

  Dispose dispose(Bodies.Disposition body, Language language) {
    Input input = new Input(language);
    OpdCode opd = input.demanded("opd", body.opd(), NO_OPD, this::opd);
    return input.checked(new Dispose(opd, input.note("note", body.note())));
  }

  GiveBack giveBack(Bodies.Return body, List<NamedDocument> documents, Language language) {
    Input input = new Input(language);
    ReturnReason reason =
        input.demanded("reason", body.reason(), ReturnReason.NOT_OUR_TASK, ReturnReason::valueOf);
    OpdCode proposed = input.optional("proposedOwner", body.proposedOwner(), this::opd);
    String text = input.text("text", body.text());
    return input.checked(new GiveBack(reason, proposed, text, documents));
  }

  static AssignTo assign(Bodies.Assignment body, Language language) {
    Input input = new Input(language);
    return input.checked(new AssignTo(input.optional("person", body.person(), PersonId::new)));
  }

  Answer answer(Bodies.Answer body, List<NamedDocument> documents, Language language) {
    Input input = new Input(language);
    return input.checked(new Answer(input.text("text", body.text()), documents));
  }

  Draft draft(Bodies.Resolution body, List<NamedDocument> documents, Language language) {
    return new Draft(finalAnswer(body, documents, language));
  }

  Resolve resolve(Bodies.Resolution body, List<NamedDocument> documents, Language language) {
    return new Resolve(finalAnswer(body, documents, language));
  }

  Archive archive(Bodies.Archive body, Language language) {
    Input input = new Input(language);
    ArchiveReason reason =
        input.demanded("reason", body.reason(), ArchiveReason.TOO_GENERAL, ArchiveReason::valueOf);
    return input.checked(new Archive(reason, input.text("text", body.text())));
  }

  Forward forward(Bodies.Forward body, Language language) {
    Input input = new Input(language);
    InstitutionCode institution =
        input.demanded(
            "institution",
            body.institution(),
            NO_INSTITUTION,
            Input.listed(directory.institutions(), InstitutionCode::new));
    return input.checked(new Forward(institution, input.note("note", body.note())));
  }

  /** Whether the reporter was silent or could not be reached, only the coordinator can say. */
  Close close(Bodies.Closing body, Language language) {
    Input input = new Input(language);
    ClosedHow how =
        input.demanded("reason", body.reason(), ClosedHow.UNREACHABLE, CommandReader::byHand);
    return input.checked(new Close(how));
  }

  static OrderErasure erase(Bodies.Erasing body, Language language) {
    Input input = new Input(language);
    return input.checked(new OrderErasure(input.text("reason", body.reason())));
  }

  private static ClosedHow byHand(String value) {
    ClosedHow how = ClosedHow.valueOf(value);
    return switch (how) {
      case SILENT, UNREACHABLE -> how;
      case CONFIRMED ->
          throw new IllegalArgumentException(
              "reason: 'CONFIRMED' (expected: of the reporter himself)");
    };
  }

  private OpdCode opd(String value) {
    return Input.listed(directory.opds(), OpdCode::new).apply(value);
  }

  private static FinalAnswer finalAnswer(
      Bodies.Resolution body, List<NamedDocument> documents, Language language) {
    Input input = new Input(language);
    String answer = input.text("answer", body.answer());
    String whatWasDone = input.text("whatWasDone", body.whatWasDone());
    LocalDate doneOn = input.demanded("doneOn", body.doneOn(), LocalDate.EPOCH, LocalDate::parse);
    return input.checked(new FinalAnswer(answer, whatWasDone, doneOn, documents));
  }
}
