package id.aduan.intake.tracking;

class InMemoryProgressesTest implements ProgressesContract {
  private final Progresses progresses = new InMemoryProgresses();

  @Override
  public Progresses progresses() {
    return progresses;
  }
}
