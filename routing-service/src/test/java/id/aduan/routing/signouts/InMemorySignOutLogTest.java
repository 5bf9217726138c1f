package id.aduan.routing.signouts;

class InMemorySignOutLogTest implements SignOutLogContract {
  private final SignOutLog log = new InMemorySignOutLog();

  @Override
  public SignOutLog log() {
    return log;
  }
}
