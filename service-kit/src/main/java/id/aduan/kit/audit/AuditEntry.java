package id.aduan.kit.audit;

import id.aduan.contract.TrackingId;
import id.aduan.kit.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, or was refused.
 *
 * @param id orders entries by time
 * @param roles of the token
 * @param endpoint by which it was done
 * @param of what the address names
 * @param shown the cases that the answer named besides
 * @param more how many it named beyond the bound
 * @param why the stated reason of an act, or the reference that a reader gave
 * @param status of the answer
 * @param trace of the request, where its sender gave one
 */
public record AuditEntry(
    AuditId id,
    Instant at,
    Who who,
    Set<Role> roles,
    AuditKind what,
    String endpoint,
    List<Subject> of,
    List<TrackingId> shown,
    int more,
    @Nullable String why,
    int status,
    @Nullable String trace) {
  /** No page of any list shows more. */
  public static final int MOST_SHOWN = 1_000;

  private static final int FIRST_REFUSAL = 400;
  private static final int FIRST_FAILURE = 500;

  public AuditEntry {
    roles = Set.copyOf(roles);
    of = List.copyOf(of);
    shown = List.copyOf(shown);
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    REFUSED,
    FAILED
  }

  Outcome outcome() {
    return status < FIRST_REFUSAL
        ? Outcome.DONE
        : status < FIRST_FAILURE ? Outcome.REFUSED : Outcome.FAILED;
  }

  /** All that it names. */
  List<Subject> named() {
    return Stream.concat(of.stream(), shown.stream().map(Subject::of)).toList();
  }

  List<TrackingId> complaints() {
    return named().stream().flatMap(subject -> subject.complaint().stream()).toList();
  }

  /**
   * As somebody sees it from whom cases are hidden; empty where it is about one of them, or showed
   * nothing else.
   */
  Optional<AuditEntry> without(Set<TrackingId> hidden) {
    List<TrackingId> left = shown.stream().filter(other -> !hidden.contains(other)).toList();
    return of.stream().flatMap(subject -> subject.complaint().stream()).anyMatch(hidden::contains)
            || (left.isEmpty() && !shown.isEmpty())
        ? Optional.empty()
        : Optional.of(
            new AuditEntry(id, at, who, roles, what, endpoint, of, left, more, why, status, trace));
  }
}
