package id.aduan.routing.organisation;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.Amendment.Faulty;
import id.aduan.routing.organisation.Amendment.Made;
import id.aduan.routing.organisation.Amendment.NoSuchEntry;
import id.aduan.routing.organisation.Amendment.Stale;
import id.aduan.routing.organisation.Amendment.Unchanged;
import id.aduan.routing.organisation.Proposal.Line;
import id.aduan.routing.organisation.RowFault.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Changes registers, each time on the version that somebody has seen, and as a whole or not. */
public final class Registrar {
  /** A change with all its rows is one document of the store, which holds 16 MB. */
  static final int MOST_ENTRIES = 5_000;

  private final Registers registers;
  private final CurrentOrganisation current;
  private final Checks checks;
  private final Clock clock;

  /**
   * @param topics what a category may belong to
   * @param isBusy whether an OPD has cases
   */
  public Registrar(
      Registers registers,
      CurrentOrganisation current,
      Set<String> topics,
      Predicate<OpdCode> isBusy,
      Clock clock) {
    this.registers = registers;
    this.current = current;
    this.checks = new Checks(topics, isBusy);
    this.clock = clock;
  }

  /**
   * What a proposal comes to; nothing changes.
   *
   * @param seen the version of the register that it was made for
   */
  public Amendment examine(Register register, Proposal proposal, int seen, PersonId by) {
    return examine(current.refreshed(), register, proposal, seen, by);
  }

  /** What a proposal would come to, if the organisation were like this. */
  Amendment examine(Organisation now, Register register, Proposal proposal, int seen, PersonId by) {
    Contents before = now.of(register);
    if (before.version() != seen) {
      return new Stale(before.version());
    }
    if (!before.entries().keySet().containsAll(proposal.remove())
        || !before.entries().keySet().containsAll(proposal.adopt())) {
      return new NoSuchEntry();
    }
    List<RowFault> faults = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    Contents wanted = wanted(before, proposal, lines, faults);
    List<Edit> edits = before.editsTo(wanted);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Change change = new Change(register, seen + 1, at, by, edits);
    Organisation after = now.with(wanted);
    faults.addAll(checks.of(before, after, lines, WorkingCalendar.dayOf(at)));
    if (!faults.isEmpty()) {
      return new Faulty(faults);
    }
    return edits.isEmpty() ? new Unchanged(seen) : new Made(change, after);
  }

  /** Carries a proposal out, if it is sound. */
  public Amendment amend(Register register, Proposal proposal, int seen, PersonId by) {
    Amendment examined = examine(register, proposal, seen, by);
    if (examined instanceof Made made && !registers.add(made.change())) {
      return new Stale(current.refreshed().of(register).version());
    }
    return examined;
  }

  /** What a category may belong to. */
  public Set<String> topics() {
    return checks.topics();
  }

  /** What takes a change back; empty for one that is not known, or that nobody made. */
  public Optional<Undoing> undoing(Register register, int version) {
    return registers.history(register, version + 1, 1).stream()
        .filter(change -> change.version() == version && change.by() != null)
        .map(change -> Undoing.of(change, current.refreshed().of(register)))
        .findFirst();
  }

  private static Contents wanted(
      Contents before, Proposal proposal, Map<String, Integer> lines, List<RowFault> faults) {
    Register register = before.register();
    NavigableMap<String, Entry> wanted = new TreeMap<>(register.order());
    Set<String> samples = new HashSet<>(before.samples());
    if (!proposal.whole()) {
      wanted.putAll(before.entries());
      proposal.remove().forEach(wanted::remove);
    }
    for (Line line : proposal.put()) {
      switch (Entries.read(register, line.number(), line.row())) {
        case Entries.Read.Faulty(var found) -> faults.addAll(found);
        case Entries.Read.Made(Entry entry) -> {
          if (lines.put(entry.key(), line.number()) != null) {
            faults.add(new RowFault(line.number(), register.key(), Reason.TWICE));
          }
          wanted.put(entry.key(), entry);
          mark(entry, line.row(), before, samples);
        }
      }
    }
    if (wanted.size() > MOST_ENTRIES) {
      faults.add(new RowFault(0, register.code(), Reason.TOO_MANY));
    }
    samples.retainAll(wanted.keySet());
    samples.removeAll(proposal.adopt());
    return new Contents(register, before.version() + 1, wanted, samples);
  }

  /** Whoever changes a sample makes it his own; whoever sends it as it is, in a file, does not. */
  private static void mark(Entry entry, Row row, Contents before, Set<String> samples) {
    if (row.sample()) {
      samples.add(entry.key());
    } else if (!entry.equals(before.entries().get(entry.key()))) {
      samples.remove(entry.key());
    }
  }
}
