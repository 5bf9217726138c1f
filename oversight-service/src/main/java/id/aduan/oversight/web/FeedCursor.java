package id.aduan.oversight.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.contract.AgencyCode;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of a feed is. To readers it is opaque; it gives no right to anything.
 *
 * @param number of the last entry read
 */
record FeedCursor(AgencyCode agency, long number) {
  private static final Pattern FORM = Pattern.compile("([A-Z0-9-]{2,31})\\.([0-9]{1,18})");

  static FeedCursor start(AgencyCode agency) {
    return new FeedCursor(agency, 0);
  }

  /** Empty where it is not a cursor of this agency's feed. */
  static Optional<FeedCursor> parse(AgencyCode agency, String opaque) {
    return decoded(opaque)
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .filter(matcher -> matcher.group(1).equals(agency.value()))
        .map(matcher -> new FeedCursor(agency, Long.parseLong(matcher.group(2))));
  }

  String opaque() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((agency.value() + "." + number).getBytes(US_ASCII));
  }

  private static Optional<String> decoded(String opaque) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(opaque), US_ASCII));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
