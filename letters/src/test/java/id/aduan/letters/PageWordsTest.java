package id.aduan.letters;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.AdditionReceived;
import id.aduan.contract.CaseEvent.NoticeSettled;
import id.aduan.contract.CaseEvent.ReporterReminded;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageWordsTest {
  private static final Instant AT = Instant.parse("2026-02-09T02:00:00Z");

  @Test
  void saysPolitelyThatNobodyCouldBeReached() {
    assertThat(inIndonesian(new NoticeSettled(5, false, null, AT)))
        .startsWith("Anda belum dapat kami hubungi")
        .contains("di loket");
  }

  @Test
  void saysFromWhenATimeRuns() {
    Deadline moved = new Deadline(DeadlineKind.DISPUTE, AT, 1, 1);

    assertThat(inIndonesian(new NoticeSettled(5, true, null, AT)))
        .isEqualTo("Pemberitahuan kami sampai kepada Anda");
    assertThat(inIndonesian(new NoticeSettled(5, true, moved, AT))).contains("dihitung sejak itu");
  }

  @Test
  void saysThatAReminderWasSent() {
    assertThat(inIndonesian(new ReporterReminded(1, null))).contains("mengingatkan");
  }

  @Test
  void saysHowManyPapersWereHandedIn() {
    Actor counter = new Actor(ActorRole.COUNTER, null);

    assertThat(inIndonesian(new AdditionReceived(counter, false, 3)))
        .isEqualTo("Berkas yang Anda serahkan di loket diterima: 3");
    assertThat(inIndonesian(new AdditionReceived(Actor.REPORTER, false, null)))
        .startsWith("Tambahan dari Anda");
  }

  private static String inIndonesian(CaseEvent event) {
    return PageWords.of(event, Language.ID);
  }
}
