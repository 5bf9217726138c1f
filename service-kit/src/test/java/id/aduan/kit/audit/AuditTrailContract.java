package id.aduan.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.kit.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every audit trail promises, whatever it is made of. */
interface AuditTrailContract {
  Instant NOON = Instant.parse("2026-11-28T05:00:00Z");
  TrackingId ONE = TrackingId.ofPayload("000000000001");
  TrackingId TWO = TrackingId.ofPayload("000000000002");
  Who RANI = Who.of(new PersonId("p-1"));
  Who BUDI = Who.of(new PersonId("p-2"));
  AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, false, 100);

  AuditTrail trail();

  @Test
  default void givesBackWhatWasWritten() {
    AuditEntry full =
        new AuditEntry(
            AuditId.at(NOON, 1, 2),
            NOON,
            RANI,
            Set.of(Role.COORDINATOR, Role.LEADER),
            AuditKind.ACT,
            "POST /api/v1/cases/{id}/archive",
            List.of(Subject.of(ONE), new Subject(Subject.Kind.REQUEST, "3")),
            List.of(TWO),
            7,
            "TOO_GENERAL",
            412,
            "0af7651916cd43dd8448eb211c80319c");
    AuditEntry bare = entry(1, BUDI, AuditKind.SUMMARY_READ, List.of(), List.of());

    trail().append(full);
    trail().append(bare);

    assertThat(trail().search(ALL)).containsExactly(bare, full);
  }

  @Test
  default void keepsOnceWhatComesTwice() {
    AuditEntry entry = entry(1, RANI, AuditKind.ACT, List.of(Subject.of(ONE)), List.of());

    trail().append(entry);
    trail().append(entry);

    assertThat(trail().search(ALL)).containsExactly(entry);
  }

  @Test
  default void findsByPersonByKindAndByWhatAnEntryNames() {
    AuditEntry read = entry(1, RANI, AuditKind.CASE_READ, List.of(Subject.of(ONE)), List.of());
    AuditEntry list = entry(2, BUDI, AuditKind.LIST_READ, List.of(), List.of(ONE, TWO));
    AuditEntry register =
        entry(
            3,
            BUDI,
            AuditKind.ORGANISATION_CHANGED,
            List.of(new Subject(Subject.Kind.REGISTER, "calendar")),
            List.of());
    List.of(read, list, register).forEach(trail()::append);

    assertThat(trail().search(query(RANI, null, null))).containsExactly(read);
    assertThat(trail().search(query(null, Subject.of(ONE), null))).containsExactly(list, read);
    assertThat(trail().search(query(null, null, AuditKind.LIST_READ))).containsExactly(list);
    assertThat(trail().search(query(RANI, Subject.of(TWO), null))).isEmpty();
    assertThat(trail().search(new AuditQuery(null, null, null, null, null, null, true, 10)))
        .containsExactly(register);
  }

  @Test
  default void pagesFromTheNewestAndWithinATime() {
    List<AuditEntry> hourly =
        IntStream.range(0, 10)
            .mapToObj(hour -> entry(hour, RANI, AuditKind.SUMMARY_READ, List.of(), List.of()))
            .toList();
    hourly.forEach(trail()::append);

    List<AuditEntry> first = trail().search(page(null, null, null, 4));
    assertThat(first).containsExactlyElementsOf(hourly.subList(6, 10).reversed());
    assertThat(trail().search(page(null, null, first.getLast().id(), 4)))
        .containsExactlyElementsOf(hourly.subList(2, 6).reversed());
    assertThat(trail().search(page(hour(2), hour(5), null, 100)))
        .containsExactlyElementsOf(hourly.subList(2, 5).reversed());
  }

  private static AuditQuery query(
      @Nullable Who who, @Nullable Subject of, @Nullable AuditKind what) {
    return new AuditQuery(who, of, what, null, null, null, false, 100);
  }

  private static AuditQuery page(
      @Nullable Instant from, @Nullable Instant to, @Nullable AuditId before, int limit) {
    return new AuditQuery(null, null, null, from, to, before, false, limit);
  }

  private static Instant hour(int hours) {
    return NOON.plus(Duration.ofHours(hours));
  }

  private static AuditEntry entry(
      int hours, Who who, AuditKind what, List<Subject> of, List<TrackingId> shown) {
    return new AuditEntry(
        AuditId.at(hour(hours), hours, hours),
        hour(hours),
        who,
        Set.of(Role.COORDINATOR),
        what,
        "GET /somewhere",
        of,
        shown,
        0,
        null,
        200,
        null);
  }
}
