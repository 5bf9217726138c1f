package id.aduan.routing.web;

import id.aduan.contract.OpdCode;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.CaseCommand.EndSupport;
import id.aduan.routing.cases.CaseCommand.Unlink;
import id.aduan.routing.cases.CaseCommand.WithdrawRequest;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.Outcome;
import id.aduan.routing.directory.Directory;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How offices work together on a case: never shown to the reporter. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class CoordinationController {
  private static final String NOTHING = "";
  private final CommandHandler handler;
  private final Commands commands;
  private final CoordinationReader reader;
  private final DocumentsReader documents;

  CoordinationController(
      CommandHandler handler, Directory directory, Attachments attachments, Clock clock) {
    this.documents = new DocumentsReader(attachments, clock);
    this.handler = handler;
    this.commands = new Commands(handler);
    this.reader = new CoordinationReader(directory);
  }

  /** Settles whose a case is that was passed around. */
  @PostMapping("/settlement")
  ResponseEntity<Outcome.Done> settle(Call call, @RequestBody Bodies.Settlement body) {
    return commands.answer(call, body, reader::settle);
  }

  /** Takes a case back from the OPD that has it. */
  @PostMapping("/recall")
  ResponseEntity<Outcome.Done> recall(Call call, @RequestBody Bodies.Recall body) {
    return commands.answer(call, body, reader::recall);
  }

  /** Asks an official for facts. */
  @PostMapping("/requests")
  ResponseEntity<Outcome.Done> request(Call call, @RequestBody Bodies.Request body) {
    return commands.answer(call, body, reader::request);
  }

  /** What an official needs of the case to give the facts that he is asked for. */
  @GetMapping("/requests/{number}")
  ResponseEntity<RequestJson> request(Call call, @PathVariable String number) {
    RequestJson shown =
        handler
            .request(call.id(), Preconditions.number(number), call.officer())
            .map(RequestJson::of)
            .orElseThrow(Problems::notFound);
    return ResponseEntity.ok().eTag(Preconditions.etag(shown.version())).body(shown);
  }

  /** Gives the facts that an official was asked for. */
  @PostMapping("/requests/{number}/answer")
  ResponseEntity<Outcome.Done> answer(
      Call call, @PathVariable String number, @RequestBody Bodies.RequestAnswer body) {
    return commands.answer(
        call,
        body,
        (said, language) ->
            reader.answer(
                Preconditions.number(number),
                said,
                documents.read(call, said.documents()),
                language));
  }

  /** Takes an internal request back. */
  @PostMapping("/requests/{number}/withdrawal")
  ResponseEntity<Outcome.Done> withdraw(Call call, @PathVariable String number) {
    return commands.answer(
        call, NOTHING, (_, _) -> new WithdrawRequest(Preconditions.number(number)));
  }

  /** Has another OPD help with a case. */
  @PostMapping("/support")
  ResponseEntity<Outcome.Done> support(Call call, @RequestBody Bodies.Support body) {
    return commands.answer(call, body, reader::support);
  }

  /** Ends the help of an OPD. */
  @PostMapping("/support/{opd}/end")
  ResponseEntity<Outcome.Done> endSupport(Call call, @PathVariable String opd) {
    OpdCode code = new Input(call.language()).optional("opd", opd, OpdCode::new);
    if (code == null) {
      throw Problems.notFound();
    }
    return commands.answer(call, NOTHING, (_, _) -> new EndSupport(code));
  }

  /** Says that a case belongs together with another one. */
  @PostMapping("/links")
  ResponseEntity<Outcome.Done> link(Call call, @RequestBody Bodies.Link body) {
    return commands.answer(call, body, reader::link);
  }

  /** Takes a link to another case back. */
  @PostMapping("/links/{other}/end")
  ResponseEntity<Outcome.Done> unlink(Call call, @PathVariable String other) {
    return commands.answer(call, NOTHING, (_, _) -> new Unlink(Preconditions.trackingId(other)));
  }
}
