package id.aduan.routing.appointments;

import id.aduan.contract.OpdCode;
import id.aduan.routing.appointments.Appointment.Rank;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done before a queue has nobody: appointments that end, the nearest first, and OPDs
 * that lack an admin on a day soon.
 */
public record Warnings(List<Ending> endings, List<Gap> gaps) {
  public Warnings {
    endings = List.copyOf(endings);
    gaps = List.copyOf(gaps);
  }

  /**
   * An appointment ends that no later decree prolongs.
   *
   * @param daysLeft 0: today is the last day
   * @param urgency at most so many days before the end, of those that the policy names
   */
  public record Ending(Appointment appointment, long daysLeft, int urgency) {}

  /**
   * An OPD has nobody of a rank.
   *
   * @param until the last such day; null where none of the days that are looked at has one
   */
  public record Gap(OpdCode opd, Rank rank, LocalDate from, @Nullable LocalDate until) {}

  /** What is to be warned of on a day. */
  public static Warnings on(
      LocalDate today,
      Collection<OpdCode> opds,
      Collection<Appointment> appointments,
      AppointmentPolicy policy) {
    List<Appointment> standing =
        appointments.stream().filter(appointment -> appointment.revocation() == null).toList();
    return new Warnings(
        endings(today, standing, policy), gaps(today, opds, standing, policy.horizon()));
  }

  /** What ends of a few appointments, those of one person or OPD. */
  public static List<Ending> endings(
      LocalDate today, Collection<Appointment> appointments, AppointmentPolicy policy) {
    return appointments.stream()
        .filter(appointment -> appointment.isValidOn(today))
        .filter(appointment -> left(today, appointment) <= policy.horizon())
        .filter(appointment -> appointments.stream().noneMatch(a -> prolongs(a, appointment)))
        .map(appointment -> ending(today, appointment, policy))
        .sorted(
            Comparator.comparingLong(Ending::daysLeft)
                .thenComparing(ending -> ending.appointment().opd().value())
                .thenComparing(ending -> ending.appointment().rank())
                .thenComparing(ending -> ending.appointment().id()))
        .toList();
  }

  private static Ending ending(LocalDate today, Appointment appointment, AppointmentPolicy policy) {
    long left = left(today, appointment);
    return new Ending(appointment, left, policy.urgency(left));
  }

  private static long left(LocalDate today, Appointment appointment) {
    return ChronoUnit.DAYS.between(today, appointment.validUntil());
  }

  private static boolean prolongs(Appointment later, Appointment ending) {
    return later.revocation() == null
        && later.person().equals(ending.person())
        && later.opd().equals(ending.opd())
        && ending.rank().orHigher().contains(later.rank())
        && later.validUntil().isAfter(ending.validUntil())
        && !later.validFrom().isAfter(ending.validUntil().plusDays(1));
  }

  private static List<Gap> gaps(
      LocalDate today, Collection<OpdCode> opds, List<Appointment> standing, int horizon) {
    List<LocalDate> days = today.datesUntil(today.plusDays(horizon + 1L)).toList();
    return opds.stream()
        .sorted(Comparator.comparing(OpdCode::value))
        .flatMap(opd ->
            Stream.of(Rank.values()).flatMap(rank -> gaps(opd, rank, days, standing).stream()))
        .toList();
  }

  private static List<Gap> gaps(
      OpdCode opd, Rank rank, List<LocalDate> days, List<Appointment> standing) {
    List<Appointment> of =
        standing.stream().filter(a -> a.opd().equals(opd) && a.rank() == rank).toList();
    List<Gap> gaps = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate day : days) {
      boolean covered = of.stream().anyMatch(appointment -> appointment.isValidOn(day));
      if (covered && from != null) {
        gaps.add(new Gap(opd, rank, from, day.minusDays(1)));
        from = null;
      } else if (!covered && from == null) {
        from = day;
      }
    }
    if (from != null) {
      gaps.add(new Gap(opd, rank, from, null));
    }
    return gaps;
  }
}
