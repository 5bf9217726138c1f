package id.aduan.intake.dossiers;

import id.aduan.intake.testing.Times;
import org.threeten.extra.MutableClock;

class InMemoryDossiersTest implements DossiersContract {
  private final MutableClock clock = Times.clock();
  private final Dossiers dossiers = new InMemoryDossiers(clock);

  @Override
  public Dossiers dossiers() {
    return dossiers;
  }

  @Override
  public MutableClock clock() {
    return clock;
  }
}
