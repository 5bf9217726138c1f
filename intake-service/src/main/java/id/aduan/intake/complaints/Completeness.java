package id.aduan.intake.complaints;

import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.MissingFact;
import java.util.EnumSet;
import java.util.Set;

/** What a complaint lacks: asked for, never a reason to refuse. */
final class Completeness {
  private static final int SHORTEST_DETAILS = 15;

  private Completeness() {}

  static Set<MissingFact> missing(Content content) {
    Set<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
    if (content.place() == null) {
      missing.add(MissingFact.PLACE);
    }
    if (content.incidentDate() == null && isAboutAnIncident(content)) {
      missing.add(MissingFact.INCIDENT_DATE);
    }
    if (!canBeReached(content.reporter())) {
      missing.add(MissingFact.CONTACT);
    }
    if (content.text().codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_DETAILS) {
      missing.add(MissingFact.DETAILS);
    }
    return missing;
  }

  private static boolean isAboutAnIncident(Content content) {
    return content.kind() == null || content.kind() == ComplaintKind.PENGADUAN;
  }

  private static boolean canBeReached(Reporter reporter) {
    return reporter.phone() != null || reporter.email() != null;
  }
}
