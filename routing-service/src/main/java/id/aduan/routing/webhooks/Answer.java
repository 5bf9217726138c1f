package id.aduan.routing.webhooks;

/** What came of one attempt to deliver. */
public sealed interface Answer {

  /** The endpoint has it: it answered 2xx. */
  record Acknowledged(int status) implements Answer {}

  /**
   * The endpoint does not have it, or did not say so.
   *
   * @param code for programs, such as {@code status-500} or {@code timeout}; nothing that the
   *     endpoint wrote
   */
  record Failed(String code) implements Answer {}
}
