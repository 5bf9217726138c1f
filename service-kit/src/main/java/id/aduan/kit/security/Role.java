package id.aduan.kit.security;

import java.util.Optional;
import java.util.stream.Stream;

/** What a token may call somebody. What he may do for an OPD, an Appointment alone says. */
public enum Role {
  COUNTER,
  COORDINATOR,
  ADMIN_UTAMA,
  ADMIN_PEMBANTU,
  OFFICIAL,
  LEADER,
  INSPEKTORAT,
  OVERSEER,
  OPERATOR;

  /** Names in tokens that are no role of ours are none of our business. */
  static Optional<Role> named(String name) {
    return Stream.of(values()).filter(role -> role.name().equals(name)).findFirst();
  }

  String authority() {
    return "ROLE_" + name();
  }
}
