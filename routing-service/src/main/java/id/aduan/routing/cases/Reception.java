package id.aduan.routing.cases;

/** What became of a dossier event. */
public sealed interface Reception {

  /** A case began. */
  record Opened() implements Reception {}

  /** The history of a case went on. */
  record Followed() implements Reception {}

  /** It had been taken before. */
  record Copy() implements Reception {}

  /** The rules leave nothing to do; remembered as taken. */
  record NothingToDo(Refusal refusal) implements Reception {}

  /** Its complaint has not come yet. */
  record Held() implements Reception {}
}
