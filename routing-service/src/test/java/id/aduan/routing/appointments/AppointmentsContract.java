package id.aduan.routing.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment.Rank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of appointments promises. */
public interface AppointmentsContract {
  OpdCode DPUPR = new OpdCode("DPUPR");
  OpdCode DINKES = new OpdCode("DINKES");
  PersonId ONE = new PersonId("one");
  PersonId TWO = new PersonId("two");

  Appointments appointments();

  @Test
  default void beginsEmpty() {
    assertThat(appointments().isEmpty()).isTrue();
    assertThat(appointments().all()).isEmpty();
  }

  @Test
  default void findsByOpdAndByPerson() {
    Appointment first = added("a", ONE, DPUPR);
    Appointment second = added("b", TWO, DPUPR);
    Appointment third = added("c", ONE, DINKES);

    assertThat(appointments().of(DPUPR)).containsExactlyInAnyOrder(first, second);
    assertThat(appointments().of(ONE)).containsExactlyInAnyOrder(first, third);
    assertThat(appointments().all()).containsExactlyInAnyOrder(first, second, third);
    assertThat(appointments().isEmpty()).isFalse();
  }

  @Test
  default void addsUnderAnIdOnlyOnce() {
    Appointment first = added("a", ONE, DPUPR);

    assertThat(appointments().add(appointment("a", TWO, DPUPR))).isEqualTo(first);
    assertThat(appointments().all()).containsExactly(first);
  }

  @Test
  default void revokesOnceAndForGood() {
    Appointment first = added("a", ONE, DPUPR);
    Instant at = Instant.parse("2026-02-02T02:00:00Z");

    Revocation how = new Revocation(at, TWO, "Mutasi.");
    Revocation later = new Revocation(at.plusSeconds(9), ONE, "Lagi.");

    assertThat(appointments().revoke("a", how)).contains(first.revoked(how));
    assertThat(appointments().revoke("a", later)).contains(first.revoked(how));
    assertThat(appointments().of(DPUPR)).containsExactly(first.revoked(how));
    assertThat(appointments().find("a")).contains(first.revoked(how));
    assertThat(appointments().revoke("unknown", how)).isEmpty();
  }

  @Test
  default void findsThoseOfManyPeople() {
    Appointment first = added("a", ONE, DPUPR);
    Appointment second = added("b", TWO, DINKES);

    assertThat(appointments().of(List.of(ONE, TWO, new PersonId("three"))))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  default void listsByOpdRankAndFirstDayInPages() {
    Appointment third = added("b", ONE, DPUPR);
    Appointment second = added("a", ONE, DPUPR);
    Appointment first = added("c", TWO, DINKES);

    assertThat(pages(null, null)).containsExactly(first, second, third);
    assertThat(pages(DPUPR, null)).containsExactly(second, third);
  }

  @Test
  default void listsWhoMayActOnADayAsItWasThen() {
    Appointment first = added("a", ONE, DPUPR);
    Revocation how = new Revocation(Instant.parse("2026-02-02T02:00:00Z"), TWO, "Mutasi.");
    Appointment revoked = appointments().revoke(added("b", ONE, DPUPR).id(), how).orElseThrow();

    assertThat(pages(DPUPR, LocalDate.parse("2025-12-31"))).isEmpty();
    assertThat(pages(DPUPR, LocalDate.parse("2026-02-01"))).containsExactly(first, revoked);
    assertThat(pages(DPUPR, LocalDate.parse("2026-02-02"))).containsExactly(first);
    assertThat(pages(DPUPR, LocalDate.parse("2027-01-01"))).isEmpty();
    assertThat(appointments().notOverBefore(LocalDate.parse("2026-02-02"))).containsExactly(first);
    assertThat(appointments().notOverBefore(LocalDate.parse("2027-01-01"))).isEmpty();
  }

  @Test
  default void keepsWhoEnteredIt() {
    Appointment entered =
        new Appointment(
            "a",
            ONE,
            DPUPR,
            Rank.ADMIN_UTAMA,
            "SK/1",
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"),
            null,
            LocalDate.parse("2026-01-12"),
            new Entry(TWO, Instant.parse("2026-01-13T02:00:00Z")));

    assertThat(appointments().add(entered)).isEqualTo(entered);
    assertThat(appointments().of(ONE)).containsExactly(entered);
  }

  private List<Appointment> pages(@Nullable OpdCode opd, @Nullable LocalDate on) {
    List<Appointment> all = new ArrayList<>();
    String after = null;
    do {
      Appointments.Page page = appointments().list(new Appointments.Query(opd, on, after, 1));
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }

  private Appointment added(String id, PersonId person, OpdCode opd) {
    return appointments().add(appointment(id, person, opd));
  }

  private static Appointment appointment(String id, PersonId person, OpdCode opd) {
    return new Appointment(
        id,
        person,
        opd,
        Rank.ADMIN_PEMBANTU,
        "SK/1",
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2026-12-31"),
        null);
  }
}
