package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The way by which a complaint came in. */
public enum Channel {
  WEB,
  APP,
  SMS,
  COUNTER,
  OPEN311,
  @JsonEnumDefaultValue
  OTHER
}
