package id.aduan.routing.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The registers in memory: the twin of the store, for tests without one. */
public final class InMemoryRegisters implements Registers {
  private final Map<Register, List<Change>> changes = new TreeMap<>();

  @Override
  public synchronized Optional<Contents> load(Register register) {
    return of(register).stream()
        .reduce(
            Optional.<Contents>empty(),
            (contents, change) ->
                Optional.of(contents.orElse(Contents.of(register, 0, List.of())).after(change)),
            (one, _) -> one);
  }

  @Override
  public synchronized boolean add(Change change) {
    List<Change> before = of(change.register());
    if (before.stream().anyMatch(other -> other.version() == change.version())) {
      return false;
    }
    List<Change> all = new ArrayList<>(before);
    all.add(change);
    changes.put(change.register(), all);
    return true;
  }

  @Override
  public synchronized Set<Register> changedSince(Map<Register, Integer> versions) {
    return versions.entrySet().stream()
        .filter(known ->
            of(known.getKey()).stream().anyMatch(change -> change.version() > known.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<Change> history(Register register, int before, int limit) {
    return of(register).stream()
        .filter(change -> change.version() < before)
        .sorted(Comparator.comparingInt(Change::version).reversed())
        .limit(limit)
        .toList();
  }

  private List<Change> of(Register register) {
    return changes.getOrDefault(register, List.of());
  }
}
