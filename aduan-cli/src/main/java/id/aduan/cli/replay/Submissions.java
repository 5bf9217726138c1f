package id.aduan.cli.replay;

import id.aduan.contract.Channel;
import id.aduan.contract.Language;
import id.aduan.contract.Submission.PlaceInput;
import id.aduan.contract.Submission.ReporterInput;
import id.aduan.contract.Submission.SubmitComplaint;

/** What is sent for a complaint of a replay: the same by every door. */
final class Submissions {
  private Submissions() {}

  static SubmitComplaint of(Life life, String run, Channel channel) {
    Grievance grievance = life.grievance();
    return new SubmitComplaint(
        channel,
        null,
        grievance.text(),
        null,
        grievance.kecamatan() == null && grievance.nagari() == null
            ? null
            : new PlaceInput(null, grievance.kecamatan(), grievance.nagari(), null, null),
        null,
        null,
        null,
        false,
        false,
        false,
        life.plan().contact() ? new ReporterInput(null, null, life.email(run), null) : null,
        Language.ID);
  }
}
