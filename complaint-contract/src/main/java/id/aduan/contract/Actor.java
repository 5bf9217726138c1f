package id.aduan.contract;

import org.jspecify.annotations.Nullable;

/** Who acted, as far as everybody may know for ever: role and office, not the person. */
public record Actor(ActorRole role, @Nullable OpdCode office) {
  public static final Actor REPORTER = new Actor(ActorRole.REPORTER, null);
  public static final Actor SYSTEM = new Actor(ActorRole.SYSTEM, null);
  public static final Actor COORDINATOR = new Actor(ActorRole.COORDINATOR, null);
}
