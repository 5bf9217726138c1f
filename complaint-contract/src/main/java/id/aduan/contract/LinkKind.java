package id.aduan.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How two cases belong together. */
public enum LinkKind {
  /** About matters that have to do with each other. */
  @JsonEnumDefaultValue
  RELATED,
  /** The same thing happened again, such as a lamp that is out for a second time. */
  REPEATED,
  /** Two reports of one thing. */
  DUPLICATE
}
