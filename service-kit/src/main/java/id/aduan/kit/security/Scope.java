package id.aduan.kit.security;

import java.util.Optional;
import java.util.stream.Stream;

/** What a program that signs in by itself (client credentials) may be let do. */
public enum Scope {
  /** Submit complaints in its own name at intake's REST door. */
  COMPLAINTS_SUBMIT("complaints.submit"),
  /** Read the feed of the agency that its token names. */
  FEEDS_READ("feeds.read"),
  /** Read the ledger of messages. */
  LEDGER_READ("ledger.read"),
  /** Look after dead letters. */
  OPERATIONS("operations");

  private final String wireName;

  Scope(String wireName) {
    this.wireName = wireName;
  }

  /** As tokens spell it. */
  public String wireName() {
    return wireName;
  }

  String authority() {
    return "SCOPE_" + wireName;
  }

  /** Scopes that are none of ours are none of our business. */
  static Optional<Scope> named(String name) {
    return Stream.of(values()).filter(scope -> scope.wireName.equals(name)).findFirst();
  }
}
