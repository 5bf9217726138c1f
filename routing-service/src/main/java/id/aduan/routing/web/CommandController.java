package id.aduan.routing.web;

import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.Outcome;
import id.aduan.routing.directory.Directory;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What officers do to a case, on the version that they have seen. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class CommandController {
  private static final String NOTHING = "";
  private final Commands commands;
  private final CommandReader reader;

  private final DocumentsReader documents;

  CommandController(
      CommandHandler handler, Directory directory, Attachments attachments, Clock clock) {
    this.commands = new Commands(handler);
    this.documents = new DocumentsReader(attachments, clock);
    this.reader = new CommandReader(directory);
  }

  /** Finds a complaint clear enough to be handled, and says of which kind it is. */
  @PostMapping("/verification")
  ResponseEntity<Outcome.Done> verify(Call call, @RequestBody Bodies.Verification body) {
    return commands.answer(call, body, reader::verify);
  }

  /** Asks the reporter; the clocks of the agency stand still until he answers. */
  @PostMapping("/questions")
  ResponseEntity<Outcome.Done> ask(Call call, @RequestBody Bodies.Question body) {
    return commands.answer(call, body, reader::ask);
  }

  /** Hands a case to an OPD. */
  @PostMapping("/disposition")
  ResponseEntity<Outcome.Done> dispose(Call call, @RequestBody Bodies.Disposition body) {
    return commands.answer(call, body, reader::dispose);
  }

  /** Gives a case back to the coordinator, with a reason and a proposed owner. */
  @PostMapping("/return")
  ResponseEntity<Outcome.Done> giveBack(Call call, @RequestBody Bodies.Return body) {
    return commands.answer(
        call, body, (b, l) -> reader.giveBack(b, documents.read(call, b.documents()), l));
  }

  /** Without a person: nobody works on it any more. */
  @PostMapping("/assignment")
  ResponseEntity<Outcome.Done> assign(Call call, @RequestBody Bodies.Assignment body) {
    return commands.answer(call, body, CommandReader::assign);
  }

  /** Begins the follow-up. */
  @PostMapping("/start")
  ResponseEntity<Outcome.Done> start(Call call) {
    return commands.answer(call, NOTHING, (_, _) -> new Start());
  }

  /** Answers the reporter without resolving the matter yet. */
  @PostMapping("/answers")
  ResponseEntity<Outcome.Done> reply(Call call, @RequestBody Bodies.Answer body) {
    return commands.answer(
        call, body, (b, l) -> reader.answer(b, documents.read(call, b.documents()), l));
  }

  /** Drafts the final answer, which waits for approval by an admin utama. */
  @PostMapping("/draft")
  ResponseEntity<Outcome.Done> draft(Call call, @RequestBody Bodies.Resolution body) {
    return commands.answer(
        call, body, (b, l) -> reader.draft(b, documents.read(call, b.documents()), l));
  }

  /** Approves the drafted answer as it stands; the case is resolved. */
  @PostMapping("/approval")
  ResponseEntity<Outcome.Done> approve(Call call) {
    return commands.answer(call, NOTHING, (_, _) -> new Approve());
  }

  /** Gives the final answer, with its proof, without a draft before it. */
  @PostMapping("/resolution")
  ResponseEntity<Outcome.Done> resolve(Call call, @RequestBody Bodies.Resolution body) {
    return commands.answer(
        call, body, (b, l) -> reader.resolve(b, documents.read(call, b.documents()), l));
  }

  /** Puts a case away without handling it, for a stated reason. */
  @PostMapping("/archive")
  ResponseEntity<Outcome.Done> archive(Call call, @RequestBody Bodies.Archive body) {
    return commands.answer(call, body, reader::archive);
  }

  /** Passes a case to an institution beyond the regency that takes it. */
  @PostMapping("/forward")
  ResponseEntity<Outcome.Done> forward(Call call, @RequestBody Bodies.Forward body) {
    return commands.answer(call, body, reader::forward);
  }

  /** By hand what the reporter did not end by his rating, when his time to dispute is over. */
  @PostMapping("/closing")
  ResponseEntity<Outcome.Done> close(Call call, @RequestBody Bodies.Closing body) {
    return commands.answer(call, body, reader::close);
  }

  /**
   * The reporter asked, and whoever he is was made sure of: everything personal is erased by all
   * who hold some of it.
   */
  @PostMapping("/erasure")
  ResponseEntity<Outcome.Done> erase(Call call, @RequestBody Bodies.Erasing body) {
    return commands.answer(call, body, CommandReader::erase);
  }

  /** The reporter stood at the counter and heard what no message could tell him. */
  @PostMapping("/told")
  ResponseEntity<Outcome.Done> tell(Call call) {
    return commands.answer(call, NOTHING, (_, _) -> new Tell());
  }
}
