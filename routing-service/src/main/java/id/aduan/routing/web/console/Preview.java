package id.aduan.routing.web.console;

import id.aduan.letters.Letter;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter will read, before it is sent.
 *
 * @param page what the tracking page adds, the newest first
 * @param message null where no message is sent
 */
record Preview(List<Entry> page, @Nullable Message message) {
  Preview {
    page = List.copyOf(page);
  }

  /**
   * A line of the tracking page.
   *
   * @param text empty where nothing was written
   */
  record Entry(String label, String text) {}

  /**
   * The messages about it.
   *
   * @param whole whether the short one says all that was written
   * @param withWords whether what was written travels by them at all
   * @param reachable whether the reporter left a way to reach him
   */
  record Message(Letter sms, Letter mail, boolean whole, boolean withWords, boolean reachable) {
    public int length() {
      return alphabet().length(sms.text());
    }

    public int room() {
      return parts() == 1 ? alphabet().room() : parts() * alphabet().roomInPart();
    }

    public int parts() {
      return Part.count(sms.text());
    }

    private Alphabet alphabet() {
      return Alphabet.of(sms.text());
    }
  }
}
