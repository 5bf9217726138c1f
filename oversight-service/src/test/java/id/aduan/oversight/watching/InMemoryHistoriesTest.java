package id.aduan.oversight.watching;

/** The twin keeps the contract. */
class InMemoryHistoriesTest implements HistoriesContract {
  private final Histories histories = new InMemoryHistories();

  @Override
  public Histories histories() {
    return histories;
  }
}
