package id.aduan.embedded.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that signs in by itself: what it may be let do, and for which oversight agency it
 * reads.
 */
record Program(String id, String secret, List<String> scopes, @Nullable String agency) {
  Program {
    scopes = List.copyOf(scopes);
  }
}
