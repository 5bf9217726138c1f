package id.aduan.intake.sms;

/** Takes a part of a message from whoever brings it. */
@FunctionalInterface
public interface KeepPart {

  /** Returns when it is durable, and has it read soon; throws when the store does not answer. */
  void keep(IncomingPart part);
}
