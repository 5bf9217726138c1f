package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Who holds something personal of a case, and says so when it is erased. */
public enum ErasureHolder {
  /** The dossier, what was journaled, and what the tracking page shows. */
  INTAKE,
  /** What was written in the case, and its attachments. */
  ROUTING,
  /** How the reporter can be reached, and what was to be told to him. */
  NOTIFICATION,
  @JsonEnumDefaultValue
  OTHER
}
