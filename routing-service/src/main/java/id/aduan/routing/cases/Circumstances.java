package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a command is decided, and in which capacity it is given.
 *
 * @param person who gives it, where an officer does
 */
public record Circumstances(Instant at, Actor by, @Nullable PersonId person) {
  public Circumstances(Instant at, Actor by) {
    this(at, by, null);
  }
}
