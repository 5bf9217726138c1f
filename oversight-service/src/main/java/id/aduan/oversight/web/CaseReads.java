package id.aduan.oversight.web;

import id.aduan.contract.TrackingId;
import id.aduan.oversight.feeds.Notice;
import id.aduan.oversight.telling.Messages;
import id.aduan.oversight.telling.Told;
import id.aduan.oversight.watching.Histories;
import id.aduan.oversight.watching.WatchedCase;
import id.aduan.oversight.watching.WatchedCases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a case to whoever may read it: the one way from a door to the watched cases. */
final class CaseReads {
  private final WatchedCases cases;
  private final Histories histories;
  private final Messages messages;
  private final Readers readers;

  CaseReads(WatchedCases cases, Histories histories, Messages messages, Readers readers) {
    this.cases = cases;
    this.histories = histories;
    this.messages = messages;
    this.readers = readers;
  }

  /** A case with what became of its messages, and all that happened in it. */
  record Found(WatchedCase watched, Told told, List<Notice> history) {}

  Optional<Found> find(Reader reader, TrackingId id) {
    return Optional.ofNullable(cases.find(List.of(id)).get(id))
        .filter(found -> readers.mayRead(reader, found))
        .map(found -> new Found(found, Told.by(messages.about(id)), histories.of(id)));
  }

  /** Those of the cases that a reader may not read. */
  Set<TrackingId> hidden(Set<TrackingId> named, Reader reader) {
    Set<TrackingId> hidden = new HashSet<>();
    cases
        .find(named)
        .forEach((id, found) -> {
          if (!readers.mayRead(reader, found)) {
            hidden.add(id);
          }
        });
    return hidden;
  }
}
