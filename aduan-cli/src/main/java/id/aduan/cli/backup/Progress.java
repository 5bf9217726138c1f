package id.aduan.cli.backup;

import id.aduan.cli.system.Announcements;

/** Says what has been copied. */
record Progress(Announcements announcements) {
  void copied(Piece piece) {
    if (piece.entries() > 0) {
      say("%9d  %s".formatted(piece.entries(), piece.name()));
    }
  }

  void say(String line) {
    announcements.say(line);
  }
}
