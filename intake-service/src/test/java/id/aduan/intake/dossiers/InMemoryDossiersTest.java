package id.aduan.intake.dossiers;

import id.aduan.kit.testing.HandClock;

class InMemoryDossiersTest implements DossiersContract {
  private final HandClock clock = new HandClock();
  private final Dossiers dossiers = new InMemoryDossiers(clock);

  @Override
  public Dossiers dossiers() {
    return dossiers;
  }

  @Override
  public HandClock clock() {
    return clock;
  }
}
