package id.aduan.cli.sms;

import java.util.List;

/**
 * What became of texts that were sent as SMS.
 *
 * @param texts how many, each from a number of its own
 * @param numbers how many were told a number
 * @param asked how many were asked something
 * @param cases how many cases there are
 * @param longest characters of the longest reply
 * @param findings what is not as it should be
 */
public record TextsResult(
    int texts, int numbers, int asked, int cases, int longest, List<String> findings) {
  public TextsResult {
    findings = List.copyOf(findings);
  }

  public boolean isClean() {
    return findings.isEmpty();
  }
}
