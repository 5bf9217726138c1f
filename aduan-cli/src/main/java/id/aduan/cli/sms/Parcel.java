package id.aduan.cli.sms;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/** A {@code deliver_sm} that is sent until it is answered. */
final class Parcel {
  private static final int SEQUENCE_AT = 12;
  private final byte[] pdu;
  private final boolean receipt;
  private final AtomicBoolean answered = new AtomicBoolean();

  /**
   * @param receipt whether it tells of a message of ours, and nobody wrote it
   */
  Parcel(byte[] pdu, boolean receipt) {
    this.pdu = pdu.clone();
    this.receipt = receipt;
  }

  /** As it goes over a connection. */
  byte[] numbered(int sequence) {
    byte[] numbered = pdu.clone();
    var _ = ByteBuffer.wrap(numbered).putInt(SEQUENCE_AT, sequence);
    return numbered;
  }

  /** Whether this is its first answer. */
  boolean answer() {
    return answered.compareAndSet(false, true);
  }

  boolean isReceipt() {
    return receipt;
  }
}
