package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.saying;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.Envelope;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.Visibility;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.InMemoryAppointments;
import id.aduan.routing.appointments.InMemoryGrants;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.surges.Surge;
import id.aduan.routing.surges.SurgePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SurgesTest {
  private static final PlaceCode SANGIR = new PlaceCode("13.11.01");
  private static final PlaceCode PAUH_DUO = new PlaceCode("13.11.06");
  private static final SurgePolicy THREE_AN_HOUR = new SurgePolicy(3, Duration.ofHours(1));
  private static final Officer COORDINATOR =
      new Officer(new PersonId("k-1"), Set.of(ActorRole.COORDINATOR));
  private final InMemoryCases cases = new InMemoryCases();
  private final DossiersHandler handler =
      new DossiersHandler(
          CaseExamples.work(cases),
          content ->
              new Suggestion(
                  List.of(),
                  null,
                  area(content.text()),
                  "",
                  content.text().contains("pungli")
                      ? new Suspicion(true, "'pungli'", Accusation.OF_NOBODY)
                      : Suspicion.NONE),
          THREE_AN_HOUR,
          new InMemoryAttachments());

  @Test
  void opensInASurgeWhatComesAfterSoManyOfOneKecamatan() {
    take(LongStream.rangeClosed(1, 3).mapToObj(n -> sangir(n, n)).toList());
    take(List.of(sangir(4, 4)));

    assertThat(surges(1, 2, 3, 4)).containsExactly(null, null, null, SANGIR);
  }

  @Test
  void countsWithinOneBatchToo() {
    take(LongStream.rangeClosed(1, 5).mapToObj(n -> sangir(n, n)).toList());

    assertThat(surges(1, 2, 3, 4, 5)).containsExactly(null, null, null, SANGIR, SANGIR);
  }

  @Test
  void opensNoneInASurgeOfElsewhereNorOfNowhere() {
    take(LongStream.rangeClosed(1, 3).mapToObj(n -> sangir(n, n)).toList());
    take(
        List.of(
            sent(numbered(4), "c", saying("Jalan putus di Pauh Duo", aComplaint(minute(4)))),
            sent(numbered(5), "c", saying("Jalan putus", aComplaint(minute(5))))));

    assertThat(surges(4, 5)).containsExactly(null, null);
  }

  @Test
  void opensNoneInASurgeOnceItsTimeIsOver() {
    take(LongStream.rangeClosed(1, 3).mapToObj(n -> sangir(n, n)).toList());
    take(List.of(sangir(4, 61)));

    assertThat(surges(4)).containsExactly((PlaceCode) null);
  }

  @Test
  void goesByWhenTheyWereAcceptedHoweverLateTheyAreTaken() {
    take(List.of(sangir(1, 0), sangir(2, 200), sangir(3, 400), sangir(4, 600)));

    assertThat(surges(1, 2, 3, 4)).containsOnlyNulls();
  }

  @Test
  void neitherCountsNorTellsWhatIsNotPublicOrMayBeMisconduct() {
    List<UnaryOperator<ComplaintReceived>> kinds =
        List.of(
            _ -> saying("Sangir", aComplaint(minute(1), new Visibility(false, true))),
            usual -> saying("Sangir", true, null, usual),
            usual -> saying("Sangir, pungli", usual));
    List<Envelope<DossierEvent>> batch = new ArrayList<>();
    for (UnaryOperator<ComplaintReceived> kind : kinds) {
      for (int i = 0; i < 2; i++) {
        batch.add(sent(numbered(batch.size()), "c", kind.apply(aComplaint(minute(1)))));
      }
    }
    batch.add(sangir(90, 2));
    take(batch);
    take(List.of(sangir(91, 3), sangir(92, 4)));
    take(List.of(sent(numbered(93), "c", saying("Sangir, pungli", aComplaint(minute(5))))));

    assertThat(surges(0, 1, 2, 3, 4, 5, 90, 91, 92, 93)).containsOnlyNulls();
  }

  @Test
  void decidesOnceHoweverOftenABatchComes() {
    List<Envelope<DossierEvent>> batch =
        LongStream.rangeClosed(1, 3).mapToObj(n -> sangir(n, n)).toList();
    take(batch);
    take(batch);
    take(List.of(sangir(4, 4)));
    take(List.of(sangir(3, 3), sangir(4, 4)));

    assertThat(surges(1, 2, 3, 4)).containsExactly(null, null, null, SANGIR);
    assertThat(now(minute(5))).containsExactly(new Surge(SANGIR, 4, minute(3)));
  }

  @Test
  void showsTheGreatestFirstWhileTheyGoOn() {
    take(LongStream.rangeClosed(1, 3).mapToObj(n -> sangir(n, n)).toList());
    take(
        LongStream.rangeClosed(4, 8)
            .mapToObj(
                n -> sent(numbered(n), "c", saying("Banjir, Pauh Duo", aComplaint(minute(n)))))
            .toList());

    assertThat(now(minute(8)))
        .containsExactly(new Surge(PAUH_DUO, 5, minute(6)), new Surge(SANGIR, 3, minute(3)));
    assertThat(now(minute(61))).containsExactly(new Surge(PAUH_DUO, 5, minute(6)));
    assertThat(now(minute(120))).isEmpty();
  }

  private List<Surge> now(Instant now) {
    return new Surges(
            cases,
            CaseExamples.readers(new Authorities(new InMemoryAppointments(), new InMemoryGrants())),
            THREE_AN_HOUR,
            Clock.fixed(now, ZoneOffset.UTC))
        .now(List.of(SANGIR, PAUH_DUO), COORDINATOR);
  }

  private void take(List<Envelope<DossierEvent>> batch) {
    assertThat(handler.handle(batch)).hasSameSizeAs(batch);
  }

  private List<@Nullable PlaceCode> surges(long... numbers) {
    List<@Nullable PlaceCode> surges = new ArrayList<>();
    for (long number : numbers) {
      surges.add(((CaseOpened) cases.history(numbered(number)).getFirst().event()).surge());
    }
    return surges;
  }

  private static Envelope<DossierEvent> sangir(long number, long minute) {
    return sent(numbered(number), "c", saying("Longsor di Sangir", aComplaint(minute(minute))));
  }

  private static @Nullable PlaceCode area(String text) {
    return text.contains("Sangir") ? SANGIR : text.contains("Pauh Duo") ? PAUH_DUO : null;
  }

  private static Instant minute(long minute) {
    return ACCEPTED.plus(Duration.ofMinutes(minute));
  }
}
