package id.aduan.routing.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Entry;
import id.aduan.routing.organisation.Entry.Holiday;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.suggestion.Opd;
import id.aduan.routing.web.administration.FirstUse.State;
import id.aduan.routing.web.administration.FirstUse.Step;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FirstUseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final Entry DINKES =
      new Entry.Agency(new Opd(new OpdCode("DINKES"), "Dinas Kesehatan", null));
  private static final Entry DISDIK =
      new Entry.Agency(new Opd(new OpdCode("DISDIK"), "Dinas Pendidikan", null));

  @Test
  void findsEverythingOpenWhereNothingIsEntered() {
    assertThat(steps(Map.of())).extracting(Step::state).containsOnly(State.OPEN);
    assertThat(steps(Map.of()))
        .extracting(Step::code)
        .startsWith("opds", "people", "appointments", "calendar", "limits");
  }

  @Test
  void tellsSamplesFromWhatIsDone() {
    Contents own = Contents.of(Register.OPDS, 1, List.of(DINKES));

    assertThat(step("opds", Map.of(Register.OPDS, own)).state()).isEqualTo(State.DONE);
    assertThat(step("opds", Map.of(Register.OPDS, own.asSample())).state()).isEqualTo(State.SAMPLE);
  }

  @Test
  void demandsTheFreeDaysOfTheComingMonthToo() {
    Entry christmas = new Holiday(LocalDate.of(2026, 12, 25), Holiday.Kind.LIBUR_NASIONAL, "Natal");
    Entry newYear =
        new Holiday(LocalDate.of(2027, 1, 1), Holiday.Kind.LIBUR_NASIONAL, "Tahun Baru");

    assertThat(calendar(christmas)).isEqualTo(State.OPEN);
    assertThat(calendar(newYear)).isEqualTo(State.OPEN);
    assertThat(calendar(christmas, newYear)).isEqualTo(State.DONE);
  }

  @Test
  void demandsAnAdminUtamaOfEachOpdByARealDecree() {
    Organisation two =
        organisation(Map.of(Register.OPDS, Contents.of(Register.OPDS, 1, List.of(DINKES, DISDIK))));
    Appointment one = utama("DINKES", TODAY);
    Appointment over = utama("DISDIK", TODAY.minusDays(1));
    Appointment other = utama("DISDIK", TODAY.plusDays(9));

    assertThat(admins(two, List.of(one, over), false).lacking()).isEqualTo(1);
    assertThat(admins(two, List.of(one, over), false).state()).isEqualTo(State.OPEN);
    assertThat(admins(two, List.of(one, other), false).state()).isEqualTo(State.DONE);
    assertThat(admins(two, List.of(one, other), true).state()).isEqualTo(State.SAMPLE);
  }

  private static Step admins(Organisation as, List<Appointment> those, boolean samples) {
    return find("appointments", new FirstUse(as, TODAY).steps(those, _ -> samples));
  }

  private static Appointment utama(String opd, LocalDate until) {
    return new Appointment(
        opd + until,
        new PersonId("p-" + opd),
        new OpdCode(opd),
        Rank.ADMIN_UTAMA,
        "SK/1",
        TODAY.minusYears(1),
        until,
        null);
  }

  private static State calendar(Entry... days) {
    Contents contents = Contents.of(Register.CALENDAR, 1, List.of(days));
    return step("calendar", Map.of(Register.CALENDAR, contents)).state();
  }

  private static Step step(String code, Map<Register, Contents> contents) {
    return find(code, steps(contents));
  }

  private static Step find(String code, List<Step> steps) {
    return steps.stream().filter(step -> step.code().equals(code)).findFirst().orElseThrow();
  }

  private static List<Step> steps(Map<Register, Contents> contents) {
    return new FirstUse(organisation(contents), TODAY).steps(List.of(), _ -> false);
  }

  private static Organisation organisation(Map<Register, Contents> contents) {
    Map<Register, Contents> all = new EnumMap<>(Register.class);
    for (Register register : Register.values()) {
      all.put(register, contents.getOrDefault(register, Contents.of(register, 1, List.of())));
    }
    return new Organisation(all, List.of());
  }
}
