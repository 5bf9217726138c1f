package id.aduan.routing.web;

import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Tell;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.Outcome;
import id.aduan.routing.directory.Directory;
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

  CommandController(CommandHandler handler, Directory directory) {
    this.commands = new Commands(handler);
    this.reader = new CommandReader(directory);
  }

  @PostMapping("/verification")
  ResponseEntity<Outcome.Done> verify(Call call, @RequestBody Bodies.Verification body) {
    return commands.answer(call, body, reader::verify);
  }

  @PostMapping("/questions")
  ResponseEntity<Outcome.Done> ask(Call call, @RequestBody Bodies.Question body) {
    return commands.answer(call, body, reader::ask);
  }

  @PostMapping("/disposition")
  ResponseEntity<Outcome.Done> dispose(Call call, @RequestBody Bodies.Disposition body) {
    return commands.answer(call, body, reader::dispose);
  }

  @PostMapping("/return")
  ResponseEntity<Outcome.Done> giveBack(Call call, @RequestBody Bodies.Return body) {
    return commands.answer(call, body, reader::giveBack);
  }

  @PostMapping("/start")
  ResponseEntity<Outcome.Done> start(Call call) {
    return commands.answer(call, NOTHING, (_, _) -> new Start());
  }

  @PostMapping("/answers")
  ResponseEntity<Outcome.Done> reply(Call call, @RequestBody Bodies.Answer body) {
    return commands.answer(call, body, reader::answer);
  }

  @PostMapping("/draft")
  ResponseEntity<Outcome.Done> draft(Call call, @RequestBody Bodies.Resolution body) {
    return commands.answer(call, body, reader::draft);
  }

  @PostMapping("/approval")
  ResponseEntity<Outcome.Done> approve(Call call) {
    return commands.answer(call, NOTHING, (_, _) -> new Approve());
  }

  @PostMapping("/resolution")
  ResponseEntity<Outcome.Done> resolve(Call call, @RequestBody Bodies.Resolution body) {
    return commands.answer(call, body, reader::resolve);
  }

  @PostMapping("/archive")
  ResponseEntity<Outcome.Done> archive(Call call, @RequestBody Bodies.Archive body) {
    return commands.answer(call, body, reader::archive);
  }

  @PostMapping("/forward")
  ResponseEntity<Outcome.Done> forward(Call call, @RequestBody Bodies.Forward body) {
    return commands.answer(call, body, reader::forward);
  }

  /** By hand what the reporter did not end by his rating, when his time to dispute is over. */
  @PostMapping("/closing")
  ResponseEntity<Outcome.Done> close(Call call, @RequestBody Bodies.Closing body) {
    return commands.answer(call, body, reader::close);
  }

  /** The reporter stood at the counter and heard what no message could tell him. */
  @PostMapping("/told")
  ResponseEntity<Outcome.Done> tell(Call call) {
    return commands.answer(call, NOTHING, (_, _) -> new Tell());
  }
}
