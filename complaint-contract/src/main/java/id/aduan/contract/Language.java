package id.aduan.contract;

/** The language in which a citizen is answered. */
public enum Language {
  ID,
  EN
}
