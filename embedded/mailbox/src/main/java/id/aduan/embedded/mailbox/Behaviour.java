package id.aduan.embedded.mailbox;

/**
 * How the SMTP server answers a message once it has all of it: well, or as real servers do on a bad
 * day.
 */
public enum Behaviour {
  ACCEPT,
  REJECT_FOR_NOW,
  REJECT_FOR_GOOD,
  /** The sender cannot know: the message is kept, and the connection ends without an answer. */
  STORE_AND_HANG_UP,
  /** The sender cannot know: the message is gone, and the connection ends without an answer. */
  FORGET_AND_HANG_UP
}
