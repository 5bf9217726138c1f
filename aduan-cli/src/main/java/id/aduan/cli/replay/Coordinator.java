package id.aduan.cli.replay;

/**
 * Those who coordinate cases, named as a case names them: a case that may be about the office of
 * the first is the second's, and one about his the third's.
 */
enum Coordinator {
  COORDINATORS("koordinator", "coordinator"),
  INSPEKTORAT("inspektorat", "inspektorat"),
  LEADERS("bupati", "leaders");

  private final String user;
  private final String list;

  Coordinator(String user, String list) {
    this.user = user;
    this.list = list;
  }

  String user() {
    return user;
  }

  /** The name of his work list. */
  String list() {
    return list;
  }
}
