package id.aduan.cli.erasure;

import id.aduan.cli.doors.Acknowledged;
import id.aduan.cli.doors.Door;
import id.aduan.contract.Language;
import id.aduan.contract.Submission.PlaceInput;
import id.aduan.contract.Submission.ReporterInput;
import id.aduan.contract.Submission.SubmitComplaint;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/** Marked reporters, each with one complaint, some of them by way of an adapter. */
final class Population {
  private static final int AT_ONCE = 16;
  private static final int BY_ADAPTER = 7;
  private static final List<String> KECAMATAN = List.of("Sangir", "Sungai Pagu", "Pauh Duo");

  private final Door direct;
  private final Door adapter;

  Population(Door direct, Door adapter) {
    this.direct = direct;
    this.adapter = adapter;
  }

  /** Files the complaints of so many; all are acknowledged. */
  List<Filed> file(int count) {
    return IntStream.range(0, count)
        .mapToObj(Mark::new)
        .gather(Gatherers.mapConcurrent(AT_ONCE, this::file))
        .toList();
  }

  private Filed file(Mark mark) {
    Door door = mark.number() % BY_ADAPTER == 0 ? adapter : direct;
    return switch (door.submit(UUID.randomUUID(), complaint(mark, door))) {
      case Door.Reply.Accepted(Acknowledged told) ->
          new Filed(mark, told.trackingId(), told.accessCode(), null);
      case Door.Reply.Refused(String why) -> throw new IllegalStateException(why);
      case Door.Reply.Strange(String what) -> throw new IllegalStateException(what);
    };
  }

  private static SubmitComplaint complaint(Mark mark, Door door) {
    return new SubmitComplaint(
        door.channel(),
        mark.written("Jalan rusak"),
        mark.written("Jalan di depan rumah saya rusak sejak minggu lalu"),
        null,
        new PlaceInput(
            mark.written("Di depan rumah"),
            KECAMATAN.get(mark.number() % KECAMATAN.size()),
            null,
            null,
            null),
        null,
        null,
        null,
        false,
        false,
        false,
        new ReporterInput(mark.written("Pelapor"), mark.phone(), mark.email(), mark.nik()),
        Language.ID);
  }
}
