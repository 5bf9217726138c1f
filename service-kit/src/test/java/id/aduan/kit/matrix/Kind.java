package id.aduan.kit.matrix;

/** What a case is to whoever asks for it, in the order of the table's columns. */
public enum Kind {
  /** At the caller's office. */
  OWN,
  /** At another office. */
  FOREIGN,
  /** Rahasia and Anonim, at the caller's office. */
  SECRET,
  /** About misconduct of the caller or of his office. */
  ACCUSED,
  /** Of a number that nobody was ever given; no column, but every 404 must look like its own. */
  ABSENT
}
