package id.aduan.routing.organisation;

final class InMemoryRegistersTest implements RegistersContract {
  private final InMemoryRegisters registers = new InMemoryRegisters();

  @Override
  public Registers registers() {
    return registers;
  }
}
