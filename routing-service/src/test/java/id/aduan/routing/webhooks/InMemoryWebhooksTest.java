package id.aduan.routing.webhooks;

final class InMemoryWebhooksTest implements WebhooksContract {
  private final Webhooks webhooks = new InMemoryWebhooks();

  @Override
  public Webhooks webhooks() {
    return webhooks;
  }
}
