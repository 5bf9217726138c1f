package id.aduan.intake.complaints;

import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import java.util.EnumSet;
import java.util.Set;

/**
 * A complaint that is good enough to be accepted.
 *
 * @param missing what the reporter will be asked for
 */
public record ComplaintDraft(
    Channel channel, Content content, Language language, Set<MissingFact> missing) {
  public ComplaintDraft {
    missing = Set.copyOf(missing);
  }

  /** The same where the words themselves tell some of what is missing. */
  public ComplaintDraft without(Set<MissingFact> told) {
    Set<MissingFact> rest = EnumSet.noneOf(MissingFact.class);
    rest.addAll(missing);
    rest.removeAll(told);
    return new ComplaintDraft(channel, content, language, rest);
  }
}
