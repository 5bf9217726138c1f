package id.aduan.cli.replay;

import id.aduan.cli.doors.CaseCommands;
import id.aduan.cli.http.Answer;

/** Has the commands of lives carried out once each. */
final class Orders {
  private final CaseCommands commands;

  Orders(CaseCommands commands) {
    this.commands = commands;
  }

  Answer give(Life life, String user, Deed deed, String command, Object body) {
    return give(life, user, deed, "", command, body);
  }

  /**
   * Gives a command until it is done, with the same key however often.
   *
   * @param part of the case, if that is all of it that the user sees
   */
  Answer give(Life life, String user, Deed deed, String part, String command, Object body) {
    Answer answer = commands.give(user, life.id(), part, command, life.keyOf(deed), body);
    life.did(deed);
    return answer;
  }

  /** A list may be older than the case: what it says counts only if the case says so too. */
  String state(Life life, String user) {
    return Cases.state(commands.shown(user, life.id(), "").body());
  }
}
