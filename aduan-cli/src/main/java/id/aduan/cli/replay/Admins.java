package id.aduan.cli.replay;

import id.aduan.cli.http.Answer;
import id.aduan.cli.system.DemoPerson;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ReturnReason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Does with a case what the admins and officials of an OPD do, through the API that they use. */
final class Admins {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final int ENOUGH_RETURNS = 2;
  private static final Set<String> AT_OPD =
      Set.of(CaseStateCode.DISPOSED.name(), CaseStateCode.IN_PROGRESS.name());

  private final Orders orders;
  private final Photos photos;
  private final Clock clock;

  Admins(Orders orders, Photos photos, Clock clock) {
    this.orders = orders;
    this.photos = photos;
    this.clock = clock;
  }

  /** What the OPD does next; whether it is resolved now. */
  boolean handle(Life life) {
    String opd = Objects.requireNonNull(life.opd(), "disposed before it is handled");
    String utama = DemoPerson.utama(opd);
    if (!AT_OPD.contains(orders.state(life, utama))) {
      return false;
    }
    if (!life.isMisconduct() && life.count(Deed.HANDED_BACK) < life.plan().returns()) {
      handBack(life, utama);
      return false;
    }
    String author = life.plan().drafted() ? DemoPerson.pembantu(opd) : utama;
    if (life.count(Deed.STARTED) < life.count(Deed.DISPOSED) - life.count(Deed.HANDED_BACK)) {
      Answer _ = orders.give(life, author, Deed.STARTED, "start", Map.of());
    }
    if (life.plan().requested()
        && opd.equals(DemoPerson.OFFICIAL.opd())
        && life.count(Deed.REQUESTED) == 0) {
      askOfficial(life, author);
    }
    resolve(life, author, utama);
    return true;
  }

  /** Where so many give it back, a decision is demanded at once whose it is. */
  private void handBack(Life life, String utama) {
    Answer _ =
        orders.give(
            life,
            utama,
            Deed.HANDED_BACK,
            "return",
            Map.of(
                "reason",
                ReturnReason.NOT_OUR_TASK,
                "text",
                "Bukan tugas kami; mohon diteruskan."));
    if (life.count(Deed.HANDED_BACK) == ENOUGH_RETURNS) {
      life.did(Deed.DEMANDED);
    }
  }

  private void askOfficial(Life life, String author) {
    Answer _ =
        orders.give(
            life,
            author,
            Deed.REQUESTED,
            "requests",
            Map.of(
                "office",
                DemoPerson.OFFICIAL.opd(),
                "official",
                DemoPerson.OFFICIAL_ID,
                "text",
                "Mohon data pemeliharaan di lokasi ini."));
    Answer _ =
        orders.give(
            life,
            DemoPerson.OFFICIAL.user(),
            Deed.INFORMED,
            "requests/1",
            "requests/1/answer",
            Map.of("text", "Terakhir dipelihara bulan lalu."));
  }

  private void resolve(Life life, String author, String utama) {
    if (life.plan().drafted()) {
      if (life.count(Deed.DRAFTED) <= life.count(Deed.RESOLVED)) {
        Answer _ = orders.give(life, author, Deed.DRAFTED, "draft", proof(life, author));
      }
      Answer _ = orders.give(life, utama, Deed.RESOLVED, "approval", Map.of());
      return;
    }
    if (life.count(Deed.ANSWERED) == 0) {
      Answer _ =
          orders.give(
              life,
              utama,
              Deed.ANSWERED,
              "answers",
              Map.of("text", "Petugas kami sudah menuju lokasi."));
    }
    Answer _ = orders.give(life, utama, Deed.RESOLVED, "resolution", proof(life, author));
  }

  private Map<String, Object> proof(Life life, String author) {
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("answer", "Sudah kami tangani; terima kasih atas laporannya.");
    proof.put("whatWasDone", "Petugas memeriksa lokasi dan memperbaiki yang rusak.");
    proof.put("doneOn", LocalDate.ofInstant(clock.instant(), WIB).toString());
    if (life.plan().attached()) {
      proof.put("documents", List.of(photos.of(life, author)));
    }
    return proof;
  }
}
