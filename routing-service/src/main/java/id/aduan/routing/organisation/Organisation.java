package id.aduan.routing.organisation;

import id.aduan.routing.deadlines.Limits;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.Entry.Holiday;
import id.aduan.routing.organisation.Entry.LimitsVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * All registers together.
 *
 * @param earlier the calendars that held before the present one
 */
public record Organisation(Map<Register, Contents> registers, List<WorkingCalendar> earlier) {
  public Organisation {
    registers = Map.copyOf(registers);
    earlier = List.copyOf(earlier);
  }

  public Contents of(Register register) {
    return Objects.requireNonNull(registers.get(register), "every register has begun");
  }

  /** The entries of one kind. */
  public <E extends Entry> List<E> entries(Register register, Class<E> kind) {
    return of(register).entries().values().stream().map(kind::cast).toList();
  }

  public Map<Register, Integer> versions() {
    return registers.values().stream()
        .collect(Collectors.toMap(Contents::register, Contents::version));
  }

  public WorkingCalendar calendar() {
    return calendar(of(Register.CALENDAR));
  }

  public List<Limits> limits() {
    return entries(Register.LIMITS, LimitsVersion.class).stream()
        .map(LimitsVersion::limits)
        .toList();
  }

  /** With another version of one register. */
  public Organisation with(Contents contents) {
    Map<Register, Contents> others = new EnumMap<>(registers);
    others.put(contents.register(), contents);
    List<WorkingCalendar> calendars = new ArrayList<>(earlier);
    if (contents.register() == Register.CALENDAR) {
      calendars.add(calendar());
    }
    return new Organisation(others, calendars);
  }

  static WorkingCalendar calendar(Contents contents) {
    return new WorkingCalendar(
        contents.version(),
        contents.entries().values().stream()
            .map(entry -> ((Holiday) entry).day())
            .collect(Collectors.<LocalDate>toSet()));
  }
}
