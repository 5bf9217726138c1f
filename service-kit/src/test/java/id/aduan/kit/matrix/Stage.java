package id.aduan.kit.matrix;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A running service with its cases prepared. */
public interface Stage {
  URI address();

  /**
   * @return the caller's access token; null: he has none
   */
  @Nullable String token(String caller);

  /**
   * What stands where the table says {@code $name}, or where an address, a header or a query asks
   * for it.
   *
   * @return null: nothing is prepared under this name
   */
  @Nullable String value(String name, String caller, Kind kind);

  /** What must be in no answer to a caller, though somebody else is shown it. */
  Set<String> hiddenFrom(String caller);

  /** What must be in no answer at all. */
  Set<String> hiddenFromAll();
}
