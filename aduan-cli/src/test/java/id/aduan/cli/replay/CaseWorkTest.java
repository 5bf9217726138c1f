package id.aduan.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import id.aduan.cli.doors.CaseCommands;
import id.aduan.cli.http.Pace;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.replay.FakeOffice.Order;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What coordinators, admins and officials do with a case, by its plan and by what they see. */
class CaseWorkTest {
  private static final Plan STRAIGHT =
      new Plan(true, false, false, 0, false, false, false, false, false, 5);
  private static final Plan CONFIRMED =
      new Plan(true, false, false, 2, true, false, true, false, false, 5);
  private final Pace pace = new Pace();
  private FakeOffice office;
  private PatientClient client;
  private Coordinators coordinators;
  private Admins admins;

  @BeforeEach
  void start() throws IOException {
    office = FakeOffice.open();
    client = office.client(pace);
    Cases cases = new Cases(client, Targets.all(office.address()));
    Orders orders = new Orders(new CaseCommands(client, Targets.all(office.address())));
    coordinators = new Coordinators(cases, orders);
    admins = new Admins(orders, new Photos(client, pace, cases), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    pace.end();
    client.close();
    office.close();
  }

  @Test
  void handsConfirmedMisconductToTheInspektoratAndLooksWhetherTheAccusedSeeIt() {
    Life life = Healthy.filed("ONE", CONFIRMED);
    office.shows("koordinator", "COORDINATORS", "RECEIVED", true, List.of("DINSOS", "BKD"));

    assertThat(coordinators.coordinate(life)).isFalse();

    Order verification = office.orders().getFirst();
    assertThat(verification.body().path("misconduct").asBoolean()).isTrue();
    assertThat(verification.body().path("accused").path("offices").valueStream())
        .extracting(office -> office.asString())
        .containsExactly("DINSOS", "BKD");
    assertThat(office.orders().getLast().body().path("opd").asString()).isEqualTo("INSPEKTORAT");
    assertThat(office.readers()).containsOnlyOnce("utama-dinsos").doesNotContain("utama-bkd");
    assertThat(life.shownTo()).isEmpty();
    assertThat(life.isMisconduct()).isTrue();
    assertThat(life.opd()).isEqualTo("INSPEKTORAT");
  }

  @Test
  void notesWhomOfTheAccusedItWasShownTo() {
    Life life = Healthy.filed("ONE", CONFIRMED);
    office.shows("koordinator", "COORDINATORS", "RECEIVED", true, List.of("DINSOS"));
    office.shows("utama-dinsos", "COORDINATORS");

    boolean _ = coordinators.coordinate(life);

    assertThat(life.shownTo()).containsExactly("utama-dinsos");
  }

  @Test
  void findsNoMisconductWhereThePlanSaysSoOrNobodySuspectsAny() {
    office.shows("koordinator", "COORDINATORS", "RECEIVED", true, List.of("DINSOS"));
    boolean _ = coordinators.coordinate(Healthy.filed("ONE", STRAIGHT));
    office.shows("koordinator", "COORDINATORS");
    boolean _ = coordinators.coordinate(Healthy.filed("ONE", CONFIRMED));

    assertThat(office.orders())
        .filteredOn(order -> order.command().equals("verification"))
        .hasSize(2)
        .noneMatch(order -> order.body().path("misconduct").asBoolean());
    assertThat(office.orders().getLast().body().path("opd").asString()).isEqualTo("DPUPR");
  }

  @Test
  void findsNoMisconductThatTheInspektoratCouldNotHandle() {
    Life coordinated = Healthy.filed("ONE", CONFIRMED);
    office.shows("koordinator", "COORDINATORS", "RECEIVED", true, List.of("INSPEKTORAT"));
    boolean _ = coordinators.coordinate(coordinated);
    office.hidesFrom("koordinator");
    office.shows("bupati", "LEADERS", "RECEIVED", true, List.of("KOMINFO"));
    Life led = Healthy.filed("ONE", CONFIRMED);
    boolean _ = coordinators.coordinate(led);

    assertThat(coordinated.isMisconduct()).isFalse();
    assertThat(led.isMisconduct()).isFalse();
    assertThat(office.orders().getLast().user()).isEqualTo("bupati");
  }

  @Test
  void hasTheInspektoratDraftAndApproveAndNeverGiveBack() {
    Life life = Healthy.filed("ONE", CONFIRMED);
    life.verified(true);
    life.did(Deed.DISPOSED);
    life.disposed("INSPEKTORAT", Instant.EPOCH);
    office.shows("inspektorat", "COORDINATORS", "DISPOSED", false, List.of());

    assertThat(admins.handle(life)).isTrue();

    assertThat(office.orders()).extracting(Order::user).containsOnly("inspektorat");
    assertThat(commands()).containsExactly("start", "draft", "approval");
  }

  @Test
  void demandsADecisionWithTheSecondReturnAndSettlesIt() {
    Life life = Healthy.filed("ONE", CONFIRMED);
    office.shows("koordinator", "COORDINATORS");
    for (String opd : List.of("utama-dpupr", "utama-dlh")) {
      office.shows(opd, "COORDINATORS", "DISPOSED", false, List.of());
      boolean _ = coordinators.coordinate(life);
      assertThat(admins.handle(life)).isFalse();
    }
    boolean _ = coordinators.coordinate(life);

    assertThat(commands())
        .containsExactly(
            "verification", "disposition", "return", "disposition", "return", "settlement");
    assertThat(life.done()).endsWith(Deed.HANDED_BACK, Deed.DEMANDED, Deed.SETTLED, Deed.DISPOSED);
    assertThat(life.opd()).isEqualTo("DPUPR");
  }

  @Test
  void asksTheOfficialOnceAndOnlyInHisOwnOffice() {
    Plan asking = new Plan(true, false, false, 0, false, false, false, true, false, 5);
    office.shows("utama-dpupr", "COORDINATORS", "DISPOSED", false, List.of());
    office.shows("utama-dlh", "COORDINATORS", "DISPOSED", false, List.of());
    office.shows("pejabat-dpupr", "COORDINATORS");
    Life asked = disposed("DPUPR", asking);
    boolean _ = admins.handle(asked);
    boolean _ = admins.handle(asked);
    boolean _ = admins.handle(disposed("DLH", asking));

    assertThat(office.orders())
        .filteredOn(order -> order.command().startsWith("requests"))
        .extracting(Order::user, Order::command)
        .containsExactly(
            tuple("utama-dpupr", "requests"), tuple("pejabat-dpupr", "requests/1/answer"));
    assertThat(asked.count(Deed.INFORMED)).isEqualTo(1);
  }

  @Test
  void attachesOnePhotoAndNamesItInEveryResolution() {
    Life life =
        disposed("DLH", new Plan(true, false, false, 0, false, false, false, false, true, 5));
    office.shows("utama-dlh", "COORDINATORS", "DISPOSED", false, List.of());
    life.did(Deed.ANSWERED);
    life.did(Deed.STARTED);
    office.refuses(409, "attachment-under-way");
    boolean _ = admins.handle(life);
    boolean _ = admins.handle(life);

    assertThat(commands())
        .containsExactly("attachments", "attachments", "resolution", "resolution");
    assertThat(office.orders().subList(0, 2))
        .extracting(Order::key)
        .containsOnly(life.keyOfPhoto());
    assertThat(office.orders().getLast().body().path("documents").path(0).asString())
        .isEqualTo("p1");
    assertThat(life.attached()).isEqualTo(new Life.Attached("p1", "ab"));
  }

  @Test
  void saysWhichPhotoWasNotTakenIn() {
    Life life =
        disposed("DLH", new Plan(true, false, false, 0, false, false, false, false, true, 5));
    life.did(Deed.ANSWERED);
    life.did(Deed.STARTED);
    office.shows("utama-dlh", "COORDINATORS", "DISPOSED", false, List.of());
    office.refuses(422, "attachment-broken");
    assertThatIllegalStateException()
        .isThrownBy(() -> admins.handle(life))
        .withMessageEndingWith(
            "/attachments by utama-dlh: answered 422 attachment-broken (expected: 201)");
  }

  @Test
  void readsAnewWhenItWasOvertakenAndKeepsItsKey() {
    Life life = disposed("DLH", STRAIGHT);
    life.did(Deed.ANSWERED);
    life.did(Deed.STARTED);
    office.shows("utama-dlh", "COORDINATORS", "DISPOSED", false, List.of());
    office.refuses(412, "stale");
    boolean _ = admins.handle(life);

    assertThat(commands()).containsExactly("resolution", "resolution");
    assertThat(office.orders())
        .extracting(Order::key)
        .containsOnly(office.orders().getFirst().key());
    assertThat(office.orders()).extracting(Order::version).doesNotHaveDuplicates();
    assertThat(life.count(Deed.RESOLVED)).isEqualTo(1);
  }

  private static Life disposed(String opd, Plan plan) {
    Life life = Healthy.filed("ONE", plan);
    life.did(Deed.DISPOSED);
    life.disposed(opd, Instant.EPOCH);
    return life;
  }

  private List<String> commands() {
    return office.orders().stream().map(Order::command).toList();
  }
}
