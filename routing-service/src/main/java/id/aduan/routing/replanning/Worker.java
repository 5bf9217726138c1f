package id.aduan.routing.replanning;

import id.aduan.routing.cases.Replanner;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.replanning.Job.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Re-plans the open cases whenever calendar or limits have another version: one instance at a time,
 * page by page; another one goes on where it stopped.
 */
public final class Worker {
  /** Much more than an instance needs to hear of a change. */
  static final Duration EVERYBODY_HAS_HEARD = Duration.ofSeconds(5);

  /** Much more than a page takes. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private final Supplier<Organisation> organisation;
  private final Jobs jobs;
  private final Replanner replanner;
  private final Clock clock;
  private final int page;
  private @Nullable Job mine;

  public Worker(
      Supplier<Organisation> organisation, Jobs jobs, Replanner replanner, Clock clock, int page) {
    this.organisation = organisation;
    this.jobs = jobs;
    this.replanner = replanner;
    this.clock = clock;
    this.page = page;
  }

  /** Does one page, if there is something to do; answers whether there may be more. */
  public boolean work() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Target target = Target.of(organisation.get());
    Optional<Job> found = jobs.find(target);
    if (found.isEmpty()) {
      ask(target, now);
      return false;
    }
    Job job = found.get();
    if (job.endedAt() != null || !isMine(job, now)) {
      return false;
    }
    Job held = job.held(now, LEASE);
    if (!jobs.advance(job, held)) {
      return false;
    }
    Job done = held.done(replanner.carryOut(held.after(), page), LEASE);
    boolean written = jobs.advance(held, done);
    mine = written ? done : null;
    if (done.endedAt() != null) {
      endOlder(target, now);
    }
    return written && done.endedAt() == null;
  }

  /** A job that nobody holds any more is anybody's. */
  private boolean isMine(Job job, Instant now) {
    return job.equals(mine) || !now.isBefore(job.heldUntil());
  }

  private void ask(Target target, Instant now) {
    jobs.add(Job.asked(target, now, now.plus(EVERYBODY_HAS_HEARD)));
    endOlder(target, now);
  }

  /** All is looked at again, so that what was under way to older versions need not go on. */
  private void endOlder(Target target, Instant now) {
    for (Job other : jobs.underWay()) {
      if (other.target().isBefore(target)) {
        boolean _ = jobs.advance(other, other.superseded(now));
      }
    }
  }
}
