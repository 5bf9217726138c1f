package id.aduan.contract.wire;

/**
 * Reads events; it never throws.
 *
 * @param <E> what its reader gets: a family of events, or more
 */
@FunctionalInterface
public interface EventDecoder<E> {

  /** Reads data under the name that came with it. */
  Decoded<E> decode(String wireName, byte[] data);
}
