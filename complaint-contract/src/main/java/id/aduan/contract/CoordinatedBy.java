package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Who verifies a case, hands it over and settles whose it is, where it is not the coordinators. */
public enum CoordinatedBy {
  COORDINATORS,
  /** A coordinator, or an office of coordinators, is accused. */
  INSPEKTORAT,
  /** The Inspektorat is accused, so that the Sekda and the Bupati do. */
  LEADERS,
  @JsonEnumDefaultValue
  OTHER
}
