package id.aduan.contract.wire;

import id.aduan.contract.EventId;
import id.aduan.contract.Sha256;
import id.aduan.contract.TrackingId;

/**
 * The {@code traceparent} of a record (W3C Trace Context, version 00): a complaint is one trace,
 * and each of its events a span in it. Both ids are functions of what the record is about, so every
 * copy of a record says the same (ADR 0012).
 */
final class TraceParent {
  static final String HEADER = "traceparent";
  private static final int TRACE_DIGITS = 32;
  private static final int SPAN_DIGITS = 16;

  private TraceParent() {}

  static String of(EventId id) {
    return "00-" + digits(about(id), TRACE_DIGITS) + "-" + digits(id.value(), SPAN_DIGITS) + "-01";
  }

  /** The complaint with which an id begins; the event itself where it is of none. */
  private static String about(EventId id) {
    String beginning = id.value().substring(0, (id.value() + ".").indexOf('.'));
    return TrackingId.parse(beginning).map(TrackingId::value).orElse(id.value());
  }

  private static String digits(String text, int count) {
    return Sha256.hex(text).substring(0, count);
  }
}
