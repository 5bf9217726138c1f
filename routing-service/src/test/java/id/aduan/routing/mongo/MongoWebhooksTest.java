package id.aduan.routing.mongo;

import id.aduan.kit.testing.TestStore;
import id.aduan.routing.webhooks.Webhooks;
import id.aduan.routing.webhooks.WebhooksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoWebhooksTest implements WebhooksContract {
  @RegisterExtension static final TestStore STORE = new TestStore();

  @Override
  public Webhooks webhooks() {
    return new MongoWebhooks(STORE.mongo());
  }
}
