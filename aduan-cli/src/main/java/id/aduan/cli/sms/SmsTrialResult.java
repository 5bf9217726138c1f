package id.aduan.cli.sms;

import id.aduan.cli.sms.Peer.Counts;
import java.util.List;

/**
 * What became of a trial's messages.
 *
 * @param messages how many were written
 * @param parcels in how many parts they came
 * @param reckoning what was found, and what is wrong with it
 * @param peer what the peer did
 * @param kills how many processes were killed
 * @param killsMeanwhile how many of them while messages were under way
 * @param toTake seconds until the last part was answered
 * @param through seconds until the last receipt was submitted
 * @param reference how many messages a second the peer brings to somebody who does nothing with
 *     them
 * @param cores of this machine, which all share: the system, the peer, and whoever else is there
 * @param troubles what did not go as it was meant to
 */
public record SmsTrialResult(
    int messages,
    long parcels,
    Reckoning reckoning,
    Counts peer,
    int kills,
    int killsMeanwhile,
    double toTake,
    double through,
    double reference,
    int cores,
    List<String> troubles) {
  public SmsTrialResult {
    troubles = List.copyOf(troubles);
  }

  /** Messages a second, from the first delivery to the last receipt. */
  public double rate() {
    return messages / through;
  }

  /** Parts a second, from the first delivery to the last answer. */
  public double taken() {
    return parcels / toTake;
  }

  public boolean isClean() {
    return troubles.isEmpty() && reckoning.findings().isEmpty();
  }
}
