package id.aduan.routing.replanning;

import id.aduan.routing.replanning.Job.Target;
import java.util.List;
import java.util.Optional;

/** The re-plannings that were asked for, done or not. */
public interface Jobs {

  Optional<Job> find(Target target);

  /** Adds a job, unless there is one with its target. */
  void add(Job job);

  /**
   * Writes a job, if it is still as it was.
   *
   * @return whether it was
   */
  boolean advance(Job before, Job after);

  /** The latest first. */
  List<Job> latest(int limit);

  /** Those that have not ended. */
  List<Job> underWay();
}
