package id.aduan.oversight.watching;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A case as overseers see it, folded from its events: no text, no names.
 *
 * @param sequence of the last event that is in it
 * @param holdings the agencies that had it, in order
 * @param feeds the agencies whose feeds get what happens to it
 * @param withheld the agencies whose feeds hold what happened until an office of theirs was
 *     accused; they get the rest when none is accused any more
 */
public record WatchedCase(
    TrackingId complaint,
    long sequence,
    Standing standing,
    Matter matter,
    List<Holding> holdings,
    Progress progress,
    Clocks clocks,
    Set<AgencyCode> feeds,
    Set<AgencyCode> withheld) {

  public WatchedCase {
    holdings = List.copyOf(holdings);
    feeds = Set.copyOf(feeds);
    withheld = Set.copyOf(withheld);
  }

  /** Whether an agency's feed holds anything of it. */
  boolean isInFeedOf(AgencyCode agency) {
    return feeds.contains(agency) || withheld.contains(agency);
  }

  /** The agency that has the case. */
  public Optional<Holding> holding() {
    return holdings.isEmpty()
        ? Optional.empty()
        : Optional.of(holdings.getLast()).filter(Holding::isOpen);
  }

  /** The agency that has the case, or had it last. */
  public Optional<OpdCode> lastHolder() {
    return holdings.isEmpty() ? Optional.empty() : Optional.of(holdings.getLast().opd());
  }

  /** What the agency that has the case, or had it last, did first; empty: nothing. */
  public Optional<Step> followUp() {
    return holdings.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(holdings.getLast().followUp());
  }

  /** When the next limit of those who handle it ends; empty where nothing of theirs is open. */
  public Optional<Instant> nextDue() {
    return switch (standing.state()) {
      case RECEIVED, AWAITING_REPORTER, VERIFIED, DISPOSED, IN_PROGRESS -> clocks.nextDue();
      case RESOLVED, CLOSED, ARCHIVED, FORWARDED -> Optional.empty();
    };
  }

  /** The final answer that stands. */
  public Optional<Resolution> resolution() {
    return switch (standing.state()) {
      case RESOLVED, CLOSED -> progress.lastResolution();
      case RECEIVED, AWAITING_REPORTER, VERIFIED, DISPOSED, IN_PROGRESS, ARCHIVED, FORWARDED ->
          Optional.empty();
    };
  }

  WatchedCase at(long newSequence) {
    return new WatchedCase(
        complaint, newSequence, standing, matter, holdings, progress, clocks, feeds, withheld);
  }

  WatchedCase standing(Standing next) {
    return new WatchedCase(
        complaint, sequence, next, matter, holdings, progress, clocks, feeds, withheld);
  }

  WatchedCase matter(Matter next) {
    return new WatchedCase(
        complaint, sequence, standing, next, holdings, progress, clocks, feeds, withheld);
  }

  WatchedCase progress(Progress next) {
    return new WatchedCase(
        complaint, sequence, standing, matter, holdings, next, clocks, feeds, withheld);
  }

  WatchedCase clocks(Clocks next) {
    return new WatchedCase(
        complaint, sequence, standing, matter, holdings, progress, next, feeds, withheld);
  }

  WatchedCase feeds(Set<AgencyCode> next) {
    return new WatchedCase(
        complaint, sequence, standing, matter, holdings, progress, clocks, next, withheld);
  }

  WatchedCase withheld(Set<AgencyCode> next) {
    return new WatchedCase(
        complaint, sequence, standing, matter, holdings, progress, clocks, feeds, next);
  }

  WatchedCase held(Holding holding) {
    List<Holding> next = new ArrayList<>(holdings);
    next.add(holding);
    return holdings(next);
  }

  WatchedCase holding(UnaryOperator<Holding> change) {
    if (holding().isEmpty()) {
      return this;
    }
    List<Holding> next = new ArrayList<>(holdings);
    next.set(next.size() - 1, change.apply(next.getLast()));
    return holdings(next);
  }

  private WatchedCase holdings(List<Holding> next) {
    return new WatchedCase(
        complaint, sequence, standing, matter, next, progress, clocks, feeds, withheld);
  }
}
