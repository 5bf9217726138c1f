package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** On what somebody's right to act rests, where it is not an appointment of his own. */
public enum ActingAs {
  /** Stands in for an admin who is absent. */
  SUBSTITUTE,
  /** By the coordinator's interim authority, because no appointment is valid. */
  INTERIM,
  /** A coordinator in the office's place, because nobody is validly appointed. */
  IN_PLACE,
  @JsonEnumDefaultValue
  OTHER
}
