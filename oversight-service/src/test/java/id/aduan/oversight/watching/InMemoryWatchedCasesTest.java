package id.aduan.oversight.watching;

/** The twin keeps the contract. */
class InMemoryWatchedCasesTest implements WatchedCasesContract {
  private final WatchedCases cases = new InMemoryWatchedCases();

  @Override
  public WatchedCases cases() {
    return cases;
  }
}
