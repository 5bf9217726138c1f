package id.aduan.oversight.watching;

/** What became of a batch of observations. */
public sealed interface Watched {

  /** All of it is durable, in the cases and in the feeds. */
  record Done() implements Watched {}

  /** An event does not follow the last one of its case: one before it is missing. */
  record OutOfSequence(Observation observation, long expected) implements Watched {}

  /** Somebody else wrote the same cases again and again. */
  record Overtaken() implements Watched {}
}
