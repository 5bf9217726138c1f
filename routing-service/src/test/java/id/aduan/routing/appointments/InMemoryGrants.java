package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The register of grants in memory: the twin of the store, for tests without one. */
public final class InMemoryGrants implements Grants {
  private final Map<String, Grant> byId = new LinkedHashMap<>();

  @Override
  public List<Grant> of(OpdCode opd) {
    return found(grant -> grant.opd().equals(opd));
  }

  @Override
  public List<Grant> of(PersonId person) {
    return found(grant -> grant.person().equals(person));
  }

  @Override
  public Optional<Grant> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Grant add(Grant grant) {
    Grant known = byId.putIfAbsent(grant.id(), grant);
    return known == null ? grant : known;
  }

  @Override
  public Optional<Grant> revoke(String id, Revocation how) {
    return Optional.ofNullable(byId.computeIfPresent(id, (_, grant) -> grant.revoked(how)));
  }

  private List<Grant> found(Predicate<Grant> wanted) {
    return byId.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparing((Grant grant) -> grant.entry().at()).reversed())
        .toList();
  }
}
