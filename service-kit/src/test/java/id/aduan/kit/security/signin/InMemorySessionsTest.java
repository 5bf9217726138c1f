package id.aduan.kit.security.signin;

class InMemorySessionsTest implements SessionsContract {
  private final Sessions sessions = new InMemorySessions();

  @Override
  public Sessions sessions() {
    return sessions;
  }
}
