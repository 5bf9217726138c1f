package id.aduan.kit.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessResourceFailureException;

/** The audit in memory, which can be away. */
final class InMemoryAuditTrail implements AuditTrail {
  private final List<AuditEntry> entries = new ArrayList<>();
  private boolean away;

  void goAway() {
    away = true;
  }

  List<AuditEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void append(AuditEntry entry) {
    if (away) {
      throw new DataAccessResourceFailureException("store: away (expected: there)");
    }
    if (entries.stream().noneMatch(known -> known.id().equals(entry.id()))) {
      entries.add(entry);
    }
  }

  @Override
  public List<AuditEntry> search(AuditQuery query) {
    return entries.stream()
        .filter(fits(query))
        .sorted(Comparator.comparing(AuditEntry::id).reversed())
        .limit(query.limit())
        .toList();
  }

  private static Predicate<AuditEntry> fits(AuditQuery query) {
    return entry ->
        (query.who() == null || query.who().equals(entry.who()))
            && (query.of() == null || entry.named().contains(query.of()))
            && (query.what() == null || query.what() == entry.what())
            && (query.from() == null || !entry.at().isBefore(query.from()))
            && (query.to() == null || entry.at().isBefore(query.to()))
            && (query.before() == null || entry.id().compareTo(query.before()) < 0)
            && (!query.withoutCases() || entry.complaints().isEmpty());
  }
}
