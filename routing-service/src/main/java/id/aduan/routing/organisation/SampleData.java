package id.aduan.routing.organisation;

import id.aduan.contract.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sample data that ship: put where nothing is, and taken out again, but for what somebody has
 * made his own or what is in use.
 */
public final class SampleData {
  private final Registrar registrar;
  private final CurrentOrganisation current;
  private final Supplier<List<Contents>> shipped;

  /**
   * @param shipped registers that ship, sample data or not
   */
  public SampleData(
      Registrar registrar, CurrentOrganisation current, Supplier<List<Contents>> shipped) {
    this.registrar = registrar;
    this.current = current;
    this.shipped = shipped;
  }

  /**
   * What is done in one register.
   *
   * @param change null: nothing
   * @param kept keys for which it can not be done
   */
  public record Part(Register register, @Nullable Change change, Set<String> kept) {
    public Part {
      kept = Set.copyOf(kept);
    }

    public int edits() {
      return change == null ? 0 : change.edits().size();
    }
  }

  /** Of all registers together: whatever changes in one of them may change what an act would do. */
  public int version() {
    return current.refreshed().versions().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What loading would do; nothing changes. */
  public List<Part> loading(PersonId by) {
    return all(new Loading(), by, false);
  }

  public List<Part> load(PersonId by) {
    return all(new Loading(), by, true);
  }

  /** What removal would do; nothing changes. */
  public List<Part> removal(PersonId by) {
    return all(new Removal(), by, false);
  }

  public List<Part> remove(PersonId by) {
    return all(new Removal(), by, true);
  }

  private List<Part> all(Act act, PersonId by, boolean forGood) {
    List<Part> parts = new ArrayList<>();
    Organisation now = current.refreshed();
    for (Register register : act.order()) {
      Done done = done(now, register, act, by, forGood);
      now = done.after();
      if (done.part().edits() > 0 || !done.part().kept().isEmpty()) {
        parts.add(done.part());
      }
    }
    var _ = current.refreshed();
    return parts;
  }

  private record Done(Part part, Organisation after) {}

  /** Leaves out, one after the other, what can not be; begins anew if somebody was faster. */
  private Done done(Organisation as, Register register, Act act, PersonId by, boolean forGood) {
    Organisation now = as;
    Set<String> keys = act.keys(now.of(register));
    Set<String> kept = new TreeSet<>();
    while (!keys.isEmpty()) {
      Contents before = now.of(register);
      List<String> order = List.copyOf(keys);
      Proposal proposal = act.proposal(register, order);
      Amendment amendment =
          forGood
              ? registrar.amend(register, proposal, before.version(), by)
              : registrar.examine(now, register, proposal, before.version(), by);
      switch (amendment) {
        case Amendment.Made(Change change, Organisation after) -> {
          return new Done(new Part(register, change, kept), after);
        }
        case Amendment.Faulty(var faults) -> {
          Set<String> faulty = new TreeSet<>();
          faults.forEach(fault -> faulty.add(key(fault, order)));
          faulty.retainAll(keys);
          kept.addAll(faulty.isEmpty() ? keys : faulty);
          keys.removeAll(kept);
        }
        case Amendment.Stale _, Amendment.NoSuchEntry _ -> {
          now = current.refreshed();
          keys = act.keys(now.of(register));
          keys.removeAll(kept);
        }
        case Amendment.Unchanged _ -> keys = Set.of();
      }
    }
    return new Done(new Part(register, null, kept), now);
  }

  private static String key(RowFault fault, List<String> order) {
    return fault.line() == 0 ? fault.where() : order.get(fault.line() - 1);
  }

  /** What is done to the sample entries of each register. */
  private sealed interface Act {
    List<Register> order();

    /** Of which entries; in the order of their register. */
    Set<String> keys(Contents now);

    Proposal proposal(Register register, List<String> keys);
  }

  private final class Loading implements Act {
    private final List<Contents> samples =
        shipped.get().stream().filter(contents -> !contents.samples().isEmpty()).toList();

    @Override
    public List<Register> order() {
      return List.of(Register.values());
    }

    @Override
    public Set<String> keys(Contents now) {
      Set<String> keys = new LinkedHashSet<>();
      samples.stream()
          .filter(contents -> contents.register() == now.register())
          .forEach(contents -> keys.addAll(contents.entries().keySet()));
      keys.removeAll(now.entries().keySet());
      return keys;
    }

    @Override
    public Proposal proposal(Register register, List<String> keys) {
      Contents sample =
          samples.stream().filter(one -> one.register() == register).findFirst().orElseThrow();
      List<Proposal.Line> put = new ArrayList<>();
      for (String key : keys) {
        put.add(new Proposal.Line(put.size() + 1, sample.row(key).orElseThrow()));
      }
      return new Proposal(put, Set.of(), Set.of(), false);
    }
  }

  private static final class Removal implements Act {
    @Override
    public List<Register> order() {
      return List.of(Register.values()).reversed();
    }

    @Override
    public Set<String> keys(Contents now) {
      Set<String> keys = new LinkedHashSet<>(now.entries().keySet());
      keys.retainAll(now.samples());
      return keys;
    }

    @Override
    public Proposal proposal(Register register, List<String> keys) {
      return new Proposal(List.of(), Set.copyOf(keys), Set.of(), false);
    }
  }
}
