package id.aduan.contract;

/** A fact that a complaint lacks and the citizen is asked for; never a reason to refuse. */
public enum MissingFact {
  PLACE,
  INCIDENT_DATE,
  CONTACT,
  DETAILS
}
