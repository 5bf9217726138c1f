package id.aduan.notification.telling;

/** Something that somebody is told. */
public sealed interface Fact permits CaseFact, AskedFact {

  /** The same without what was written by people. */
  Fact withoutTexts();

  boolean hasTexts();
}
