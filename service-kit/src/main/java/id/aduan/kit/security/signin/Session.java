package id.aduan.kit.security.signin;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed in with a browser, as his access token described him then.
 *
 * @param id the digest of the cookie's value: who reads the store can not pose as him
 * @param bearer who he is
 * @param issuedAt when his access token was issued
 * @param atProvider the provider's name of its own session, by which it ends this one
 * @param idToken what the provider wants to see when he signs out there
 * @param seenAt when he was seen last, to a minute
 */
public record Session(
    String id,
    Bearer bearer,
    Instant issuedAt,
    @Nullable String atProvider,
    @Nullable String idToken,
    Instant startedAt,
    Instant seenAt) {

  /**
   * What his token said of him.
   *
   * @param person the id by which he is signed out everywhere
   * @param subject as the provider spells it
   */
  public record Bearer(
      PersonId person,
      String subject,
      Set<String> roles,
      @Nullable String agency,
      @Nullable String office,
      @Nullable String name) {
    public Bearer {
      roles = Set.copyOf(roles);
    }

    List<String> sortedRoles() {
      return roles.stream().sorted().toList();
    }
  }
}
