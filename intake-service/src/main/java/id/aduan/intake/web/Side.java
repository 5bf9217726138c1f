package id.aduan.intake.web;

import jakarta.servlet.http.HttpServletRequest;

/** Who sits before a page: the citizen himself, or an officer at the counter who acts for him. */
enum Side {
  CITIZEN("file", "receipt", Side.FILE, Side.FOLLOW),
  COUNTER("counter-file", "slip", Side.COUNTER_FILE, Side.COUNTER_FOLLOW);

  static final String FILE = "/";
  static final String FOLLOW = "/lacak";
  static final String COUNTER_HOME = "/loket";
  static final String COUNTER_FILE = COUNTER_HOME + "/aduan";
  static final String COUNTER_FOLLOW = COUNTER_HOME + "/lacak";
  static final String REPLY = "/balas";
  static final String DISPUTE = "/sanggah";
  static final String RATE = "/nilai";
  static final String WITHDRAW = "/cabut";
  private final String form;
  private final String receipt;
  private final String files;
  private final String follows;

  Side(String form, String receipt, String files, String follows) {
    this.form = form;
    this.receipt = receipt;
    this.files = files;
    this.follows = follows;
  }

  static Side of(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(COUNTER_HOME) || path.startsWith(COUNTER_HOME + "/") ? COUNTER : CITIZEN;
  }

  /** The template of the form on which a complaint is filed. */
  String form() {
    return form;
  }

  /** The template of what is given to who filed it. */
  String receipt() {
    return receipt;
  }

  /** Where a complaint is filed. */
  String files() {
    return files;
  }

  /** Where a complaint is followed; what is said of it goes below. */
  String follows() {
    return follows;
  }
}
