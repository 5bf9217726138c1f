package id.aduan.routing.attachments;

import id.aduan.contract.Code;
import java.util.regex.Pattern;

/** Names an attachment: the key under which it was sent. */
public record AttachmentId(String value) implements Code {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public AttachmentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("attachment: '" + value + "' (expected: a UUID)");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
