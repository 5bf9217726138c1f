package id.aduan.contract;

/** How a resolved case came to be closed. */
public enum ClosedHow {
  /** The reporter said that it is good. */
  CONFIRMED,
  /** The reporter was told and stayed silent for the policy's time. */
  SILENT,
  /** No notice reached the reporter. */
  UNREACHABLE
}
