package id.aduan.routing.signouts;

import id.aduan.contract.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A log of sign-outs in memory. */
final class InMemorySignOutLog implements SignOutLog {
  private final Map<PersonId, SignOut> last = new HashMap<>();
  private final Set<SignOut> unpublished = new HashSet<>();

  @Override
  public void record(SignOut signOut) {
    SignOut known = last.get(signOut.person());
    if (known == null || known.upTo().isBefore(signOut.upTo())) {
      last.put(signOut.person(), signOut);
      unpublished.remove(known);
      unpublished.add(signOut);
    }
  }

  @Override
  public List<SignOut> unpublished(int limit) {
    return sorted(unpublished::contains).stream().limit(limit).toList();
  }

  @Override
  public void published(SignOut signOut) {
    unpublished.remove(signOut);
  }

  @Override
  public List<SignOut> since(Instant earliest) {
    return sorted(signOut -> signOut.upTo().isAfter(earliest));
  }

  private List<SignOut> sorted(Predicate<SignOut> wanted) {
    return last.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(SignOut::upTo))
        .toList();
  }
}
