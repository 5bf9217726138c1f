package id.aduan.routing.web;

import id.aduan.contract.Language;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.CommandHandler.Order;
import id.aduan.routing.cases.Outcome;
import id.aduan.routing.cases.Rehearsal;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;

/** Gives a command on the version that its sender has seen, and says what came of it. */
final class Commands {
  private final CommandHandler handler;

  Commands(CommandHandler handler) {
    this.handler = handler;
  }

  <B> ResponseEntity<Outcome.Done> answer(
      Call call, B body, BiFunction<B, Language, OfOfficer> read) {
    OfOfficer command = read.apply(body, call.language());
    Order order = new Order(call.id(), call.officer(), command, call.seen(), call.keyFor(body));
    Trial trial = call.trial();
    return trial == null ? answer(handler.handle(order)) : tried(order, trial);
  }

  private ResponseEntity<Outcome.Done> tried(Order order, Trial trial) {
    return switch (handler.rehearse(order)) {
      case Rehearsal.Hindered(Outcome why) -> answer(why);
      case Rehearsal.Played(var facts) -> {
        trial.played(facts);
        yield ResponseEntity.ok().build();
      }
    };
  }

  static ResponseEntity<Outcome.Done> answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done ->
          ResponseEntity.ok().eTag(Preconditions.etag(done.version())).body(done);
      case Outcome.Refused(var refusal) -> throw Problems.refused(refusal);
      case Outcome.NotFound _ -> throw Problems.notFound();
      case Outcome.NotEntitled _ -> throw Problems.notEntitled();
      case Outcome.Stale stale -> throw Problems.stale(stale);
      case Outcome.KeyConflict _ -> throw Problems.keyConflict();
    };
  }
}
