package id.aduan.embedded.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demo person: a pseudonymous id, which is the subject of every token, and what the token says
 * besides.
 *
 * @param agency the oversight agency that an overseer speaks for
 * @param office the local office that somebody belongs to; what he may do for it is not said by it
 */
record Person(
    UUID id,
    String username,
    String name,
    List<String> roles,
    @Nullable String agency,
    @Nullable String office) {
  Person {
    roles = List.copyOf(roles);
  }
}
