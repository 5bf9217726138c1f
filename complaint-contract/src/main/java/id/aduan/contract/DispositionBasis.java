package id.aduan.contract;

/** On what a disposition rests. */
public enum DispositionBasis {
  SUGGESTION,
  OFFICER_CHOICE,
  POLICY
}
