package id.aduan.routing.cases;

final class InMemoryCasesTest implements CasesContract {
  private final InMemoryCases cases = new InMemoryCases();

  @Override
  public Cases cases() {
    return cases;
  }

  @Override
  public UnpublishedCases outbox() {
    return cases;
  }
}
