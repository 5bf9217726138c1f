package id.aduan.routing.web.console;

import id.aduan.contract.TrackingId;
import id.aduan.routing.web.Bodies;
import id.aduan.routing.web.SingleCommands;
import id.aduan.routing.web.Trial;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries out what a form asks, by the very endpoint that programs have for it. */
@Component
final class Acts {
  private final SingleCommands commands;
  private final JsonMapper json;

  Acts(SingleCommands commands, JsonMapper json) {
    this.commands = commands;
    this.json = json;
  }

  /**
   * What came of it.
   *
   * @param filled with what is wrong, where it was not done
   */
  record Came(boolean done, int status, Filled filled) {}

  Came carryOut(TrackingId complaint, Filled filled, Visit visit) {
    return came(filled, commands.carryOut(item(complaint, filled), null, visit.request()));
  }

  /** Tries it, and keeps nothing but what would be told. */
  Came rehearse(TrackingId complaint, Filled filled, Trial trial, Visit visit) {
    return came(filled, commands.rehearse(item(complaint, filled), trial, visit.request()));
  }

  private Bodies.BulkItem item(TrackingId complaint, Filled filled) {
    return new Bodies.BulkItem(
        complaint.value(),
        filled.action(),
        "\"" + filled.version() + "\"",
        filled.key(),
        filled.body(json));
  }

  private static Came came(Filled filled, SingleCommands.Answer answer) {
    return new Came(
        answer.done(),
        answer.status(),
        answer.done()
            ? filled
            : filled.refused(
                answer.body(), answer.status() == HttpStatus.PRECONDITION_FAILED.value()));
  }
}
