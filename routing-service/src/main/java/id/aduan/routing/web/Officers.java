package id.aduan.routing.web;

import id.aduan.contract.ActorRole;
import id.aduan.kit.security.Person;
import id.aduan.kit.security.Role;
import id.aduan.routing.appointments.Officer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/** Who is signed in, as the domain knows him. */
public final class Officers {
  private Officers() {}

  public static Officer of(Authentication authentication) {
    Person person = Person.of(authentication);
    return new Officer(
        person.id(),
        person.roles().stream().flatMap(role -> actor(role).stream()).collect(Collectors.toSet()));
  }

  private static Optional<ActorRole> actor(Role role) {
    return switch (role) {
      case COUNTER -> Optional.of(ActorRole.COUNTER);
      case COORDINATOR -> Optional.of(ActorRole.COORDINATOR);
      case OFFICIAL -> Optional.of(ActorRole.OFFICIAL);
      case LEADER -> Optional.of(ActorRole.LEADER);
      case INSPEKTORAT -> Optional.of(ActorRole.INSPEKTORAT);
      case OVERSEER -> Optional.of(ActorRole.OVERSEER);
      case ADMIN_UTAMA, ADMIN_PEMBANTU, OPERATOR -> Optional.empty();
    };
  }
}
