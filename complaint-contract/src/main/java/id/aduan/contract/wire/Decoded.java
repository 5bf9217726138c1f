package id.aduan.contract.wire;

/** What bytes turned out to be. */
public sealed interface Decoded<E> {

  /** An event that this version handles. */
  record Known<E>(E event) implements Decoded<E> {}

  /** A kind of event that this version has never heard of: safe to skip, and counted. */
  record Unknown<E>(String wireName) implements Decoded<E> {}

  /** A newer version of an event that this version does handle: skipping it would lose a fact. */
  record TooNew<E>(String wireName) implements Decoded<E> {}

  /** Bytes that break the contract: they will never decode, so a retry is pointless. */
  record Malformed<E>(String reason) implements Decoded<E> {}
}
