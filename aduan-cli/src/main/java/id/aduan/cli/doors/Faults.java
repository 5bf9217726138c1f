package id.aduan.cli.doors;

import id.aduan.contract.Submission.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** What doors find wrong with complaints, told without what stands in them. */
final class Faults {
  private Faults() {}

  /**
   * Whether they are about what the reporter wrote; a fault without a field is about the key, the
   * version or the bytes, and so about the sender.
   */
  static boolean nameFields(List<Fault> faults) {
    return !faults.isEmpty() && faults.stream().noneMatch(fault -> fault.field().isBlank());
  }

  static String said(List<Fault> faults) {
    return faults.stream()
        .map(fault -> (fault.field() + " " + fault.code()).strip())
        .collect(Collectors.joining(", "));
  }
}
