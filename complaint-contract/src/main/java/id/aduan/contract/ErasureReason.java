package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why what is personal in a case is erased. */
public enum ErasureReason {
  /** The reporter asked for it. */
  REPORTER_REQUEST,
  /** The time for which it is kept is over. */
  RETENTION,
  @JsonEnumDefaultValue
  OTHER
}
