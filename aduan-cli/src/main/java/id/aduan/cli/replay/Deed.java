package id.aduan.cli.replay;

/**
 * What somebody did in a replay and was told that it is done; each leaves one event in the case.
 */
enum Deed {
  FILED("case.opened.v1"),
  ASKED("case.question-asked.v1"),
  REPLIED("case.question-answered.v1"),
  VERIFIED("case.verified.v1"),
  DISPOSED("case.disposed.v1"),
  HANDED_BACK("case.returned.v1"),
  DEMANDED("case.decision-demanded.v1"),
  SETTLED("case.owner-decided.v1"),
  STARTED("case.follow-up-started.v1"),
  REQUESTED("case.internal-request-made.v1"),
  INFORMED("case.internal-request-answered.v1"),
  ANSWERED("case.answered.v1"),
  DRAFTED("case.resolution-drafted.v1"),
  RESOLVED("case.resolved.v1"),
  DISPUTED("case.reopened.v1"),
  RATED("case.rated.v1"),
  CONFIRMED("case.closed.v1");

  private final String event;

  Deed(String event) {
    this.event = event;
  }

  /** The type of the event that it leaves. */
  String event() {
    return event;
  }
}
