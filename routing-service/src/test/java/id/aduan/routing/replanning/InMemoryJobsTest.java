package id.aduan.routing.replanning;

final class InMemoryJobsTest implements JobsContract {
  private final InMemoryJobs jobs = new InMemoryJobs();

  @Override
  public Jobs jobs() {
    return jobs;
  }
}
