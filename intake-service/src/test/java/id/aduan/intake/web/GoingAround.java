package id.aduan.intake.web;

import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.KnownComplaints;
import id.aduan.intake.dossiers.CaseTracking;
import id.aduan.intake.dossiers.Dossiers;
import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.intake.tracking.Progresses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Goes around every gate on purpose. */
final class GoingAround {
  private GoingAround() {}

  static List<Object> stored(
      Dossiers dossiers, Progresses progresses, KnownComplaints known, TrackingId id) {
    return List.of(dossiers.find(List.of(id)), progresses.find(List.of(id)), known.find(id));
  }

  static List<Object> shown(
      CaseTracking tracking,
      ReporterReads reads,
      CitizenAccess access,
      TrackingId id,
      HttpServletRequest request) {
    return List.of(
        tracking.of(id), reads.of(new Granted(id), request), access.check("", "", "somewhere"));
  }
}
