package id.aduan.routing.organisation;

import java.util.List;

/** What came of a proposal. */
public sealed interface Amendment {

  /**
   * It is sound.
   *
   * @param organisation as it is with it
   */
  record Made(Change change, Organisation organisation) implements Amendment {}

  /** The register says so already. */
  record Unchanged(int version) implements Amendment {}

  /** Something is wrong with it. */
  record Faulty(List<RowFault> faults) implements Amendment {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** Somebody else has changed the register since. */
  record Stale(int version) implements Amendment {}

  /** What is to go is not there. */
  record NoSuchEntry() implements Amendment {}
}
