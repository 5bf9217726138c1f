package id.aduan.routing.appointments;

final class InMemoryGrantsTest implements GrantsContract {
  private final Grants grants = new InMemoryGrants();

  @Override
  public Grants grants() {
    return grants;
  }
}
