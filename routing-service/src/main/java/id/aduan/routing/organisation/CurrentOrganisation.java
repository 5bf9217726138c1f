package id.aduan.routing.organisation;

import id.aduan.routing.deadlines.WorkingCalendar;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The organisation as this instance knows it. What it could not read anew stays as it was; before
 * anything was read, whoever asks reads himself, and fails as the store does.
 */
public final class CurrentOrganisation implements Supplier<Organisation> {
  private final Registers registers;
  private final Supplier<List<Contents>> first;
  private final Clock clock;
  private final AtomicReference<@Nullable Organisation> known = new AtomicReference<>();

  /**
   * @param first what an empty installation begins with
   */
  public CurrentOrganisation(Registers registers, Supplier<List<Contents>> first, Clock clock) {
    this.registers = registers;
    this.first = first;
    this.clock = clock;
  }

  @Override
  public Organisation get() {
    Organisation last = known.get();
    if (last != null) {
      return last;
    }
    Organisation begun = begun();
    return known.compareAndSet(null, begun) ? begun : Objects.requireNonNull(known.get(), "known");
  }

  /** Empty until something was read. */
  public Optional<Organisation> known() {
    return Optional.ofNullable(known.get());
  }

  /** Reads what has changed. */
  public synchronized Organisation refreshed() {
    Organisation last = known.get();
    Organisation now = last == null ? begun() : follow(last);
    known.set(now);
    return now;
  }

  private Organisation follow(Organisation last) {
    Set<Register> changed = registers.changedSince(last.versions());
    if (changed.isEmpty()) {
      return last;
    }
    Map<Register, Contents> contents = new EnumMap<>(last.registers());
    changed.forEach(register -> contents.put(register, registers.load(register).orElseThrow()));
    return organisation(contents);
  }

  private Organisation begun() {
    Map<Register, Contents> contents = new EnumMap<>(Register.class);
    for (Contents beginning : first.get()) {
      contents.put(
          beginning.register(),
          registers.load(beginning.register()).orElseGet(() -> begun(beginning)));
    }
    return organisation(contents);
  }

  /** Several instances may begin at once: one of them wins, and all read what is there then. */
  private Contents begun(Contents beginning) {
    List<Edit> edits =
        beginning.entries().keySet().stream()
            .map(key -> new Edit(key, null, beginning.row(key).orElseThrow()))
            .toList();
    boolean _ =
        registers.add(
            new Change(
                beginning.register(),
                beginning.version(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                edits));
    return registers.load(beginning.register()).orElseThrow();
  }

  private Organisation organisation(Map<Register, Contents> contents) {
    return new Organisation(
        contents, calendarsBefore(new Organisation(contents, List.of()).of(Register.CALENDAR)));
  }

  private List<WorkingCalendar> calendarsBefore(Contents present) {
    List<WorkingCalendar> earlier = new ArrayList<>();
    Contents at = present;
    for (Change change :
        registers.history(Register.CALENDAR, present.version() + 1, Integer.MAX_VALUE)) {
      if (change.by() != null) {
        at = at.before(change);
        earlier.add(Organisation.calendar(at));
      }
    }
    return earlier;
  }
}
