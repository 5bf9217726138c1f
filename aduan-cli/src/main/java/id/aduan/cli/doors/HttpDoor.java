package id.aduan.cli.doors;

import id.aduan.cli.doors.Door.Reply.Accepted;
import id.aduan.cli.doors.Door.Reply.Refused;
import id.aduan.cli.doors.Door.Reply.Strange;
import id.aduan.cli.http.Answer;
import id.aduan.cli.http.PatientClient;
import id.aduan.cli.http.PatientClient.Ask;
import id.aduan.contract.Channel;
import id.aduan.contract.Submission.Fault;
import id.aduan.contract.Submission.SubmitComplaint;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files complaints as a program on the citizen's side does. */
public final class HttpDoor implements Door {
  private static final int CREATED = 201;

  private final PatientClient client;
  private final URI address;

  public HttpDoor(PatientClient client, Target target) {
    this.client = client;
    this.address = target.intake().resolve("/api/v1/complaints");
  }

  @Override
  public Channel channel() {
    return Channel.WEB;
  }

  @Override
  public Reply submit(UUID key, SubmitComplaint complaint) {
    return said(
        client.insist(
            new Ask("file", address, null, Map.of("Idempotency-Key", key.toString()), complaint)));
  }

  @Override
  public void close() {
    // the client belongs to whoever made it
  }

  static Reply said(Answer answer) {
    if (answer.status() == CREATED) {
      return receipt(answer);
    }
    List<Fault> faults =
        answer
            .body()
            .path("faults")
            .valueStream()
            .map(fault ->
                new Fault(fault.path("field").asString(""), fault.path("code").asString(""), ""))
            .toList();
    boolean aboutTheComplaint = answer.status() / 100 == 4 && Faults.nameFields(faults);
    return aboutTheComplaint
        ? new Refused("filing: refused " + Faults.said(faults))
        : new Strange(
            "filing: answered %d %s (expected: 201)"
                .formatted(answer.status(), answer.text("code")));
  }

  private static Reply receipt(Answer answer) {
    Acknowledged told;
    try {
      told =
          new Acknowledged(
              answer.text("trackingId"),
              answer.text("accessCode"),
              Instant.parse(answer.text("acceptedAt")),
              answer.at());
    } catch (DateTimeException e) {
      return new Strange("receipt: unreadable (expected: number, code and time)");
    }
    return told.trackingId().isEmpty() || told.accessCode().isEmpty()
        ? new Strange("receipt: without number or code (expected: both)")
        : new Accepted(told);
  }
}
