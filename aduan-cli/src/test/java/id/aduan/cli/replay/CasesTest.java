package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.replay.Cases.Seen;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who finds a case, where it is shown to whoever coordinates it. */
class CasesTest {
  private final Life life = Healthy.acknowledged(1, "ONE", true);
  private final Pace pace = new Pace();
  private FakeOffice office;
  private PatientClient client;
  private Cases cases;

  @BeforeEach
  void start() throws IOException {
    office = FakeOffice.open();
    client = office.client(pace);
    cases = new Cases(client, Targets.all(office.address()));
  }

  @AfterEach
  void stop() {
    pace.end();
    client.close();
    office.close();
  }

  @Test
  void findsACaseOfTheInspektoratThereAndRemembersIt() {
    office.shows("inspektorat", "INSPEKTORAT");
    assertThat(cases.find(life)).map(Seen::by).contains(Coordinator.INSPEKTORAT);
    assertThat(cases.find(life)).map(Seen::by).contains(Coordinator.INSPEKTORAT);
    assertThat(office.readers()).containsExactly("koordinator", "inspektorat", "inspektorat");
  }

  @Test
  void findsACaseOfTheLeadersLast() {
    office.shows("bupati", "LEADERS");
    assertThat(cases.find(life)).map(Seen::by).contains(Coordinator.LEADERS);
  }

  @Test
  void findsACaseAnewThatAnotherCoordinatesByNow() {
    office.shows("koordinator", "COORDINATORS");
    life.coordinatedBy(Coordinator.INSPEKTORAT);
    assertThat(cases.find(life)).map(Seen::by).contains(Coordinator.COORDINATORS);
    assertThat(life.coordinator()).isEqualTo(Coordinator.COORDINATORS);
  }

  @Test
  void findsNothingWhereNobodyIsShownIt() {
    assertThat(cases.find(life)).isEmpty();
  }

  @Test
  void callsItStrangeWhereTheCaseIsShownToWhoeverDoesNotCoordinateIt() {
    office.shows("koordinator", "INSPEKTORAT");
    assertThatIllegalStateException()
        .isThrownBy(() -> cases.find(life))
        .withMessage(
            "case ONE: found by koordinator (expected: by INSPEKTORAT alone, who coordinate it)");
  }
}
