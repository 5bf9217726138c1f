package id.aduan.routing.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.replanning.Jobs;
import id.aduan.routing.replanning.JobsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoJobsTest implements JobsContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Jobs jobs() {
    return new MongoJobs(STORE.mongo());
  }
}
