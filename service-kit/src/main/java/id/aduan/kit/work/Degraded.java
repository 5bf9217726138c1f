package id.aduan.kit.work;

import org.springframework.boot.health.contributor.Status;

/**
 * The health of a service that serves, while something waits for the store, the broker or a person.
 */
public final class Degraded {
  public static final Status STATUS = new Status("DEGRADED");

  private Degraded() {}
}
