package id.aduan.contract;

/** Why an agency returns a case to the coordinator. Sending it elsewhere is no resolution. */
public enum ReturnReason {
  NOT_OUR_TASK,
  NOT_OUR_PLACE,
  NEEDS_SEVERAL_AGENCIES,
  CONFLICT_OF_INTEREST
}
