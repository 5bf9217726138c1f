package id.aduan.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who acted, as far as everybody may know for ever: role and office, not the person.
 *
 * @param actingAs on what the right to act rested; null where it was the role's or an appointment's
 */
public record Actor(ActorRole role, @Nullable OpdCode office, @Nullable ActingAs actingAs) {
  public static final Actor REPORTER = new Actor(ActorRole.REPORTER, null);
  public static final Actor SYSTEM = new Actor(ActorRole.SYSTEM, null);
  public static final Actor COORDINATOR = new Actor(ActorRole.COORDINATOR, null);

  /** Somebody who acts in his own right. */
  public Actor(ActorRole role, @Nullable OpdCode office) {
    this(role, office, null);
  }
}
