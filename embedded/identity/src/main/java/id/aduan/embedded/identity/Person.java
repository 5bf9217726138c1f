package id.aduan.embedded.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demo person: a pseudonymous id, which is the subject of every token, and what the token says
 * besides.
 */
record Person(UUID id, String username, String name, List<String> roles, @Nullable String agency) {
  Person {
    roles = List.copyOf(roles);
  }
}
