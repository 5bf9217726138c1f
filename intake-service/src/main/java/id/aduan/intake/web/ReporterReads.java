package id.aduan.intake.web;

import id.aduan.contract.TrackingId;
import id.aduan.intake.dossiers.CaseTracking;
import id.aduan.intake.dossiers.PromptReads;
import id.aduan.intake.dossiers.TrackedCase;
import id.aduan.intake.identity.CitizenAccess.Decision.Granted;
import id.aduan.kit.audit.Auditor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Shows a reporter his complaint, whom number and code have let in, when it is written down that he
 * was shown it: the one way from a door to the dossiers. At the counter the officer is written
 * down.
 */
@Component
final class ReporterReads {
  private final CaseTracking tracking;
  private final PromptReads soon;
  private final Auditor auditor;

  ReporterReads(CaseTracking tracking, PromptReads soon, Auditor auditor) {
    this.tracking = tracking;
    this.soon = soon;
    this.auditor = auditor;
  }

  /** Waits no longer for the entry than for the case itself. */
  TrackedCase of(Granted granted, HttpServletRequest request) {
    TrackingId complaint = granted.complaint();
    TrackedCase tracked = tracking.of(complaint);
    if (Side.of(request) == Side.COUNTER) {
      return tracked;
    }
    return soon.soon(() -> {
      auditor.readByReporter(complaint, request, HttpStatus.OK.value());
      return tracked;
    });
  }
}
