package id.aduan.oversight.feeds;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.EventId;
import id.aduan.contract.TrackingId;
import id.aduan.oversight.Lifecycles;

/** Notices for tests. */
public final class Notices {
  public static final AgencyCode KEMENPANRB = new AgencyCode("KEMENPANRB");
  public static final AgencyCode OMBUDSMAN = new AgencyCode("OMBUDSMAN");

  private Notices() {}

  public static Notice notice(TrackingId complaint, long sequence) {
    return new Notice(
        EventId.ofCase(complaint, sequence),
        "/routing-service",
        "case.rated.v1",
        Lifecycles.day((int) sequence).plusNanos(123_456_789),
        complaint,
        sequence,
        "{\"score\":" + sequence + "}");
  }
}
