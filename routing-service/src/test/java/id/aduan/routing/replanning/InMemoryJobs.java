package id.aduan.routing.replanning;

import id.aduan.routing.replanning.Job.Target;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The re-plannings in memory: the twin of the store, for tests without one. */
public final class InMemoryJobs implements Jobs {
  private final Map<Target, Job> jobs = new HashMap<>();

  @Override
  public synchronized Optional<Job> find(Target target) {
    return Optional.ofNullable(jobs.get(target));
  }

  @Override
  public synchronized void add(Job job) {
    jobs.putIfAbsent(job.target(), job);
  }

  @Override
  public synchronized boolean advance(Job before, Job after) {
    boolean isAsItWas =
        find(before.target()).filter(job -> job.revision() == before.revision()).isPresent();
    if (isAsItWas) {
      jobs.put(after.target(), after);
    }
    return isAsItWas;
  }

  @Override
  public synchronized List<Job> latest(int limit) {
    return jobs.values().stream()
        .sorted(
            Comparator.comparing(Job::askedAt)
                .thenComparing(job -> job.target().toString())
                .reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Job> underWay() {
    return jobs.values().stream().filter(job -> job.endedAt() == null).toList();
  }
}
