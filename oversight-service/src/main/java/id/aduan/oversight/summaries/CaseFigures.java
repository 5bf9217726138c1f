package id.aduan.oversight.summaries;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.oversight.summaries.Common.Answer;
import id.aduan.oversight.watching.Clocks.Missed;
import id.aduan.oversight.watching.FirstAnswer;
import id.aduan.oversight.watching.Holding;
import id.aduan.oversight.watching.Holding.Lateness;
import id.aduan.oversight.watching.HoldingEnd;
import id.aduan.oversight.watching.Resolution;
import id.aduan.oversight.watching.WatchedCase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one case adds to a summary.
 *
 * @param nextDue when the next limit of those who handle it ends; null where none runs
 * @param charges what is laid to which agency's charge, be it the last one or not
 */
public record CaseFigures(
    Common common,
    Instant acceptedAt,
    @Nullable Instant nextDue,
    List<Charge> charges,
    Set<AgencyCode> feeds,
    Set<OpdCode> accused) {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  public CaseFigures {
    charges = List.copyOf(charges);
    feeds = Set.copyOf(feeds);
    accused = Set.copyOf(accused);
  }

  /**
   * What went amiss in a case while one agency had it.
   *
   * @param opd null: the coordinator
   * @param missed limits that it missed
   * @param returned how many times it gave the case back
   * @param late how many times it had the case for longer than its own time
   * @param workingDaysLate by how many working days in all; nobody is charged with what others used
   *     up
   * @param withoutAppointment how many of its acts rested on no appointment
   */
  public record Charge(
      @Nullable OpdCode opd,
      int missed,
      int returned,
      int late,
      int workingDaysLate,
      int withoutAppointment) {

    /** This and another one of the same agency. */
    public Charge plus(Charge other) {
      return new Charge(
          opd,
          missed + other.missed,
          returned + other.returned,
          late + other.late,
          workingDaysLate + other.workingDaysLate,
          withoutAppointment + other.withoutAppointment);
    }
  }

  public static CaseFigures of(WatchedCase watched) {
    return new CaseFigures(
        common(watched),
        watched.matter().acceptedAt(),
        watched.nextDue().orElse(null),
        charges(watched),
        watched.feeds(),
        watched.matter().accused());
  }

  private static Common common(WatchedCase watched) {
    Instant acceptedAt = watched.matter().acceptedAt();
    FirstAnswer first = watched.progress().firstAnswer();
    return new Common(
        watched.lastHolder().orElse(null),
        watched.standing().state(),
        watched.followUp().isPresent(),
        watched.progress().reopenings().size(),
        first == null ? null : new Answer(days(acceptedAt, first.step().at()), first.inTime()),
        watched.resolution().map(resolution -> answer(acceptedAt, resolution)).orElse(null));
  }

  private static Answer answer(Instant acceptedAt, Resolution resolution) {
    return new Answer(days(acceptedAt, resolution.step().at()), resolution.inTime());
  }

  private static int days(Instant from, Instant until) {
    return Math.toIntExact(
        ChronoUnit.DAYS.between(from.atZone(WIB).toLocalDate(), until.atZone(WIB).toLocalDate()));
  }

  private static List<Charge> charges(WatchedCase watched) {
    Map<String, Charge> charges = new TreeMap<>();
    Stream.of(
            watched.clocks().missed().stream()
                .filter(CaseFigures::isOfThoseWhoHandle)
                .map(miss -> new Charge(miss.holder(), 1, 0, 0, 0, 0)),
            watched.holdings().stream().flatMap(holding -> charge(holding).stream()))
        .flatMap(each -> each)
        .forEach(charge -> charges.merge(String.valueOf(charge.opd()), charge, Charge::plus));
    return new ArrayList<>(charges.values());
  }

  private static boolean isOfThoseWhoHandle(Missed miss) {
    return switch (miss.kind()) {
      case VERIFICATION, FIRST_RESPONSE, RESOLUTION, LEGAL_CEILING -> true;
      case REPORTER_REPLY, DISPUTE -> false;
    };
  }

  private static Optional<Charge> charge(Holding holding) {
    Lateness late = holding.late();
    Charge charge =
        new Charge(
            holding.opd(),
            0,
            holding.ending() instanceof HoldingEnd.Returned ? 1 : 0,
            late == null ? 0 : 1,
            late == null ? 0 : late.workingDays(),
            holding.actsWithoutAppointment());
    return charge.returned() + charge.late() + charge.withoutAppointment() == 0
        ? Optional.empty()
        : Optional.of(charge);
  }
}
